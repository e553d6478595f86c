import { expect, test } from 'vitest';
import { describeJourney } from './support/journey.ts';
import { A_DAY, draftRow, draftRows, storedDrafts, storedEntries } from './support/review.ts';

describeJourney('Accepting many at once', (stage) => {
  test('is undone as a whole by one press, and stays so', async () => {
    const { browser, world } = stage();
    await world.send(A_DAY);
    const page = await world.open(browser, world.eli, '/review');
    await draftRow(page, 'Lunch').waitFor();
    await draftRows(page).first().getByRole('checkbox').check();
    await draftRows(page)
      .last()
      .click({ modifiers: ['Shift'] });
    await page.getByText('5 selected').waitFor();
    await page.getByRole('button', { name: 'Accept 5' }).click();
    await page.getByText('Accepted 5 drafts').waitFor();
    expect(await storedEntries(world)).toHaveLength(5);
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('Undone.').waitFor();
    await expect.poll(() => draftRows(page).count()).toBe(5);
    expect(await storedEntries(world)).toEqual([]);
    expect(new Set(Object.values(await storedDrafts(world)))).toEqual(new Set(['pending']));
    await page.reload();
    await expect.poll(() => draftRows(page).count()).toBe(5);
  });

  test('what the server refuses comes back, and is said', async () => {
    const { browser, world } = stage();
    await world.send(A_DAY);
    const page = await world.open(browser, world.eli, '/review');
    await draftRow(page, 'Lunch').waitFor();
    await page.route('**/accept', (route) => route.abort());
    await draftRow(page, 'Lunch').getByRole('button', { name: 'Accept' }).click();
    await page.getByText('The server does not answer').waitFor();
    await draftRow(page, 'Lunch').waitFor();
    expect(await storedDrafts(world)).toMatchObject({ Lunch: 'pending' });
  });

  test('an undo that met no server is tried again by the same button', async () => {
    const { browser, world } = stage();
    await world.send([{ id: 'again', title: 'Undo me twice', from: '17:00', until: '17:30' }]);
    const page = await world.open(browser, world.eli, '/review');
    await draftRow(page, 'Undo me twice').getByRole('button', { name: 'Accept' }).click();
    await page.getByText(/^Accepted/).waitFor();
    await page.route('**/undo', (route) => route.abort());
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('The server does not answer').waitFor();
    await page.unroute('**/undo');
    await page.getByRole('button', { name: 'Undo' }).click();
    await draftRow(page, 'Undo me twice').waitFor();
    expect(await storedDrafts(world)).toMatchObject({ 'Undo me twice': 'pending' });
  });
});
