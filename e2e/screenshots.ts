// `npm run screenshots` draws every screen of a store with sample data, in both themes, at the width of a phone, a tablet and a desk:
// into tmp/screenshots, or the folder that is named. `--picture FILE` draws the review alone, as the README shows it.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { startBrowser } from './support/browser.ts';
import { type RunningServer, startServer } from './support/server.ts';

const VIEWPORTS = [
  { width: 390, height: 844 },
  { width: 820, height: 1180 },
  { width: 1440, height: 900 },
];
const THEMES = ['light', 'dark'] as const;
/** Charts and fonts settle, and what comes late has come. */
const SETTLE_MS = 700;

type Shot = { name: string; person: string; path: string; prepare?(page: Page): Promise<void> };

const SHOTS: Shot[] = [
  { name: 'sign-in', person: '', path: '/sign-in' },
  { name: 'set-up', person: '', path: '/set-up#example' },
  { name: 'invitation', person: '', path: '/invitation#example' },
  { name: 'review', person: 'leo', path: '/review' },
  { name: 'review-all', person: 'leo', path: '/review?day=all' },
  { name: 'review-dismissed', person: 'leo', path: '/review?status=dismissed&day=all' },
  { name: 'week', person: 'leo', path: '/week' },
  { name: 'timesheet', person: 'leo', path: '/timesheet' },
  { name: 'approvals', person: 'maya', path: '/approvals' },
  ...['tracking', 'sources', 'rules', 'private', 'tokens', 'account', 'data'].map((section) => ({
    name: `settings-${section}`,
    person: 'leo',
    path: `/settings/${section}`,
  })),
  ...['users', 'permissions', 'tokens', 'catalogue', 'sample'].map((section) => ({
    name: `admin-${section}`,
    person: 'ines',
    path: `/admin/${section}`,
  })),
  {
    name: 'shortcuts',
    person: 'leo',
    path: '/review',
    prepare: (page) => page.keyboard.press('?'),
  },
  {
    name: 'commands',
    person: 'leo',
    path: '/review',
    prepare: (page) => page.keyboard.press('Control+k'),
  },
  { name: 'not-found', person: 'leo', path: '/no-such-screen' },
];

const [folder = 'tmp/screenshots', picture] = process.argv.slice(2);
const server = await startServer({ words: ['--demo'] });
const browser = await startBrowser();
try {
  if (folder === '--picture') await drawPicture(picture ?? 'docs/images/review.png');
  else await drawEverything(folder);
} finally {
  await browser.close();
  await server.stop();
}

async function drawEverything(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const viewport of VIEWPORTS) {
    for (const theme of THEMES) await drawAll(folder, viewport, theme);
  }
}

/** A manager's fullest day, whatever the time is now, with one draft pointed at, so that its minutes are lit. */
async function drawPicture(file: string): Promise<void> {
  const page = await openPage(browser, server, { viewport: { width: 1440, height: 840 }, theme: 'light', person: 'maya' });
  const { drafts } = (await (await page.request.get(`${server.address}/api/auto-tracking/drafts`)).json()) as {
    drafts: { date: string }[];
  };
  const byDay = Map.groupBy(drafts, ({ date }) => date);
  const [fullest] = [...byDay].sort(([, one], [, other]) => other.length - one.length).map(([date]) => date);
  await page.goto(`${server.address}/review?day=${fullest}`);
  await page.locator('[role="row"][aria-selected]').nth(2).hover();
  await page.waitForTimeout(SETTLE_MS);
  await page.screenshot({ path: file });
}

async function drawAll(folder: string, viewport: { width: number; height: number }, theme: 'light' | 'dark'): Promise<void> {
  for (const { name, person, path, prepare } of SHOTS) {
    const page = await openPage(browser, server, { viewport, theme, person });
    await page.goto(server.address + path);
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    await page.waitForTimeout(SETTLE_MS);
    await prepare?.(page);
    if (prepare) await page.waitForTimeout(SETTLE_MS);
    await page.screenshot({ path: join(folder, `${name}-${viewport.width}-${theme}.png`) });
    await page.context().close();
  }
  console.log(`${SHOTS.length} screens at ${viewport.width} px, ${theme}`);
}

type Look = { viewport: { width: number; height: number }; theme: 'light' | 'dark'; person: string };

/** A fresh browser, signed in as one of the sample people where one is named. */
async function openPage(browser: Browser, { address, lines }: RunningServer, { viewport, theme, person }: Look): Promise<Page> {
  const context = await browser.newContext({ viewport, colorScheme: theme, locale: 'en-GB' });
  if (person) {
    const [email, password] = lines.find((line) => line.startsWith(`${person}@`))?.split(/\s+/) ?? [];
    const answer = await context.request.post(`${address}/api/auth/sign-in`, { data: { email, password } });
    if (!answer.ok()) throw new Error(`${person} could not sign in: ${await answer.text()}`);
  }
  return context.newPage();
}
