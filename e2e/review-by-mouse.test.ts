import { expect, test } from 'vitest';
import { watchPage } from './support/browser.ts';
import { describeJourney } from './support/journey.ts';
import { A_DAY, draftRow, draftRows, storedDrafts, storedEntries } from './support/review.ts';

describeJourney('A day reviewed by mouse', (stage) => {
  test('what is ready goes in one press, what needs a look one by one, and then the day is done', async () => {
    const { browser, world } = stage();
    await world.send(A_DAY);
    const page = await world.open(browser, world.eli, '/review');
    const { problems } = watchPage(page, world.server.address);
    await draftRow(page, 'Lunch').waitFor();
    expect(await draftRows(page).count()).toBe(5);
    expect(
      await page
        .getByRole('link', { name: /Review/ })
        .first()
        .textContent(),
    ).toContain('5');

    await page.getByRole('button', { name: 'Accept all 3' }).click();
    await page.getByText('Accepted 3 drafts, 3:00.').waitFor();
    await expect.poll(() => draftRows(page).count()).toBe(2);

    await draftRow(page, 'Lunch').getByRole('button', { name: 'Dismiss' }).click();
    await page.getByText('Draft dismissed.').waitFor();
    await draftRow(page, 'Call with somebody').getByRole('button', { name: 'Accept' }).click();
    await page.getByRole('heading', { name: 'Done for the day' }).waitFor();

    expect(await storedDrafts(world)).toMatchObject({
      Lunch: 'dismissed',
      'Call with somebody': 'accepted',
      'ACME-12 Stand-up': 'accepted',
    });
    const entries = await storedEntries(world);
    expect(entries.map(({ hours, status }) => [hours, status]).sort()).toEqual([
      [0.5, 'draft'],
      [0.5, 'draft'],
      [1, 'draft'],
      [1.5, 'draft'],
    ]);

    await page.getByRole('link', { name: 'Dismissed' }).click();
    await draftRow(page, 'Lunch').getByRole('button', { name: 'Restore' }).click();
    await page.getByText('The draft waits again.').waitFor();
    expect(await storedDrafts(world)).toMatchObject({ Lunch: 'pending' });
    expect(problems).toEqual([]);
  });
});
