import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { describeJourney } from './support/journey.ts';

const question = (page: Page) => page.getByRole('dialog', { name: 'Discard what you changed?' });

describeJourney('A dialog that is left', (stage) => {
  test('keeps what was typed at a click beside it, and asks at Escape, Back and Close', async () => {
    const { browser, world } = stage();
    const page = await world.open(browser, world.eli, '/week');
    await page.getByRole('link', { name: 'Timesheet' }).first().click();
    await page.getByRole('heading', { name: 'Timesheet' }).waitFor();
    await page.keyboard.press('n');
    const dialog = page.getByRole('dialog', { name: 'Book time' });
    const description = dialog.getByRole('textbox', { name: 'Description' });
    await description.fill('What was said');
    await page.mouse.click(5, 300);
    await dialog.locator(':focus').waitFor();
    const leave = [() => page.keyboard.press('Escape'), () => page.goBack(), () => dialog.getByRole('button', { name: 'Close' }).click()];
    for (const way of leave) {
      await way();
      await question(page).getByRole('button', { name: 'Cancel' }).click();
      await question(page).waitFor({ state: 'hidden' });
      expect(await description.inputValue()).toBe('What was said');
    }
    await page.keyboard.press('Escape');
    await question(page).getByRole('button', { name: 'Discard' }).click();
    await dialog.waitFor({ state: 'hidden' });
    expect(new URL(page.url()).pathname).toBe('/timesheet');
  });

  test('asks after a choice as after typing, and nothing where nothing was touched', async () => {
    const { browser, world } = stage();
    const page = await world.open(browser, world.eli, '/timesheet');
    await page.getByRole('button', { name: 'Book time' }).click();
    const dialog = page.getByRole('dialog', { name: 'Book time' });
    await dialog.waitFor();
    await page.mouse.click(5, 300);
    await dialog.waitFor({ state: 'hidden' });
    await page.keyboard.press('n');
    await dialog.getByRole('combobox', { name: 'Budget' }).focus();
    await page.getByRole('option', { name: /Acme/ }).first().click();
    await page.keyboard.press('Escape');
    await question(page).getByRole('button', { name: 'Discard' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await page.keyboard.press('n');
    await dialog.getByRole('textbox', { name: 'Hours' }).press('ArrowUp');
    await page.keyboard.press('Escape');
    await question(page).waitFor();
  });

  test('asks nothing any more once its form is saved', async () => {
    const { browser, world } = stage();
    const page = await world.open(browser, world.ada, '/admin/users');
    await page.getByRole('button', { name: 'Add a person' }).click();
    await page.getByRole('textbox', { name: 'Name' }).fill('Ned New');
    await page.getByRole('textbox', { name: 'E-mail' }).fill('ned@example.com');
    await page.getByRole('dialog').getByRole('button', { name: 'Add a person' }).click();
    const link = page.getByRole('dialog', { name: /Ned New/ });
    await link.waitFor();
    await page.keyboard.press('Escape');
    await link.waitFor({ state: 'hidden' });
    expect(await question(page).count()).toBe(0);
  });

  test('is closed by Back before a screen asks about what is not saved behind it, also once it was typed in', async () => {
    const { browser, world } = stage();
    const custom_rules = ['First', 'Second'].map((name) => ({
      ...{ version: 1, name, when: { field: 'title', contains: name }, then: { budget_id: world.budgets.acme } },
    }));
    const { preferences } = (await world.call(world.eli, 'GET', '/api/auto-tracking/preferences')) as { preferences: { version: number } };
    await world.call(world.eli, 'PUT', '/api/auto-tracking/preferences', { custom_rules, version: preferences.version });
    const page = await world.open(browser, world.eli, '/settings/account');
    await page.getByRole('link', { name: 'Rules' }).click();
    await page.getByRole('row', { name: 'First', exact: true }).focus();
    await page.keyboard.press('Alt+ArrowDown');
    await page.getByRole('button', { name: 'Save changes' }).waitFor();
    const leaving = page.getByRole('dialog', { name: 'Leave without saving?' });
    await page.getByRole('button', { name: 'Add a rule' }).click();
    const dialog = page.getByRole('dialog', { name: 'Add a rule' });
    await dialog.waitFor();
    await page.goBack();
    await dialog.waitFor({ state: 'hidden' });
    expect(await leaving.count()).toBe(0);
    await page.getByRole('button', { name: 'Add a rule' }).click();
    await dialog.getByRole('textbox', { name: 'Name' }).fill('Third');
    await page.goBack();
    await question(page).getByRole('button', { name: 'Discard' }).click();
    await dialog.waitFor({ state: 'hidden' });
    expect(new URL(page.url()).pathname).toBe('/settings/rules');
    await page.goBack();
    await leaving.getByRole('button', { name: 'Leave' }).click();
    await page.waitForURL('**/settings/account');
  });

  test('asks nothing where what was filled in is not kept', async () => {
    const { browser, world } = stage();
    const page = await world.open(browser, world.eli, '/review');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.keyboard.press('g');
    const dialog = page.getByRole('dialog', { name: 'Go to a date' });
    await dialog.getByLabel('Date').fill('2026-01-05');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    expect(await question(page).count()).toBe(0);
  });
});
