import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { describeJourney } from './support/journey.ts';

const finder = (page: Page) => page.getByRole('searchbox', { name: 'Find by name or e-mail' });

describeJourney('A list of the administration', (stage) => {
  test('is walked and searched by keys that its sheet tells', async () => {
    const { browser, world } = stage();
    const page = await world.open(browser, world.ada, '/admin/users');
    await page.getByText('Eli Employee').first().waitFor();
    await page.keyboard.press('?');
    const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
    for (const told of ['Next row', 'Previous row', 'Find by name or e-mail', 'Add a person'])
      await sheet.getByText(told, { exact: true }).waitFor();
    await page.keyboard.press('Escape');
    await sheet.waitFor({ state: 'hidden' });
    await page.keyboard.press('j');
    expect(await page.locator('[data-row]:focus').count()).toBe(1);
    await page.keyboard.press('/');
    await page.keyboard.type('eli');
    await page.getByRole('button', { name: 'Mia Manager', exact: true }).waitFor({ state: 'hidden' });
    expect(new URL(page.url()).searchParams.get('search')).toBe('eli');
  });

  test('shows all again where a link clears its search', async () => {
    const { browser, world } = stage();
    const page = await world.open(browser, world.ada, '/admin/users?search=eli');
    await page.getByText('Eli Employee').first().waitFor();
    expect(await finder(page).inputValue()).toBe('eli');
    await page.getByRole('link', { name: 'People', exact: true }).click();
    await page.getByText('Mia Manager').first().waitFor();
    await page.waitForTimeout(600);
    expect(await finder(page).inputValue()).toBe('');
    expect(new URL(page.url()).searchParams.get('search')).toBeNull();
    await page.getByText('Mia Manager').first().waitFor();
  });
});

describeJourney('The filters of the timesheet', (stage) => {
  test('keep the focus in a day that Enter confirms', async () => {
    const { browser, world } = stage();
    const page = await world.open(browser, world.eli, '/timesheet');
    const from = page.getByLabel('From', { exact: true });
    await from.fill('2026-01-05');
    await from.press('Enter');
    await page.waitForURL(/date_from=2026-01-05/);
    await expect.poll(() => from.and(page.locator(':focus')).count()).toBe(1);
    expect(await from.inputValue()).toBe('2026-01-05');
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await page.waitForURL((url) => !url.search.includes('date_from'));
    await expect.poll(() => from.inputValue()).not.toBe('2026-01-05');
  });
});
