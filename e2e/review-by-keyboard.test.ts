import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { describeJourney } from './support/journey.ts';
import { A_DAY, draftRow, draftRows, storedDrafts, storedEntries } from './support/review.ts';

/** No mouse from here on: only keys, and the focus is looked at after each. */
describeJourney('A day reviewed by keyboard alone', (stage) => {
  test('moving, why, accepting, editing, dismissing, undoing: the focus is never lost', async () => {
    const { browser, world } = stage();
    await world.send(A_DAY);
    const page = await world.open(browser, world.eli, '/review');
    await draftRow(page, 'Lunch').waitFor();
    const press = (...keys: string[]) => pressAll(page, keys);

    await press('?');
    await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
    await press('Escape');

    await focusOnRow(page, 'Call with somebody');
    await press('Enter');
    await page.getByRole('dialog', { name: 'Why this draft?' }).waitFor();
    await press('Escape');
    await expect.poll(() => focusedRow(page)).toContain('Call with somebody');

    await press('e');
    await page.getByLabel('Description').waitFor();
    await page.getByRole('textbox', { name: 'Hours' }).press('Control+a');
    await page.keyboard.type('0:45');
    await press('Enter');
    await page.getByText('Changed and accepted, 0:45.').waitFor();
    await expect.poll(() => focusedRow(page)).not.toBe('');

    await focusOnRow(page, 'Lunch');
    await press('d');
    await page.getByText('Draft dismissed.').waitFor();
    await expect.poll(() => focusedRow(page)).not.toBe('');

    await press('u');
    await draftRow(page, 'Lunch').waitFor();
    expect(await storedDrafts(world)).toMatchObject({ Lunch: 'pending' });

    await focusOnRow(page, 'ACME-12 Stand-up');
    await press('x');
    await focusOnRow(page, 'STU-1 Planning');
    await press('x');
    await page.getByText('2 selected, 1:30').waitFor();
    await press('a');
    await page.getByText('Accepted 2 drafts, 1:30.').waitFor();
    await expect.poll(() => draftRows(page).count()).toBe(2);
    await expect.poll(() => focusedRow(page)).not.toBe('');

    const entries = await storedEntries(world);
    expect(entries.map(({ hours }) => hours).sort()).toEqual([0.5, 0.75, 1]);

    await press('[');
    await expect.poll(() => new URL(page.url()).searchParams.get('day')).not.toBeNull();
    await press('t');
    await press('/');
    expect(await page.evaluate('document.activeElement.type')).toBe('search');
    await press('Escape');
    await press('Control+k');
    await page.getByRole('dialog', { name: 'Commands' }).waitFor();
    await page.keyboard.type('timesheet');
    await press('Enter');
    await page.waitForURL('**/timesheet**');
    await expect.poll(() => page.evaluate('document.activeElement.tagName')).toBe('H1');
  });

  test('a draft is split, its parts are joined again, and that is undone', async () => {
    const { browser, world } = stage();
    await world.send([{ id: 'workshop', title: 'ACME-12 Workshop', from: '16:00', until: '18:00' }]);
    const page = await world.open(browser, world.eli, `/review?day=${world.day}`);
    await focusOnRow(page, 'ACME-12 Workshop');
    await page.keyboard.press('s');
    await page.getByRole('dialog', { name: 'Split the draft' }).waitFor();
    await page.getByLabel('Hours of the first part').press('Control+a');
    await page.keyboard.type('0:30');
    await page.keyboard.press('Enter');
    await expect.poll(() => draftRow(page, 'ACME-12 Workshop').count()).toBe(2);
    await focusOnRow(page, '0:30');
    await page.keyboard.press('x');
    await focusOnRow(page, '1:30ACME-12 Workshop');
    await page.keyboard.press('x');
    await page.keyboard.press('m');
    await page.getByText('Joined 2 drafts.').waitFor();
    await expect.poll(() => draftRow(page, 'ACME-12 Workshop').count()).toBe(1);
    await page.keyboard.press('u');
    await expect.poll(() => draftRow(page, 'ACME-12 Workshop').count()).toBe(2);
  });

  test('Escape closes the innermost thing alone, and clears the selection when nothing is open', async () => {
    const { browser, world } = stage();
    await world.send([{ id: 'escape', title: 'ACME-12 Escape', from: '19:00', until: '19:30' }]);
    const page = await world.open(browser, world.eli, `/review?day=${world.day}&q=Escape`);
    await focusOnRow(page, 'ACME-12 Escape');
    await page.keyboard.press('x');
    const selected = page.getByText('1 selected');
    await selected.waitFor();
    const opened = [
      { open: () => page.keyboard.press('Control+k'), inside: page.getByRole('dialog', { name: 'Commands' }) },
      { open: () => page.keyboard.press('?'), inside: page.getByRole('dialog', { name: 'Keyboard shortcuts' }) },
      { open: () => page.keyboard.press('s'), inside: page.getByRole('dialog', { name: 'Split the draft' }) },
      { open: () => page.getByRole('button', { name: 'More' }).press('Enter'), inside: page.getByRole('menu', { name: 'More' }) },
      { open: () => page.keyboard.press('e'), inside: page.getByRole('form', { name: 'Edit the draft' }) },
    ];
    for (const { open, inside } of opened) {
      await open();
      await inside.waitFor();
      await page.keyboard.press('Escape');
      await inside.waitFor({ state: 'hidden' });
      await selected.waitFor();
    }
    await expect.poll(() => focusedRow(page)).toContain('Escape');
    await page.keyboard.press('Escape');
    await selected.waitFor({ state: 'hidden' });
  });

  test('an open list of choices takes Escape for itself, and what was typed stays, line by line', async () => {
    const { browser, world } = stage();
    await world.send([{ id: 'lines', title: 'ACME-12 Lines', from: '20:00', until: '20:30' }]);
    const page = await world.open(browser, world.eli, `/review?day=${world.day}&q=Lines`);
    await focusOnRow(page, 'ACME-12 Lines');
    await page.keyboard.press('e');
    const form = page.getByRole('form', { name: 'Edit the draft' });
    const description = form.getByLabel('Description');
    await expect.poll(() => page.evaluate('document.activeElement.tagName')).toBe('TEXTAREA');
    await page.keyboard.type(' and more');
    await page.keyboard.press('Shift+Enter');
    await page.keyboard.type('on two');
    await page.keyboard.press('Tab');
    await page.getByRole('listbox').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('listbox').waitFor({ state: 'hidden' });
    expect(await description.inputValue()).toBe('ACME-12 Lines and more\non two');
    await description.press('Enter');
    await form.waitFor({ state: 'hidden' });
    const entries = (await world.call(world.eli, 'GET', '/api/time-entries')) as { time_entries: { description: string }[] };
    expect(entries.time_entries.map((entry) => entry.description)).toContain('ACME-12 Lines and more\non two');
  });

  test('what is typed before a form is there does nothing else meanwhile', async () => {
    const { browser, world } = stage();
    await world.send([{ id: 'slow', title: 'ACME-12 Slow', from: '20:30', until: '21:00' }]);
    const page = await world.open(browser, world.eli, `/review?day=${world.day}&q=Slow`);
    await page.route('**/assets/draft-edit-form-*.js', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 1_000));
      await route.continue();
    });
    await focusOnRow(page, 'ACME-12 Slow');
    await page.keyboard.type('e[dtx');
    const form = page.getByRole('form', { name: 'Edit the draft' });
    await form.waitFor();
    expect(new URL(page.url()).searchParams.get('day')).toBe(world.day);
    await expect.poll(() => page.evaluate('document.activeElement.tagName')).toBe('TEXTAREA');
    await page.keyboard.press('Escape');
    await form.waitFor({ state: 'hidden' });
    expect(await draftRow(page, 'ACME-12 Slow').getAttribute('aria-selected')).toBe('false');
  });

  test('all that keys do is in the palette, with its key, and in the sheet; it is done there as well', async () => {
    const { browser, world } = stage();
    const page = await world.open(browser, world.eli, `/review?day=${world.day}&q=Escape`);
    await focusOnRow(page, 'ACME-12 Escape');
    await page.keyboard.press('Control+k');
    const palette = page.getByRole('dialog', { name: 'Commands' });
    await palette.waitFor();
    const keysIn = (selector: string) => page.locator(selector).allTextContents();
    const all = ['[', ']', '/', '?', 'a', 'd', 'e', 'j', 'k', 'm', 's', 't', 'u', 'x', '⇧ x', 'Enter', 'Esc'];
    await expect.poll(() => keysIn('[role="menuitem"] kbd')).toEqual(expect.arrayContaining(all));
    await page.keyboard.type('select, or');
    await page.keyboard.press('Enter');
    await page.getByText('1 selected').waitFor();
    await expect.poll(() => focusedRow(page)).toContain('Escape');
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
    expect(await keysIn('.shortcut-list kbd')).toEqual(expect.arrayContaining([...all, 'h', 'l']));
    await page.keyboard.press('Escape');
    await page.keyboard.press('h');
    await expect.poll(() => new URL(page.url()).searchParams.get('day')).not.toBe(world.day);
    await page.keyboard.press('l');
    await expect.poll(() => new URL(page.url()).searchParams.get('day')).toBe(world.day);
  });
});

async function pressAll(page: Page, keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** What the row says that has the focus; empty where none has. */
async function focusedRow(page: Page): Promise<string> {
  return (await page.evaluate(`document.activeElement.closest('[role="row"]')?.textContent ?? ''`)) as string;
}

/** Moves down by `j`, from the first row on, until the row with this text has the focus. */
async function focusOnRow(page: Page, text: string): Promise<void> {
  await draftRows(page).first().waitFor();
  for (let step = 0; step < 12; step += 1) await page.keyboard.press('k');
  for (let step = 0; step < 12; step += 1) {
    if ((await focusedRow(page)).includes(text)) return;
    await page.keyboard.press('j');
  }
  expect(await focusedRow(page)).toContain(text);
}
