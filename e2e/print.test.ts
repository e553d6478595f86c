import { expect, test } from 'vitest';
import { describeJourney } from './support/journey.ts';

describeJourney('A printed week', (stage) => {
  test('is the grid with whose it is, black on white, without what can be pressed, and fits its page', async () => {
    const { browser, world } = stage();
    const booked = { date: world.day, hours: 2, budget_id: world.budgets.acme, description: 'Printed' };
    await world.call(world.eli, 'POST', '/api/time-entries', booked);
    const page = await world.open(browser, world.eli, `/week?week_of=${world.day}`, { colorScheme: 'dark' });
    const grid = page.getByRole('grid').or(page.getByRole('table')).first();
    await grid.getByText('Acme website').first().waitFor();
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    await page.setViewportSize({ width: 1_000, height: 700 });
    expect(await page.getByRole('navigation').count()).toBe(0);
    expect(await page.locator('main').getByRole('button').filter({ visible: true }).allTextContents()).toEqual([]);
    await page.locator('.week-printed').getByText('Eli Employee').waitFor();
    expect(await page.evaluate(`getComputedStyle(document.querySelector('.week-grid')).color`)).toBe('rgb(0, 0, 0)');
    const feet = await page.evaluate(`[...document.querySelectorAll('.week-grid thead th')].map((head) => {
      const words = document.createRange();
      words.selectNodeContents(head.querySelector('.week-grid-day > span') ?? head);
      return Math.round(words.getBoundingClientRect().bottom);
    })`);
    expect(new Set(feet as number[]).size).toBe(1);
    expect(await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')).toBeLessThanOrEqual(0);
  });
});
