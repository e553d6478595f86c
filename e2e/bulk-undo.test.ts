import type { Page } from 'playwright-core';
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
    await world.send([{ id: 'again', title: 'Taken back twice', from: '17:00', until: '17:30' }]);
    const page = await world.open(browser, world.eli, '/review');
    await draftRow(page, 'Taken back twice').getByRole('button', { name: 'Accept' }).click();
    await page.getByText(/^Accepted/).waitFor();
    await page.route('**/undo', (route) => route.abort());
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await page.getByText('Not undone. The server does not answer').waitFor();
    expect(await messages(page).count()).toBe(1);
    await page.unroute('**/undo');
    await messages(page).getByRole('button', { name: 'Try again' }).click();
    await draftRow(page, 'Taken back twice').waitFor();
    expect(await storedDrafts(world)).toMatchObject({ 'Taken back twice': 'pending' });
  });

  test('an undo that fails can be pressed again, and the focus goes back to where it was', async () => {
    const { browser, world } = stage();
    await world.send(A_DAY);
    const page = await world.open(browser, world.eli, '/review');
    await draftRow(page, 'Lunch').waitFor();
    const before = await draftRows(page).count();
    await draftRow(page, 'Lunch').getByRole('button', { name: 'Dismiss' }).click();
    await page.getByText('Draft dismissed.').waitFor();
    const field = page.getByRole('searchbox');
    await field.focus();
    await page.route('**/undo', (route) => route.abort());
    const undo = page.getByRole('button', { name: 'Undo', exact: true });
    await undo.click();
    await page.getByText('Not undone. The server does not answer').waitFor();
    expect(await storedDrafts(world)).toMatchObject({ Lunch: 'dismissed' });
    await page.unroute('**/undo');
    await messages(page).getByRole('button', { name: 'Try again' }).click();
    await page.getByText('Undone.').waitFor();
    await expect.poll(() => draftRows(page).count()).toBe(before);
    expect(await storedDrafts(world)).toMatchObject({ Lunch: 'pending' });
    expect(await undo.count()).toBe(0);
    await page.locator('input[type=search]:focus').waitFor();
  });

  test('an undo that is refused for good says so once, without a button to try it again', async () => {
    const { browser, world } = stage();
    await world.send([{ id: 'refused', title: 'Undone twice', from: '18:00', until: '18:30' }]);
    const page = await world.open(browser, world.eli, '/review');
    await draftRow(page, 'Undone twice').getByRole('button', { name: 'Dismiss' }).click();
    await page.getByText('Draft dismissed.').waitFor();
    const { drafts } = (await world.call(world.eli, 'GET', '/api/auto-tracking/drafts?status=dismissed')) as {
      drafts: { id: string; description: string; version: number }[];
    };
    const draft = drafts.find(({ description }) => description === 'Undone twice');
    await world.call(world.eli, 'POST', `/api/auto-tracking/drafts/${draft?.id}/restore`, { version: draft?.version });
    await page.keyboard.press('u');
    await page.getByText('Not undone. This can’t be undone').waitFor();
    expect(await messages(page).count()).toBe(1);
    expect(await messages(page).getByRole('button').count()).toBe(1);
  });

  test('what is done next takes the place of the message before it, and both are undone in order', async () => {
    const { browser, world } = stage();
    const titles = ['First of two', 'Second of two'];
    await world.send(titles.map((title, at) => ({ id: title, title, from: `22:${at * 3}0`, until: `22:${at * 3 + 2}0` })));
    const page = await world.open(browser, world.eli, '/review');
    for (const title of titles) {
      await draftRow(page, title).getByRole('button', { name: 'Dismiss' }).click();
      await draftRow(page, title).waitFor({ state: 'hidden' });
    }
    await expect.poll(() => messages(page).count()).toBe(1);
    await page.keyboard.press('u');
    await draftRow(page, 'Second of two').waitFor();
    expect(await draftRow(page, 'First of two').count()).toBe(0);
    await page.keyboard.press('u');
    await draftRow(page, 'First of two').waitFor();
    expect(await messages(page).count()).toBe(1);
  });

  test('restoring several is undone as a whole', async () => {
    const { browser, world } = stage();
    await world.send(A_DAY);
    const page = await world.open(browser, world.eli, '/review');
    await draftRow(page, 'Lunch').waitFor();
    const select = async () => {
      await draftRow(page, 'Lunch').getByRole('checkbox').check();
      await draftRow(page, 'Call with').getByRole('checkbox').check();
    };
    await select();
    await page.getByRole('button', { name: 'Dismiss 2' }).click();
    await page.getByText('Dismissed 2 drafts.').waitFor();
    await page.goto(`${world.server.address}/review?day=${world.day}&status=dismissed`);
    await draftRow(page, 'Lunch').waitFor();
    await select();
    await page.getByRole('button', { name: 'Restore 2' }).click();
    await page.getByText('Restored 2 drafts.').waitFor();
    expect(await storedDrafts(world)).toMatchObject({ Lunch: 'pending', 'Call with somebody': 'pending' });
    await page.keyboard.press('u');
    await page.getByText('Undone.').waitFor();
    expect(await storedDrafts(world)).toMatchObject({ Lunch: 'dismissed', 'Call with somebody': 'dismissed' });
  });

  test('fields of many say what becomes of them, are cleared by keys, and come back while what takes the place of the list is fetched', async () => {
    const { browser, world } = stage();
    const signals = ['one', 'two'].map((id, hour) => ({ id, title: `ACME-12 Cleared ${id}`, from: `2${hour}:00`, until: `2${hour}:30` }));
    await world.send(signals);
    const page = await world.open(browser, world.eli, '/timesheet');
    // Nothing is left of the list in the end: keys do not wait for what takes its place.
    const { promise: code, resolve: letCode } = Promise.withResolvers<void>();
    await page.route(/review-empty-.*\.js$/, (route) => code.then(() => route.continue()));
    await page.goto(`${world.server.address}/review?day=${world.day}&q=Cleared`);
    await draftRow(page, 'Cleared one').waitFor();
    await expect.poll(() => draftRows(page).count()).toBe(2);
    for (const key of ['j', 'x', 'j', 'x', 'e']) await page.keyboard.press(key);
    const dialog = page.getByRole('dialog', { name: 'Edit 2 drafts' });
    await dialog.getByText('Nothing is changed yet.').waitFor();
    const hints = () =>
      Promise.all(['Budget', 'Line item', 'Task'].map((name) => dialog.getByRole('combobox', { name }).getAttribute('placeholder')));
    expect(await hints()).toEqual(['As it is', 'As it is', 'As it is']);
    await dialog.getByRole('checkbox', { name: 'Budget' }).press('Space');
    expect(await dialog.getByRole('checkbox', { name: 'Line item' }).isDisabled()).toBe(true);
    expect(await hints()).toEqual(['Is cleared', 'Is cleared', 'As it is']);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await dialog.getByText('Cleared: Budget, Line item and Task.').waitFor();
    await page.keyboard.press('Enter');
    await page.getByText('Accepted 2 drafts').waitFor();
    await expect.poll(() => draftRows(page).count()).toBe(0);
    const cleared = (await storedEntries(world)).filter(({ description }) => description.includes('Cleared'));
    expect(cleared.map(({ budget_id }) => budget_id)).toEqual([null, null]);
    await page.keyboard.press('u');
    await expect.poll(() => draftRows(page).count()).toBe(2);
    expect(await draftRow(page, 'Acme website').count()).toBe(2);
    letCode();
  });
});

function messages(page: Page) {
  return page.locator('.toast');
}
