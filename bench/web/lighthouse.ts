import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import lighthouse from 'lighthouse';
import { chromium } from 'playwright-core';
import { CHROMIUM_FLAGS, findChromium } from '#e2e/browser.ts';
import type { World } from '#e2e/world.ts';
import type { Figure } from './main.ts';

const CATEGORIES = ['performance', 'accessibility', 'best-practices'];
const GOOD_SCORE = 95;
const DEBUGGING_PORT = 9_333;

/** Lighthouse's scores of the review, signed in as Eli: a desktop's, for this is where people sit at the end of a day. */
export async function measureLighthouse({ server, eli }: World): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'daybook-lighthouse-'));
  const context = await chromium.launchPersistentContext(folder, {
    executablePath: findChromium() ?? '',
    args: [...CHROMIUM_FLAGS, `--remote-debugging-port=${DEBUGGING_PORT}`],
  });
  try {
    const result = await lighthouse(`${server.address}/review`, {
      port: DEBUGGING_PORT,
      output: 'json',
      onlyCategories: CATEGORIES,
      extraHeaders: { cookie: eli.headers.cookie },
      formFactor: 'desktop',
      screenEmulation: { mobile: false, width: 1_350, height: 940, deviceScaleFactor: 1, disabled: false },
      throttling: {
        rttMs: 40,
        throughputKbps: 10_240,
        cpuSlowdownMultiplier: 1,
        requestLatencyMs: 0,
        downloadThroughputKbps: 0,
        uploadThroughputKbps: 0,
      },
      logLevel: 'error',
    });
    return Object.values(result?.lhr.categories ?? {}).map(({ id, score }) => ({
      name: `Lighthouse: ${id}`,
      value: Math.round((score ?? 0) * 100),
      limit: GOOD_SCORE,
      unit: 'points',
      of: 'the goal',
    }));
  } finally {
    await context.close();
    await rm(folder, { recursive: true, force: true });
  }
}
