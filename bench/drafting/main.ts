// What drafting costs over plainly sorting the same intervals, in memory and on both engines: `npm run bench:drafting`. Medians of five alternating runs.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ConnectedStore, connect, type StoreAddress } from '#db/connect.ts';
import { compareEndToEnd } from './end-to-end.ts';
import { compareInMemory } from './in-memory.ts';
import { openDraft } from './one-draft.ts';
import { storeCatalogue } from './stored-days.ts';
import { type Measured, microsecondsPerSignal, type Work } from './work.ts';

const IN_MEMORY: Work[] = [
  { shape: 'mixed', signalsPerDay: 10, days: 1_000 },
  { shape: 'mixed', signalsPerDay: 100, days: 200 },
  { shape: 'mixed', signalsPerDay: 1_000, days: 20 },
  { shape: 'mixed', signalsPerDay: 10_000, days: 3 },
  { shape: 'nested', signalsPerDay: 100, days: 200 },
  { shape: 'nested', signalsPerDay: 10_000, days: 3 },
];
const END_TO_END: Work[] = [
  { shape: 'mixed', signalsPerDay: 10, days: 200 },
  { shape: 'mixed', signalsPerDay: 100, days: 50 },
  { shape: 'mixed', signalsPerDay: 1_000, days: 10 },
  { shape: 'mixed', signalsPerDay: 10_000, days: 2 },
  { shape: 'nested', signalsPerDay: 100, days: 50 },
  { shape: 'nested', signalsPerDay: 10_000, days: 1 },
];

async function benchMemory(): Promise<void> {
  for (const rules of ['no rules', '20 rules'] as const) print(await compareInMemory(IN_MEMORY, rules));
}

async function benchEngine(address: StoreAddress): Promise<void> {
  const store = connect(address);
  await store.migrate();
  await storeCatalogue(store);
  const lines = await compareEndToEnd(store, END_TO_END);
  for (const ofOneKind of Map.groupBy(lines, (line) => line.what).values()) print(ofOneKind);
  await printOneDraft(store);
  await store.close();
}

function print(lines: readonly Measured[]): void {
  for (const line of lines) console.log(toText(line));
  printGrowth(lines);
}

function toText(line: Measured): string {
  const { where, what, shape, signalsPerDay, days, draftingMs, sortingMs } = line;
  const rate = (units: number) => ((units / draftingMs) * 1_000).toLocaleString('en', { maximumSignificantDigits: 3 });
  const work = `${where.padEnd(10)}${what.padEnd(10)}${shape.padEnd(8)}${signalsPerDay.toLocaleString('en').padStart(6)}`;
  const rates = `${rate(days).padStart(9)}${rate(days * signalsPerDay).padStart(12)}${microsecondsPerSignal(line).toFixed(1).padStart(11)}`;
  return `${work}${rates}${(draftingMs / sortingMs).toFixed(0).padStart(9)}×`;
}

/** How much longer one signal takes in the longest day than in one of a hundred. */
function printGrowth(lines: readonly Measured[]): void {
  for (const [shape, ofShape] of Map.groupBy(lines, (line) => line.shape)) {
    const [few, many] = [ofShape.find((line) => line.signalsPerDay === 100), ofShape.at(-1)];
    if (!few || !many) continue;
    const growth = microsecondsPerSignal(many) / microsecondsPerSignal(few);
    console.log(`  ${few.where}, ${few.what}, ${shape}: time per signal from 100 to 10,000 a day ×${growth.toFixed(2)}`);
  }
}

async function printOneDraft(store: ConnectedStore): Promise<void> {
  const draft = await openDraft(store);
  const kilobytes = (bytes: number) => `${Math.round(bytes / 1_000).toLocaleString('en')} kB`;
  const stored = `signal_ids ${kilobytes(draft.signalIdsBytes)}, explanation ${kilobytes(draft.explanationBytes)}`;
  const opened = `opened in ${draft.openMs.toFixed(0)} ms, answer ${kilobytes(draft.answerBytes)}`;
  console.log(
    `  ${store.engine.name}, one draft of ${draft.signals.toLocaleString('en')} signals: built in ${draft.buildMs.toFixed(0)} ms`,
  );
  console.log(`    ${stored}, ${opened}`);
}

const folder = await mkdtemp(join(tmpdir(), 'daybook-bench-'));
console.log('where     what      shape  signals   days/s   signals/s  µs/signal  × sorting');
await benchMemory();
await benchEngine({ sqliteFile: join(folder, 'daybook.db') });
const postgresUrl = process.env['DAYBOOK_TEST_POSTGRES_URL'];
if (postgresUrl) await benchEngine({ postgresUrl });
else console.log('PostgreSQL left out: run through node scripts/postgres.mjs --durable -- …');
await rm(folder, { recursive: true });
