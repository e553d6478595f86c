import { expect, it } from 'vitest';
import { toBatches } from '#cli/send-signals.ts';
import type { CollectedSignal } from '#domain/collected-signal.ts';

const MEBIBYTE = 1_048_576;

it('a batch holds at most so many signals, in their order', () => {
  const signals = ['a', 'b', 'c', 'd', 'e'].map((id) => signal(id));
  expect(toBatches(signals, 2).map((batch) => batch.map(({ id }) => id))).toEqual([['a', 'b'], ['c', 'd'], ['e']]);
  expect(toBatches([], 2)).toEqual([]);
});

it('a batch never weighs more than a call may, however few signals that are', () => {
  const heavy = ['a', 'b', 'c'].map((id) => signal(id, 'x'.repeat(3 * MEBIBYTE)));
  expect(toBatches(heavy, 1_000).map((batch) => batch.length)).toEqual([2, 1]);
});

function signal(id: string, title = 'Start'): CollectedSignal {
  return {
    id,
    source: 'git',
    source_id: id,
    signal_type: 'commit',
    title,
    started_at: null,
    ended_at: null,
    duration_minutes: null,
    metadata: null,
  };
}
