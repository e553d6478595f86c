import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { type Browser, chromium, type Page } from 'playwright-core';

const PROGRAMS = [process.env['DAYBOOK_TEST_CHROMIUM'], '/usr/bin/chromium', '/usr/bin/chromium-browser'];
/** Nothing leaves this machine, and nothing of a desktop is asked for. */
export const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Debian's Chromium, or null where there is none. */
export function findChromium(): string | null {
  return PROGRAMS.find((program) => program && existsSync(program)) ?? null;
}

export function startBrowser(): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('Chromium is not installed (Debian: apt-get install chromium).');
  return chromium.launch({ executablePath, args: CHROMIUM_FLAGS });
}

/** What a page did that it must not: errors it logged but those `expected`, and requests to any host but the server's. */
export function watchPage(page: Page, address: string, expected?: RegExp): { problems: string[] } {
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' && !expected?.test(message.text())) problems.push(message.text());
  });
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    if (/^https?:|^wss?:/.test(protocol) && origin !== address) problems.push(`asked ${origin}`);
  });
  return { problems };
}

/** For people to look at: kept where DAYBOOK_SCREENSHOTS names a folder. */
export async function keepScreenshot(page: Page, name: string): Promise<void> {
  const folder = process.env['DAYBOOK_SCREENSHOTS'];
  if (!folder) return;
  await mkdir(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
}

const WCAG_22_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds wrong on the page as it stands: rule, and the first place of each. Empty where all is well. */
export async function accessibilityProblems(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(WCAG_22_AA).analyze();
  return violations.map(({ id, help, nodes }) => `${id}: ${help} (${nodes.length}×, first at ${nodes[0]?.html})`);
}
