import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Draft, parseIntervals } from '#domain/draft.ts';
import { hoursToMs } from '#domain/hours.ts';
import { union } from '#domain/interval.ts';
import { type Cut, splitDraft } from '#domain/split-draft.ts';

const MINUTE = 60_000;
const NOW = 1_000_000_000;
const made = { id: 'second', now: NOW };
const WHOLE = {
  ...{ user_id: 'u', id: 'first', date: '2026-03-10', hours: 2, description: 'Work', budget_id: 'b', line_item_id: 'l', task_id: 't' },
  ...{ billable: 1, signal_ids: '["a","b"]', signal_count: 2, match_confidence: 0.7, categorization_source: 'code', status: 'pending' },
  ...{ time_entry_id: null, origin: 'engine', dismissed_by: null, version: 3, pinned: 0, raw_minutes: 120, intervals: minutes([0, 120]) },
  ...{ match_runner_up: null, created_at: 1, updated_at: 2 },
} satisfies Draft as Draft;

function minutes(...ends: [number, number][]): string {
  return JSON.stringify(ends.map((pair) => pair.map((minute) => minute * MINUTE)));
}

function split(cut: Cut, given: Partial<Draft> = {}, claims: Record<string, [number, number]> = {}): [Draft, Draft] {
  const byId = Object.entries(claims).map(([id, [from, until]]) => [id, { startsAt: from * MINUTE, endsAt: until * MINUTE }] as const);
  return splitDraft({ ...WHOLE, ...given }, cut, new Map(byId), made);
}

describe('splitDraft', () => {
  test('keeps the id, and gives the rest to a new draft that is the same but for its time', () => {
    const [first, second] = split({ hours: 0.5 });
    const shaped = { ...WHOLE, pinned: 1, updated_at: NOW };
    expect(first).toEqual({ ...shaped, version: 4, hours: 0.5, raw_minutes: 30, intervals: minutes([0, 30]) });
    const rest = { hours: 1.5, raw_minutes: 90, intervals: minutes([30, 120]) };
    expect(second).toEqual({ ...shaped, ...rest, id: 'second', version: 1, created_at: NOW });
  });

  test('at an instant, shares the hours as the minutes are shared', () => {
    const [first, second] = split({ at: 40 * MINUTE }, { hours: 1, intervals: minutes([0, 30], [60, 90]) });
    expect([first.intervals, second.intervals]).toEqual([minutes([0, 30]), minutes([60, 90])]);
    expect([first.hours, second.hours]).toEqual([0.5, 0.5]);
    const [short, long] = split({ at: 25 * MINUTE }, { hours: 1.5, intervals: minutes([0, 80]) });
    expect([short.hours, long.hours]).toEqual([28 / 60, 62 / 60]);
  });

  test('cuts minutes in the proportion of the hours that were sent', () => {
    const [first, second] = split({ hours: 0.5 }, { hours: 1.5, intervals: minutes([0, 20], [60, 80]) });
    expect([first.intervals, second.intervals]).toEqual([minutes([0, 13]), minutes([13, 20], [60, 80])]);
  });

  test('names signals where they have time, and where that is not known in both parts', () => {
    const [first, second] = split({ at: 60 * MINUTE }, { signal_ids: '["a","b","c","d"]' }, { a: [0, 60], b: [60, 90], c: [50, 70] });
    expect([first, second].map(({ signal_ids, signal_count }) => [signal_ids, signal_count])).toEqual([
      ['["a","c","d"]', 3],
      ['["b","c","d"]', 3],
    ]);
  });

  test('of a draft without minutes both parts name all signals, as they were sent', () => {
    const parts = split({ hours: 0.5 }, { intervals: null, raw_minutes: null, signal_ids: '[ "a" ]', signal_count: 7 });
    for (const part of parts) {
      expect(part).toMatchObject({ intervals: null, raw_minutes: null, signal_ids: '[ "a" ]', signal_count: 7 });
    }
    expect(() => split({ at: MINUTE }, { intervals: null })).toThrow('at: must lie between');
  });

  test.each<[Cut, string]>([
    [{ hours: 2 }, 'hours: must leave'],
    [{ hours: 2.5 }, 'hours: must leave'],
    [{ hours: 1e-9 }, 'hours: must leave'],
    [{ at: 0 }, 'at: must lie'],
    [{ at: 120 * MINUTE }, 'at: must lie'],
    [{ at: -MINUTE }, 'at: must lie'],
  ])('refuses %j', (cut, message) => {
    expect(() => split(cut)).toThrow(message);
  });

  test('neither loses nor gains time, wherever it cuts', () => {
    const drafts = fc.record({
      hours: fc.double({ min: 0.05, max: 24, noNaN: true }),
      share: fc.double({ min: 0.01, max: 0.99, noNaN: true }),
    });
    const ends = fc.uniqueArray(fc.integer({ min: 0, max: 1_440 }), { minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(drafts, ends, fc.boolean(), ({ hours, share }, edges, byHours) => {
        const sorted = edges.sort((a, b) => a - b);
        const pairs = sorted.flatMap((from, at) => (at % 2 === 0 && sorted[at + 1] ? [[from, sorted[at + 1]] as [number, number]] : []));
        const given = { hours, intervals: minutes(...pairs) };
        const [start, end] = [pairs[0]?.[0] ?? 0, pairs.at(-1)?.[1] ?? 0];
        const [first, second] = split(
          byHours ? { hours: hours * share } : { at: Math.round((start + (end - start) * share) * MINUTE) },
          given,
        );
        expect(hoursToMs(first.hours) + hoursToMs(second.hours)).toBe(hoursToMs(hours));
        expect(union([...parseIntervals(first.intervals), ...parseIntervals(second.intervals)])).toEqual(
          union(parseIntervals(given.intervals)),
        );
        expect((first.raw_minutes ?? 0) + (second.raw_minutes ?? 0)).toBe(120);
        expect(parseIntervals(first.intervals).at(-1)?.endsAt).toBeLessThanOrEqual(
          parseIntervals(second.intervals)[0]?.startsAt ?? Infinity,
        );
      }),
    );
  });
});
