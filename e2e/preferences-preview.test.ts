import { expect, test } from 'vitest';
import { accessibilityProblems } from './support/browser.ts';
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

  test('shows on a phone what it would do, in full while the next one is made', async () => {
    const { browser, world } = stage();
    await world.send([{ id: 'phone', title: 'ACME-12 On the way', from: '15:00', until: '15:50' }]);
    const page = await world.open(browser, world.eli, '/settings/tracking', { viewport: { width: 390, height: 844 }, hasTouch: true });
    await page.getByLabel('Shortest event (minutes)').fill('55');
    const bar = page.getByRole('region', { name: 'Unsaved changes' });
    await bar.getByText(/^Last 7 days: \d drafts? fewer/).waitFor();
    const unfold = bar.getByRole('button', { name: 'Details' });
    const details = page.getByRole('region', { name: 'Effect on the last 7 days' });
    expect(await details.isVisible()).toBe(false);
    await unfold.press('Enter');
    await details.getByText('ACME-12 On the way').waitFor();
    // At the end of the page the bar lies over no field that one would have to scroll up first.
    await page.evaluate('window.scrollTo(0, document.documentElement.scrollHeight)');
    expect(await accessibilityProblems(page)).toEqual([]);
    const field = page.getByLabel('Shortest event (minutes)');
    await field.focus();
    const [above, below] = [await field.boundingBox(), await details.boundingBox()];
    expect((above?.y ?? 0) + (above?.height ?? 0)).toBeLessThan(below?.y ?? 0);
    await field.fill('5');
    await bar.getByText('Last 7 days: No effect on these days').waitFor();
    expect(await details.isVisible()).toBe(true);
    await unfold.press('Enter');
    await details.waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: 'Discard' }).press('Enter');
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
