import type { CDPSession } from 'playwright-core';
import type { Figure } from './main.ts';
import { DRAFT_ROW, openSlowPage, type Scene } from './scene.ts';

const BYTES_PER_KIB = 1_024;
const MOST_KIB = 200;
/** What web.dev calls a good largest paint, and a good time to interactive on a phone. */
const GOOD_PAINT_MS = 2_500;
const GOOD_INTERACTIVE_MS = 3_800;
const QUIET_MS = 500;

/** Everything that comes over the wire for the review on an empty cache, and when its first row is there and answers to a key. */
export async function measureFirstScreen(scene: Scene): Promise<Figure[]> {
  const { page, cdp } = await openSlowPage(scene);
  await cdp.send('Network.enable');
  const bytes = countBytes(cdp);
  await page.goto(`${scene.world.server.address}/review`, { waitUntil: 'commit' });
  await page.locator(DRAFT_ROW).first().waitFor();
  const firstRowMs = (await page.evaluate('performance.now()')) as number;
  await page.keyboard.press('j');
  await page.locator(`${DRAFT_ROW}:focus`).waitFor();
  const interactiveMs = (await page.evaluate('performance.now()')) as number;
  await page.waitForTimeout(QUIET_MS);
  const total = bytes();
  await page.context().close();
  return [
    { name: 'first screen over the wire, all of it', value: total.all / BYTES_PER_KIB, limit: MOST_KIB, unit: 'KiB', of: 'the goal' },
    { name: '… of it the web app', value: total.app / BYTES_PER_KIB, limit: MOST_KIB, unit: 'KiB', of: 'the goal' },
    { name: 'first useful row', value: firstRowMs, limit: GOOD_PAINT_MS, unit: 'ms', of: 'a good largest paint' },
    { name: 'first key answered', value: interactiveMs, limit: GOOD_INTERACTIVE_MS, unit: 'ms', of: 'a good time to interactive' },
  ];
}

function countBytes(cdp: CDPSession): () => { all: number; app: number } {
  const paths = new Map<string, string>();
  let all = 0;
  let app = 0;
  cdp.on('Network.requestWillBeSent', ({ requestId, request }) => paths.set(requestId, new URL(request.url).pathname));
  cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    all += encodedDataLength;
    if (!paths.get(requestId)?.startsWith('/api/')) app += encodedDataLength;
  });
  return () => ({ all, app });
}
