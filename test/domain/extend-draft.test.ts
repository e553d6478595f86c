import { describe, expect, test } from 'vitest';
import type { Draft } from '#domain/draft.ts';
import { extendDraft } from '#domain/extend-draft.ts';
import type { Interval } from '#domain/interval.ts';

const MINUTE = 60_000;
const NOW = 1_000;
const DAY = stretch(0, 1_440);
const DRAFT = {
  ...{ user_id: 'u', id: 'x', date: '2026-03-10', hours: 1.1, description: null, budget_id: null, line_item_id: null, task_id: null },
  ...{ billable: 0, signal_ids: '[]', signal_count: 0, match_confidence: 0.5, categorization_source: 'none', status: 'pending' },
  ...{
    time_entry_id: null,
    origin: 'engine',
    dismissed_by: null,
    version: 1,
    pinned: 0,
    raw_minutes: 60,
    intervals: '[[3600000,7200000]]',
  },
  ...{ match_runner_up: null, created_at: 1, updated_at: 2 },
} satisfies Draft as Draft;

function stretch(from: number, until: number): Interval {
  return { startsAt: from * MINUTE, endsAt: until * MINUTE };
}

function extend(gap: Interval, taken: Interval[] = [], given: Partial<Draft> = {}): Draft {
  return extendDraft({ ...DRAFT, ...given }, gap, DAY, taken, NOW);
}

describe('extendDraft', () => {
  test('adds the minutes and the hours, and rounds nothing else again', () => {
    expect(extend(stretch(120, 150))).toEqual({
      ...DRAFT,
      ...{ pinned: 1, version: 2, updated_at: NOW, hours: 1.6, intervals: '[[3600000,9000000]]' },
    });
    expect(extend({ startsAt: 0, endsAt: 89_000 })).toMatchObject({ hours: 1.1 + 1 / 60, intervals: '[[0,89000],[3600000,7200000]]' });
  });

  test('gives a place to a draft that had none', () => {
    expect(extend(stretch(0, 30), [], { intervals: null })).toMatchObject({ hours: 1.6, intervals: '[[0,1800000]]' });
  });

  test('may touch what others have, and the ends of the day', () => {
    expect(extend(stretch(0, 60), [stretch(120, 180)]).hours).toBeCloseTo(2.1);
    expect(extend(stretch(1_380, 1_440), [stretch(1_000, 1_380)]).hours).toBeCloseTo(2.1);
  });

  test.each<[string, Interval, string]>([
    ['its own minutes', stretch(90, 150), 'time_taken'],
    ['those of another', stretch(240, 301), 'time_taken'],
    ['the day before', stretch(-1, 30), 'starts_at: must lie in the day'],
    ['the day after', stretch(1_430, 1_441), 'ends_at: must lie in the day'],
    ['the wrong way round', stretch(30, 20), 'ends_at: must be at least a minute'],
    ['less than a minute', { startsAt: 0, endsAt: 59_999 }, 'ends_at: must be at least a minute'],
  ])('refuses %s', (_what, gap, message) => {
    expect(() => extend(gap, [stretch(300, 320), stretch(130, 140)])).toThrow(message);
  });

  test('refuses more than 24 hours', () => {
    expect(() => extend(stretch(0, 30), [], { hours: 23.75 })).toThrow('ends_at: must leave');
  });
});
