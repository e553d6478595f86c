import { expect, test } from 'vitest';
import { describeJourney } from './support/journey.ts';
import { storedDrafts } from './support/review.ts';

describeJourney('A changed preference', (stage) => {
  test('shows what it would do to the last seven days before it is saved, and does that once it is', async () => {
    const { browser, world } = stage();
    await world.send([
      { id: 'long', title: 'ACME-12 Review of the login', from: '09:00', until: '09:50' },
      { id: 'lunch', title: 'Lunch with the team', from: '12:00', until: '13:00' },
    ]);
    const page = await world.open(browser, world.eli, '/settings/tracking');
    await page.getByText('Change something to see what it would do').waitFor();
    await page.getByLabel('Text in a title, such as Lunch').fill('lunch');
    await page.getByLabel('Text in a title, such as Lunch').press('Enter');
    await page
      .getByText(/1 draft fewer/)
      .first()
      .waitFor();
    expect(await storedDrafts(world)).toMatchObject({ 'Lunch with the team': 'pending' });
    await page.getByRole('button', { name: 'Save changes' }).click();
    await page
      .getByText(/^Saved/)
      .first()
      .waitFor();
    await expect.poll(async () => Object.keys(await storedDrafts(world))).toEqual(['ACME-12 Review of the login']);
  });

  test('is not lost by leaving without a word', async () => {
    const { browser, world } = stage();
    const page = await world.open(browser, world.eli, '/settings/tracking');
    await page.getByLabel('Shortest event (minutes)').fill('40');
    await page.getByRole('link', { name: 'Timesheet' }).click();
    await page.getByRole('dialog').getByText('Your changes are not saved').waitFor();
    expect(page.url()).toContain('/settings');
  });
});
