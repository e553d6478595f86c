import { Session } from 'node:inspector/promises';
import type { DayInput } from '#domain/drafting/day-input.ts';
import type { Signal } from '#domain/signal.ts';

/**
 * Run by itself, with numbers of signals: for each it builds a crowded day of so many, and writes as JSON, by file of the domain, how often
 * its blocks were run (every function, branch and turn of a loop). V8 counts them; no clock is read. It counts only code that it compiles
 * after it has been told to count, so the code is loaded then.
 */
const session = new Session();
session.connect();
await session.post('Profiler.enable');
await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
const { buildDay } = await import('#domain/drafting/build-day.ts');
const { dayInput, signal } = await import('./sample.ts');

// What is made once is made before anything is counted.
buildDay(crowdedDay(100));
await countBlocks();
const counts: Record<string, number>[] = [];
for (const size of process.argv.slice(2)) {
  const input = crowdedDay(Number(size));
  await countBlocks();
  buildDay(input);
  counts.push(await countBlocks());
}
process.stdout.write(JSON.stringify(counts));
session.disconnect();

/** Since it was asked before. */
async function countBlocks(): Promise<Record<string, number>> {
  const { result } = await session.post('Profiler.takePreciseCoverage');
  const own = result.filter(({ url }) => url.includes('/src/domain/'));
  const counted = own.map(({ url, functions }): [string, number] => [
    url.slice(url.indexOf('/src/domain/') + 1),
    functions.flatMap(({ ranges }) => ranges).reduce((sum, { count }) => sum + count, 0),
  ]);
  return Object.fromEntries(counted);
}

/** Timers within timers, meetings and commits: the more there are, the more lie over each other. */
function crowdedDay(count: number): DayInput {
  const startsAt = Date.parse('2026-03-10T00:00:00Z');
  const dayMs = 86_400_000;
  const signals = Array.from({ length: count }, (_, index): Signal => {
    const ms = Math.floor((index * dayMs) / count);
    const started_at = startsAt + (index % 4 === 0 ? Math.floor(ms / 2) : ms);
    const ended_at = [startsAt + dayMs - Math.floor(ms / 2), started_at + 1_800_000, null, null][index % 4] ?? null;
    const kinds = [{ source: 'wakatime' }, { source: 'ical', signal_type: 'event' }, { source: 'git' }, { source: 'git' }];
    return { ...signal({ id: `s${index}`, ...kinds[index % 4], metadata: { repository: `acme/${index % 7}` } }), started_at, ended_at };
  });
  return dayInput('UTC', '2026-03-10', signals);
}
