import { expect, test } from 'vitest';
import { watchPage } from './support/browser.ts';
import { describeJourney } from './support/journey.ts';

const NOT_FOUND = /status of 404/;
const DAYS = ['banana', '', '2026-02-31', '7', '%7B%7D'];
const WORDS = ['x', '', '7', '%5B%5D'];

/** Each parameter of each screen, and values that nobody means. */
const PARAMETERS: Record<string, Record<string, string[]>> = {
  '/review': { day: DAYS, status: WORDS, q: ['', '7', '%5B%5D'] },
  '/week': { week_of: DAYS },
  '/timesheet': { date_from: DAYS, date_to: DAYS, status: WORDS, budget_id: WORDS, source_changed: WORDS },
  '/approvals': { page: ['x'] },
  '/settings/data': { section: ['x'] },
  '/settings/rules': { search: WORDS },
  '/admin/catalogue': { search: WORDS, all: WORDS, budget_id: WORDS },
  '/admin/users': { search: WORDS, all: WORDS },
};

describeJourney(
  'An address with nonsense in it',
  (stage) => {
    test.each(Object.entries(PARAMETERS))('shows %s all the same', async (path, parameters) => {
      const { browser, world } = stage();
      const page = await world.open(browser, world.ada, path);
      const { problems } = watchPage(page, world.server.address, NOT_FOUND);
      await page.locator('h1').waitFor();
      const title = await page.locator('h1').textContent();
      expect(title).not.toBe('This screen could not be shown.');
      for (const [name, values] of Object.entries(parameters)) {
        for (const value of values) {
          const address = `${path}?${name}=${value}`;
          await page.goto(`${world.server.address}${address}`);
          await page.locator('h1').waitFor();
          await page.locator('.skeleton').first().waitFor({ state: 'detached' });
          expect([address, await page.locator('h1').textContent(), await page.getByRole('alert').allTextContents()]).toEqual([
            address,
            title,
            [],
          ]);
        }
      }
      expect(problems).toEqual([]);
    });

    test('leads nobody from the sign-in to another host', async () => {
      const { browser, world } = stage();
      const page = await (await browser.newContext({ locale: 'en-GB' })).newPage();
      const { problems } = watchPage(page, world.server.address, /status of 401/);
      await page.goto(`${world.server.address}/sign-in?next=//example.com/`);
      await page.getByLabel('E-mail').fill(world.eli.email);
      await page.getByLabel('Password').fill(world.eli.password);
      await page.getByRole('button', { name: 'Sign in' }).click();
      await page.waitForURL(`${world.server.address}/review**`);
      expect(problems).toEqual([]);
    });
  },
  ['SQLite'],
);
