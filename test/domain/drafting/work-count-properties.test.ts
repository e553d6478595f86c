import { Session } from 'node:inspector/promises';
import { describe, expect, test } from 'vitest';
import { buildDay } from '#domain/drafting/build-day.ts';
import type { DayInput } from '#domain/drafting/day-input.ts';
import type { Signal } from '#domain/signal.ts';
import { dayInput, signal } from './sample.ts';

/** How many times the blocks of the drafting code are run, as V8 counts them: every function, branch and turn of a loop. No clock. */
async function countedBlocks(run: () => void): Promise<number> {
  const session = new Session();
  session.connect();
  try {
    await session.post('Profiler.enable');
    await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
    run();
    const { result } = await session.post('Profiler.takePreciseCoverage');
    const own = result.filter(({ url }) => url.includes('/src/domain/'));
    const ranges = own.flatMap(({ functions }) => functions.flatMap((one) => one.ranges));
    return ranges.reduce((sum, { count }) => sum + count, 0);
  } finally {
    await session.post('Profiler.stopPreciseCoverage');
    session.disconnect();
  }
}

const START = Date.parse('2026-03-10T00:00:00Z');
const MINUTES = 24 * 60;

/** Timers within timers, meetings and commits: the more there are, the more lie over each other. */
function crowdedDay(count: number): DayInput {
  const signals = Array.from({ length: count }, (_, index): Signal => {
    const ms = Math.floor((index * MINUTES * 60_000) / count);
    const started_at = START + (index % 4 === 0 ? Math.floor(ms / 2) : ms);
    const ended_at = [START + MINUTES * 60_000 - Math.floor(ms / 2), started_at + 1_800_000, null, null][index % 4] ?? null;
    const kinds = [{ source: 'wakatime' }, { source: 'ical', signal_type: 'event' }, { source: 'git' }, { source: 'git' }];
    return { ...signal({ id: `s${index}`, ...kinds[index % 4], metadata: { repository: `acme/${index % 7}` } }), started_at, ended_at };
  });
  return dayInput('UTC', '2026-03-10', signals);
}

describe('The work of drafting a day', () => {
  test('grows with its signals as sorting does, however much they overlap', async () => {
    const [few, many] = [crowdedDay(250), crowdedDay(4_000)];
    // What is made once is made before anything is counted.
    buildDay(few);
    const perSignal = async (input: DayInput) => (await countedBlocks(() => buildDay(input))) / input.signals.length;
    const ratio = (await perSignal(many)) / (await perSignal(few));
    expect(ratio).toBeLessThan(Math.log2(4_000) / Math.log2(250));
  });
});
