// What the review costs in Chromium with 1,000 pending drafts: `npm run bench:web`. Medians of several runs, each as a ratio to a limit.
import { startBrowser } from '#e2e/browser.ts';
import { openWorld } from '#e2e/world.ts';
import { addBacklog } from './backlog.ts';
import { measureBulkAccept } from './bulk-accept.ts';
import { measureFirstScreenBytes, measureFirstScreenTimes } from './first-screen.ts';
import { measureLighthouse } from './lighthouse.ts';
import { measureScrolling } from './scrolling.ts';

const DRAFTS = 1_000;
const RUNS = 5;
/** Chromium's own throttle, as Lighthouse uses it for a phone in the middle of its range. */
const SLOW_DOWN = 4;

export type Figure = { name: string; value: number; limit: number; unit: string; of: string };

const world = await openWorld('SQLite');
const browser = await startBrowser();
try {
  await addBacklog(world, DRAFTS);
  const scene = { world, browser, slowDown: SLOW_DOWN };
  print(await medianFigures(RUNS, () => measureFirstScreenBytes(scene)));
  print(await medianFigures(RUNS, () => measureFirstScreenTimes(scene)));
  print(await medianFigures(RUNS, () => measureScrolling({ ...scene, slowDown: 1 })));
  print(await medianFigures(RUNS, () => measureScrolling(scene)));
  print(await medianFigures(RUNS, () => measureBulkAccept(scene)));
  print(await measureLighthouse(world));
} finally {
  await browser.close();
  await world.close();
}

async function medianFigures(runs: number, measure: () => Promise<Figure[]>): Promise<Figure[]> {
  const all: Figure[][] = [];
  for (let run = 0; run < runs; run += 1) all.push(await measure());
  return (all[0] ?? []).map((figure, place) => ({ ...figure, value: median(all.map((figures) => figures[place]?.value ?? Number.NaN)) }));
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function print(figures: readonly Figure[]): void {
  for (const { name, value, limit, unit, of } of figures) {
    const amount = `${value.toLocaleString('en', { maximumFractionDigits: 1 })} ${unit}`;
    console.log(`${name.padEnd(58)} ${amount.padStart(12)}   ${(value / limit).toFixed(2)}× ${of} (${limit} ${unit})`);
  }
}
