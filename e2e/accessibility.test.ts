import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { accessibilityProblems } from './support/browser.ts';
import { describeJourney } from './support/journey.ts';
import { A_DAY, draftRow } from './support/review.ts';
import type { Person } from './support/world.ts';

const SETTLE_MS = 400;
const THEMES = ['light', 'dark'] as const;

type State = { name: string; who: 'eli' | 'mia' | 'ada'; path: string; prepare?(page: Page): Promise<unknown> };

const pressOnFirstRow = (key: string) => async (page: Page) => {
  await draftRow(page, 'Lunch').first().waitFor();
  await page.keyboard.press('j');
  await page.keyboard.press(key);
};

const STATES: State[] = [
  { name: 'the review', who: 'eli', path: '/review' },
  { name: 'the review of all days', who: 'eli', path: '/review?day=all' },
  { name: 'an empty review', who: 'mia', path: '/review' },
  { name: 'dismissed drafts', who: 'eli', path: '/review?status=dismissed' },
  { name: 'a search without a find', who: 'eli', path: '/review?q=nothing-has-this' },
  { name: 'a selection', who: 'eli', path: '/review', prepare: pressOnFirstRow('x') },
  { name: 'an edit', who: 'eli', path: '/review', prepare: pressOnFirstRow('e') },
  { name: 'an explanation', who: 'eli', path: '/review', prepare: pressOnFirstRow('Enter') },
  { name: 'a split', who: 'eli', path: '/review', prepare: pressOnFirstRow('s') },
  { name: 'the shortcuts', who: 'eli', path: '/review', prepare: pressOnFirstRow('?') },
  { name: 'the commands', who: 'eli', path: '/review', prepare: pressOnFirstRow('Control+k') },
  { name: 'the week', who: 'eli', path: '/week' },
  { name: 'the timesheet', who: 'eli', path: '/timesheet' },
  { name: 'the approvals', who: 'mia', path: '/approvals' },
  ...['tracking', 'sources', 'rules', 'private', 'tokens', 'account', 'data'].map(
    (section): State => ({ name: `settings: ${section}`, who: 'eli', path: `/settings/${section}` }),
  ),
  ...['users', 'permissions', 'tokens', 'catalogue', 'sample'].map(
    (section): State => ({ name: `admin: ${section}`, who: 'ada', path: `/admin/${section}` }),
  ),
  { name: 'a page that is not there', who: 'eli', path: '/no-such-page' },
];

// What stands on the screens is the same on both engines.
describeJourney(
  'axe',
  (stage) => {
    test.each(THEMES)('finds nothing on any screen in the %s theme', { timeout: 180_000 }, async (theme) => {
      const { browser, world } = stage();
      await world.send(A_DAY);
      await world.call(world.eli, 'POST', '/api/time-entries', { date: world.day, hours: 1, description: 'By hand' });
      const found: string[] = [];
      for (const { name, who, path, prepare } of STATES) {
        const person: Person = world[who];
        const page = await world.open(browser, person, path, { colorScheme: theme, reducedMotion: 'reduce' });
        await page.getByRole('heading', { level: 1 }).first().waitFor();
        await prepare?.(page);
        await page.waitForTimeout(SETTLE_MS);
        found.push(...(await accessibilityProblems(page)).map((problem) => `${name}: ${problem}`));
        await page.context().close();
      }
      expect(found).toEqual([]);
    });
  },
  ['SQLite'],
);
