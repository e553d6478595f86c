import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { accessibilityProblems } from './support/browser.ts';
import { describeJourney, type Stage } from './support/journey.ts';

const MOST_RULES = 1_000;
const names = (count: number) => Array.from({ length: count }, (_, index) => `Rule ${String(index + 1).padStart(4, '0')}`);

async function openRules({ browser, world }: Stage, count: number): Promise<Page> {
  const custom_rules = names(count).map((name) => ({
    version: 1,
    name,
    when: { field: 'title', contains: name },
    // The last one names a budget that is not there.
    then: { budget_id: name === names(count).at(-1) ? 'gone' : world.budgets.acme },
  }));
  const { preferences } = (await world.call(world.eli, 'GET', '/api/auto-tracking/preferences')) as { preferences: { version: number } };
  await world.call(world.eli, 'PUT', '/api/auto-tracking/preferences', { custom_rules, version: preferences.version });
  const page = await world.open(browser, world.eli, '/settings/rules');
  await rowOf(page, 'Rule 0001').waitFor();
  return page;
}

function rowOf(page: Page, name: string) {
  return page.getByRole('grid', { name: 'Rules' }).getByRole('row', { name, exact: true });
}

/** Numbers of the rules that are drawn, from above. */
async function shownOrder(page: Page): Promise<number[]> {
  const drawn = await page
    .getByRole('row')
    .evaluateAll((rows) =>
      rows.map((row) => ({ place: Number(row.getAttribute('aria-rowindex')), name: row.querySelector('strong')?.textContent ?? '' })),
    );
  return drawn.sort((a, b) => a.place - b.place).map(({ name }) => Number(name.replace('Rule ', '')));
}

async function focusedRow(page: Page): Promise<string> {
  return (await page.evaluate(`document.activeElement.closest('[role="row"]')?.querySelector('strong').textContent ?? ''`)) as string;
}

async function storedOrder({ world }: Stage): Promise<number[]> {
  const { preferences } = (await world.call(world.eli, 'GET', '/api/auto-tracking/preferences')) as {
    preferences: { custom_rules: { name: string }[] };
  };
  return preferences.custom_rules.map(({ name }) => Number(name.replace('Rule ', '')));
}

/** As one does by keyboard: from the row past its handle to its menu. */
async function openMenu(page: Page, name: string): Promise<void> {
  await rowOf(page, name).focus();
  for (const key of ['Tab', 'Tab', 'Enter']) await page.keyboard.press(key);
}

describeJourney('The order of rules', (stage) => {
  test('is changed with Alt and the arrow keys, told, taken back and saved, and the focus stays on the rule', async () => {
    const page = await openRules(stage(), 4);
    await rowOf(page, 'Rule 0001').focus();
    await page.keyboard.press('Alt+ArrowDown');
    await page.getByText('Rule 0001 is now number 2 of 4.').waitFor();
    await page.keyboard.press('Alt+ArrowDown');
    await page.getByText('Rule 0001 is now number 3 of 4.').waitFor();
    expect(await shownOrder(page)).toEqual([2, 3, 1, 4]);
    expect(await focusedRow(page)).toBe('Rule 0001');
    await page.keyboard.press('Alt+ArrowUp');
    await page.keyboard.press('Alt+ArrowUp');
    await page.getByText('Rule 0001 is now number 1 of 4.').waitFor();
    // Nothing is changed any more, so there is nothing to save.
    expect(await page.getByRole('button', { name: 'Save changes' }).count()).toBe(0);
    await page.keyboard.press('Alt+ArrowDown');
    await page.getByRole('button', { name: 'Save changes' }).click();
    await page
      .getByText(/^Saved/)
      .first()
      .waitFor();
    expect(await storedOrder(stage())).toEqual([2, 1, 3, 4]);
  });

  test('is changed from the menu of a rule, and discarded', async () => {
    const page = await openRules(stage(), 4);
    await openMenu(page, 'Rule 0002');
    await page.getByRole('menuitem', { name: 'Move to the end' }).press('Enter');
    await page.getByText('Rule 0002 is now number 4 of 4.').waitFor();
    expect(await focusedRow(page)).toBe('Rule 0002');
    await openMenu(page, 'Rule 0002');
    expect(await page.getByRole('menuitem').allInnerTexts()).not.toContain('Move to the end');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Discard' }).click();
    await expect.poll(() => shownOrder(page)).toEqual([1, 2, 3, 4]);
    expect(await storedOrder(stage())).toEqual([1, 2, 3, 4]);
  });

  test('is changed with the handle of a rule, by keyboard and by mouse', async () => {
    const page = await openRules(stage(), 4);
    await page.getByRole('button', { name: 'Drag Rule 0001' }).press('Enter');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect.poll(() => shownOrder(page)).not.toEqual([1, 2, 3, 4]);
    expect(await focusedRow(page)).toBe('Rule 0001');
    await page.getByRole('button', { name: 'Discard' }).click();
    await rowOf(page, 'Rule 0003').dragTo(rowOf(page, 'Rule 0001'), { targetPosition: { x: 200, y: 4 } });
    await expect.poll(() => shownOrder(page)).toEqual([3, 1, 2, 4]);
  });

  test('holds as many rules as there may be, and draws only those in sight', async () => {
    const page = await openRules(stage(), MOST_RULES);
    expect(await page.getByRole('row').count()).toBeLessThan(100);
    await openMenu(page, 'Rule 0002');
    await page.getByRole('menuitem', { name: 'Move to the end' }).press('Enter');
    await page.getByText('Rule 0002 is now number 1000 of 1000.').waitFor();
    expect(await focusedRow(page)).toBe('Rule 0002');
    await rowOf(page, 'Rule 1000').waitFor();
    await expect.poll(async () => (await shownOrder(page)).slice(-2)).toEqual([1_000, 2]);
    await rowOf(page, 'Rule 1000').getByText('Not applied').waitFor();
    await openMenu(page, 'Rule 0002');
    await page.getByRole('menuitem', { name: 'Move to the top' }).press('Enter');
    await page.getByText('Rule 0002 is now number 1 of 1000.').waitFor();
    await expect.poll(async () => (await shownOrder(page)).slice(0, 2)).toEqual([2, 1]);
    expect(await focusedRow(page)).toBe('Rule 0002');
    await page.getByRole('button', { name: 'Save changes' }).click();
    await page
      .getByText(/^Saved/)
      .first()
      .waitFor();
    expect((await storedOrder(stage())).slice(0, 3)).toEqual([2, 1, 3]);
  });

  test('is fixed while rules are searched for, which the address keeps, and is changed again after', async () => {
    const page = await openRules(stage(), MOST_RULES);
    await page.keyboard.press('/');
    await page.keyboard.type('rule 0990');
    await page.getByText('1 of 1,000 rules').waitFor();
    await page.getByText('Clear the search to change the order.').waitFor();
    expect(await shownOrder(page)).toEqual([990]);
    expect(await page.getByRole('button', { name: /^Drag/ }).count()).toBe(0);
    expect(await accessibilityProblems(page)).toEqual([]);
    await rowOf(page, 'Rule 0990').press('Alt+ArrowUp');
    await rowOf(page, 'Rule 0990').getByRole('button').press('Enter');
    expect(await page.getByRole('menuitem').allInnerTexts()).toEqual(['Edit', 'Duplicate', 'Remove']);
    await page.keyboard.press('Escape');
    expect(await page.getByRole('button', { name: 'Save changes' }).count()).toBe(0);
    await page.reload();
    await rowOf(page, 'Rule 0990').waitFor();
    expect(await shownOrder(page)).toEqual([990]);
    await page.getByLabel('Find a rule').fill('nothing of this kind');
    await page.getByText('No rule has these words').waitFor();
    await page.getByLabel('Find a rule').press('Escape');
    await rowOf(page, 'Rule 0001').press('Alt+ArrowDown');
    await page.getByText('Rule 0001 is now number 2 of 1000.').waitFor();
  });

  test('has a new rule at its end, in sight and in focus, however many there are', async () => {
    const page = await openRules(stage(), MOST_RULES - 1);
    await page.getByRole('button', { name: 'Add a rule' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Name').fill('A new one');
    await dialog.getByLabel('Text', { exact: true }).fill('anything');
    await dialog.getByLabel('What it does').selectOption('exclude');
    await dialog.getByRole('button', { name: 'Put in the list' }).click();
    await expect.poll(() => focusedRow(page)).toBe('A new one');
    expect(await rowOf(page, 'A new one').boundingBox()).toMatchObject({ y: expect.toSatisfy((y: number) => y > 0 && y < 720) });
  });
});
