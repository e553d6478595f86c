import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { describeJourney } from './support/journey.ts';
import { draftRow, storedDrafts } from './support/review.ts';

/** The network answers for the server, which never hears of the call. */
async function refuse(page: Page, method: string, path: string, status: number, error: string): Promise<void> {
  const body = JSON.stringify({ status, error, detail: 'A sentence of the server.' });
  await page.route(path, (route) =>
    route.request().method() === method ? route.fulfill({ status, contentType: 'application/problem+json', body }) : route.fallback(),
  );
}

/** What waits, as the navigation counts it. */
function counted(page: Page, text: string) {
  return page.getByText(text).first();
}

describeJourney('What the server refuses is there again', (stage) => {
  test('in the review: a draft that was dismissed, and its place in the count', async () => {
    const { browser, world } = stage();
    await world.send([
      { id: 'stays', title: 'Stays where it is', from: '09:00', until: '09:30' },
      { id: 'other', title: 'Another one', from: '10:00', until: '10:30' },
    ]);
    const page = await world.open(browser, world.eli, '/review');
    const row = draftRow(page, 'Stays where it is');
    await row.waitFor();
    await refuse(page, 'POST', '**/dismiss', 500, 'internal_error');
    await holdReads(page, '**/api/auto-tracking/drafts*', '**/pending-count');
    await row.getByRole('button', { name: 'Dismiss' }).click();
    await page.locator('.toast-problem').waitFor();
    await row.waitFor();
    await counted(page, '2 drafts to review').waitFor();
    expect(await storedDrafts(world)).toMatchObject({ 'Stays where it is': 'pending' });
  });

  test('in the review: the form of an edit, with what was typed', async () => {
    const { browser, world } = stage();
    await world.send([{ id: 'typed', title: 'Typed into', from: '12:00', until: '12:30' }]);
    const page = await world.open(browser, world.eli, '/review');
    await draftRow(page, 'Typed into').getByRole('button', { name: 'Edit' }).click();
    await refuse(page, 'PATCH', '**/api/auto-tracking/drafts/*', 409, 'version_changed');
    await refuse(page, 'POST', '**/api/auto-tracking/drafts/**', 409, 'version_changed');
    await page.getByRole('textbox', { name: 'Hours' }).fill('0:45');
    await page.getByRole('textbox', { name: 'Hours' }).press('Enter');
    await page.locator('form').getByRole('alert').first().waitFor();
    expect(await page.getByRole('textbox', { name: 'Hours' }).inputValue()).toBe('0:45');
    expect(await storedDrafts(world)).toMatchObject({ 'Typed into': 'pending' });
    await page.unrouteAll();
    await page.getByRole('textbox', { name: 'Hours' }).press('Enter');
    await draftRow(page, 'Typed into').waitFor({ state: 'hidden' });
    await page.getByRole('textbox', { name: 'Hours' }).waitFor({ state: 'hidden' });
  });

  test('in the review: those of a bulk edit that have changed meanwhile, and none of the others, where no event tells of it', async () => {
    const { browser, world } = stage();
    await world.send([
      { id: 'booked', title: 'Booked by the bulk edit', from: '13:00', until: '13:30' },
      { id: 'changed', title: 'Changed meanwhile', from: '14:00', until: '14:30' },
    ]);
    const page = await world.open(browser, world.eli, '/review');
    // No stream of events, from the beginning.
    await page.route('**/api/events', (route) => route.abort());
    await page.reload();
    for (const text of ['Booked by the bulk edit', 'Changed meanwhile']) await draftRow(page, text).getByRole('checkbox').check();
    await page.getByRole('button', { name: /^Edit 2/ }).click();
    await page.getByRole('dialog').getByRole('textbox', { name: 'Description' }).fill('Both of them');
    const { drafts } = (await world.call(world.eli, 'GET', '/api/auto-tracking/drafts')) as {
      drafts: { id: string; description: string }[];
    };
    const changed = drafts.find(({ description }) => description === 'Changed meanwhile')?.id ?? '';
    await page.route('**/edit-bulk', (route) => {
      const seen = route.request().postDataJSON() as { versions: Record<string, number> };
      return route.continue({ postData: JSON.stringify({ ...seen, versions: { ...seen.versions, [changed]: 99 } }) });
    });
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /accept/ })
      .click();
    await page.getByText('1 of 2 done.').waitFor();
    await draftRow(page, 'Booked by the bulk edit').waitFor({ state: 'hidden' });
    await draftRow(page, 'Changed meanwhile').waitFor();
  });

  test('in the timesheet: an entry that was deleted', async () => {
    const { browser, world } = stage();
    const booked = { date: world.day, hours: 1, budget_id: world.budgets.acme, description: 'Not deleted after all' };
    await world.call(world.eli, 'POST', '/api/time-entries', booked);
    const page = await world.open(browser, world.eli, '/timesheet');
    const entry = page.getByRole('button', { name: 'Not deleted after all', exact: true });
    await entry.waitFor();
    await refuse(page, 'DELETE', '**/api/time-entries/*', 409, 'version_changed');
    await entry.focus();
    await page.keyboard.press('d');
    await page.locator('.toast-problem').waitFor();
    await entry.waitFor();
    await page.unrouteAll();
    await entry.focus();
    await page.keyboard.press('d');
    await entry.waitFor({ state: 'hidden' });
  });

  test('in the approvals: what was rejected, and its place in the count', async () => {
    const { browser, world } = stage();
    for (const description of ['Rejected in vain', 'Waits as well'])
      await world.call(world.eli, 'POST', '/api/time-entries', { date: world.day, hours: 1, budget_id: world.budgets.acme, description });
    const page = await world.open(browser, world.mia, '/approvals');
    const reject = page.getByRole('button', { name: /^Reject: .*Rejected in vain/ });
    await reject.waitFor();
    const before =
      (await page
        .getByText(/\d time entries wait for you/)
        .first()
        .textContent()) ?? '';
    await refuse(page, 'POST', '**/reject-bulk', 500, 'internal_error');
    await holdReads(page, '**/api/time-entries/approvals*', '**/pending-count');
    await reject.click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Reason').fill('Please split by client.');
    await dialog.getByRole('button', { name: /^Reject/ }).click();
    await page.locator('.toast-problem').waitFor();
    await page.getByText(before).first().waitFor();
    await reject.waitFor();
  });
});

/** Lists and counts are not read again, so that what is shown is put back by the screen itself. */
async function holdReads(page: Page, ...paths: string[]): Promise<void> {
  for (const path of paths) await page.route(path, (route) => (route.request().method() === 'GET' ? undefined : route.fallback()));
}
