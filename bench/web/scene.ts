import type { Browser, CDPSession, Page } from 'playwright-core';
import type { World } from '#e2e/world.ts';

export type Scene = { world: World; browser: Browser; slowDown: number };

/** Before the page's own scripts: remembers how long each task took that was longer than 50 ms. */
const WATCH_LONG_TASKS = `
  window.longTasks = [];
  new PerformanceObserver((list) => window.longTasks.push(...list.getEntries().map(({ startTime, duration }) => ({ startTime, duration }))))
    .observe({ type: 'longtask', buffered: true });
`;

/** A fresh, empty browser signed in as Eli, slowed down, with long tasks watched. It shows nothing yet. */
export async function openSlowPage({ world, browser, slowDown }: Scene): Promise<{ page: Page; cdp: CDPSession }> {
  const page = await world.open(browser, world.eli, '/daybook.svg');
  await page.addInitScript(WATCH_LONG_TASKS);
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: slowDown });
  return { page, cdp };
}

/** The longest task since `since`, in milliseconds of the page's clock; 0 where none was longer than 50 ms. */
export function longestTask(page: Page, since: number): Promise<number> {
  return page.evaluate(
    `Math.max(0, ...window.longTasks.filter(({ startTime }) => startTime >= ${since}).map(({ duration }) => duration))`,
  ) as Promise<number>;
}

export function now(page: Page): Promise<number> {
  return page.evaluate('performance.now()') as Promise<number>;
}

/** A row of a draft, as the review shows it. */
export const DRAFT_ROW = '[role="row"][aria-selected]';
