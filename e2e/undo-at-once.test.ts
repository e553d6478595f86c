import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { describeJourney } from './support/journey.ts';
import { A_DAY, draftRow, draftRows, storedDrafts } from './support/review.ts';
import type { World } from './support/world.ts';

const SLOW_MS = 400;

describeJourney('Undoing before the server has answered', (stage) => {
  test('takes back what is on its way, never what was done before it', async () => {
    const { browser, world } = stage();
    await world.send(A_DAY);
    const page = await world.open(browser, world.eli, `/review?day=${world.day}`);
    await answerSlowly(page);
    await draftRow(page, 'Lunch').getByRole('button', { name: 'Dismiss' }).click();
    await page.getByText('Draft dismissed.').waitFor();
    await draftRow(page, 'Call with').getByRole('button', { name: 'Dismiss' }).click();
    await page.keyboard.press('u');
    await page.getByText('Undoing …').waitFor();
    await page.getByText('Undone.').waitFor();
    await draftRow(page, 'Call with').waitFor();
    expect(await storedDrafts(world)).toMatchObject({ Lunch: 'dismissed', 'Call with somebody': 'pending' });
    await page.keyboard.press('u');
    await draftRow(page, 'Lunch').waitFor();
    expect(await dismissed(world)).toEqual([]);
  });

  test('leaves nothing dismissed where each is undone at once', async () => {
    const { browser, world } = stage();
    await world.send(A_DAY);
    const page = await world.open(browser, world.eli, `/review?day=${world.day}`);
    await answerSlowly(page);
    await draftRow(page, 'Lunch').waitFor();
    const before = await draftRows(page).count();
    await page.keyboard.press('j');
    const undos: string[] = [];
    page.on('response', (response) => response.url().endsWith('/undo') && undos.push(response.url()));
    for (const key of ['d', 'u', 'd', 'u', 'd', 'u']) await page.keyboard.press(key);
    await expect.poll(() => undos.length, { timeout: 10_000 }).toBe(3);
    await expect.poll(() => draftRows(page).count()).toBe(before);
    expect(await dismissed(world)).toEqual([]);
  });

  test('keeps what was done before where the server refuses the one on its way', async () => {
    const { browser, world } = stage();
    await world.send(A_DAY);
    const page = await world.open(browser, world.eli, `/review?day=${world.day}`);
    await draftRow(page, 'Lunch').getByRole('button', { name: 'Dismiss' }).click();
    await page.getByText('Draft dismissed.').waitFor();
    await page.route('**/dismiss', (route) => setTimeout(() => void route.abort(), SLOW_MS));
    await draftRow(page, 'Call with').getByRole('button', { name: 'Dismiss' }).click();
    await page.keyboard.press('u');
    await page.getByText('The server does not answer').waitFor();
    expect(await dismissed(world)).toEqual(['Lunch']);
    await page.keyboard.press('u');
    await draftRow(page, 'Lunch').waitFor();
    expect(await dismissed(world)).toEqual([]);
  });
});

describeJourney('Undoing after the page was loaded anew', (stage) => {
  test('takes back what was done before, the last first, and says at once that it does; who has signed out takes nothing back', async () => {
    const { browser, world } = stage();
    await world.send(A_DAY);
    const page = await world.open(browser, world.eli, `/review?day=${world.day}`);
    for (const title of ['Lunch', 'Call with', 'STU-1']) {
      await draftRow(page, title).getByRole('button', { name: 'Dismiss' }).press('Enter');
      await draftRow(page, title).waitFor({ state: 'hidden' });
    }
    await page.getByRole('button', { name: 'Undo' }).waitFor();
    await expect.poll(() => dismissed(world)).toHaveLength(3);
    await page.reload();
    await draftRow(page, 'ACME-12 Stand-up').waitFor();
    await answerSlowly(page);
    await page.keyboard.press('u');
    await page.getByText('Undoing …').waitFor();
    await page.getByText(/^Undone: what you did at \d\d:\d\d\.$/).waitFor();
    await draftRow(page, 'STU-1').waitFor();
    expect((await dismissed(world)).sort()).toEqual(['Call with somebody', 'Lunch']);
    await page.reload();
    await draftRow(page, 'STU-1').waitFor();
    await page.keyboard.press('u');
    await draftRow(page, 'Call with').waitFor();
    expect(await dismissed(world)).toEqual(['Lunch']);

    await page.getByRole('button', { name: /^Your account/ }).click();
    await page.getByRole('menuitem', { name: 'Sign out', exact: true }).click();
    await page.getByLabel('E-mail').fill(world.eli.email);
    await page.getByLabel('Password').fill(world.eli.password);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.waitForURL('**/review**');
    await page.goto(`${world.server.address}/review?day=${world.day}`);
    await draftRow(page, 'Call with').waitFor();
    await page.keyboard.press('u');
    await page.getByText('There is nothing to undo.').waitFor();
    expect(await draftRow(page, 'Lunch').count()).toBe(0);
  });
});

describeJourney('Undoing what the API keeps no operation of', (stage) => {
  test('`u` turns it back like anything else that was done last', async () => {
    const { browser, world } = stage();
    const page = await world.open(browser, world.ada, '/admin/permissions');
    const flag = page.getByRole('checkbox').and(page.locator(':enabled:not(:checked)')).first();
    const name = await flag.getAttribute('aria-label');
    await flag.click();
    const changed = page.getByRole('checkbox', { name: String(name), exact: true });
    await page.getByRole('button', { name: 'Undo' }).waitFor();
    expect(await changed.isChecked()).toBe(true);
    await page.keyboard.press('u');
    await expect.poll(() => changed.isChecked()).toBe(false);
  });

  test('what was turned back is not turned round again: the next `u` reaches what was done before', async () => {
    const { browser, world } = stage();
    const page = await world.open(browser, world.ada, '/admin/catalogue');
    const archived = async () => {
      const { budgets } = (await world.call(world.ada, 'GET', '/api/budgets?include_archived=1')) as { budgets: Budget[] };
      return budgets.flatMap(({ name, archived_at }) => (archived_at === null ? [] : name)).sort();
    };
    for (const name of ['Acme website', 'Studio work']) {
      await page.getByRole('button', { name: new RegExp(`${name}$`) }).click();
      await page.getByRole('menuitem', { name: 'Archive' }).click();
      await page.getByText(`${name} is archived.`).waitFor();
    }
    expect(await archived()).toEqual(['Acme website', 'Studio work']);
    await page.keyboard.press('u');
    await expect.poll(archived).toEqual(['Acme website']);
    await page.getByText('Studio work is in use again.').waitFor();
    await page.keyboard.press('u');
    await expect.poll(archived).toEqual([]);
  });
});

type Budget = { name: string; archived_at: string | null };

async function answerSlowly(page: Page): Promise<void> {
  await page.route(/\/(dismiss|undo)$/, (route) => setTimeout(() => void route.continue(), SLOW_MS));
}

async function dismissed(world: World): Promise<string[]> {
  return Object.entries(await storedDrafts(world)).flatMap(([description, status]) => (status === 'dismissed' ? description : []));
}
