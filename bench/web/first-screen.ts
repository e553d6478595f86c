import type { CDPSession } from 'playwright-core';
import type { Figure } from './main.ts';
import { DRAFT_ROW, now, openSlowPage, type Scene } from './scene.ts';

const BYTES_PER_KIB = 1_024;
const MOST_KIB = 200;
/** What web.dev calls a good largest paint, and a good time to interactive on a phone. */
const GOOD_PAINT_MS = 2_500;
const GOOD_INTERACTIVE_MS = 3_800;
const QUIET_MS = 1_000;

/**
 * Everything that comes over the wire for the review on an empty cache. With the first key or press the app fetches the code of its
 * dialogs, ahead of their use: what that adds is told apart.
 */
export async function measureFirstScreenBytes(scene: Scene): Promise<Figure[]> {
  const { page, cdp } = await openSlowPage(scene);
  await cdp.send('Network.enable');
  const received = countBytes(cdp);
  await page.goto(`${scene.world.server.address}/review`);
  await page.locator(DRAFT_ROW).first().waitFor();
  await page.waitForTimeout(QUIET_MS);
  const shown = { ...received };
  await page.keyboard.press('j');
  await page.locator(`${DRAFT_ROW}:focus`).waitFor();
  await page.waitForTimeout(QUIET_MS);
  await page.context().close();
  const kib = (name: string, bytes: number) => ({ name, value: bytes / BYTES_PER_KIB, limit: MOST_KIB, unit: 'KiB', of: 'the goal' });
  return [
    kib('first screen over the wire, all of it', shown.all),
    kib('… of it the web app', shown.app),
    kib('the dialogs, fetched after the first key', received.all - shown.all),
  ];
}

/** When the first row of the review is there on an empty cache, and when it answers to a key. */
export async function measureFirstScreenTimes(scene: Scene): Promise<Figure[]> {
  const { page } = await openSlowPage(scene);
  await page.goto(`${scene.world.server.address}/review`, { waitUntil: 'commit' });
  await page.locator(DRAFT_ROW).first().waitFor();
  const firstRowMs = await now(page);
  await page.keyboard.press('j');
  await page.locator(`${DRAFT_ROW}:focus`).waitFor();
  const interactiveMs = await now(page);
  await page.context().close();
  return [
    { name: 'first useful row', value: firstRowMs, limit: GOOD_PAINT_MS, unit: 'ms', of: 'a good largest paint' },
    { name: 'first key answered', value: interactiveMs, limit: GOOD_INTERACTIVE_MS, unit: 'ms', of: 'a good time to interactive' },
  ];
}

/** What has come so far, in bytes: in all, and of it without the answers of the API. It goes on counting. */
function countBytes(cdp: CDPSession): { all: number; app: number } {
  const received = { all: 0, app: 0 };
  const paths = new Map<string, string>();
  cdp.on('Network.requestWillBeSent', ({ requestId, request }) => paths.set(requestId, new URL(request.url).pathname));
  cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    received.all += encodedDataLength;
    if (!paths.get(requestId)?.startsWith('/api/')) received.app += encodedDataLength;
  });
  return received;
}
