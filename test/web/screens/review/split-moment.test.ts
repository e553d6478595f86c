import { describe, expect, test } from 'vitest';
import { middleOf, momentsOf } from '#web/screens/review/split-moment.ts';

const WARSAW = 'Europe/Warsaw';

describe('the moment to split a draft at', () => {
  test('is within the draft, its ends not included', () => {
    const draft = draftOf('2026-03-10', '2026-03-10T08:00:00Z', '2026-03-10T09:00:00Z');
    expect(momentsOf(draft, '09:30', WARSAW)).toEqual(['2026-03-10T08:30:00.000Z']);
    for (const clock of ['09:00', '10:00', '11:00', '', '9']) expect(momentsOf(draft, clock, WARSAW)).toEqual([]);
  });

  test('is the second of a time that comes twice where only that lies within', () => {
    const draft = draftOf('2026-10-25', '2026-10-25T00:30:00Z', '2026-10-25T01:30:00Z');
    expect(momentsOf(draft, '02:15', WARSAW)).toEqual(['2026-10-25T01:15:00.000Z']);
    expect(momentsOf(draft, '02:45', WARSAW)).toEqual(['2026-10-25T00:45:00.000Z']);
    expect(momentsOf(draft, '02:30', WARSAW)).toEqual([]);
  });

  test('is both where both lie within', () => {
    const draft = draftOf('2026-10-25', '2026-10-25T00:00:00Z', '2026-10-25T02:00:00Z');
    expect(momentsOf(draft, '02:30', WARSAW)).toEqual(['2026-10-25T00:30:00.000Z', '2026-10-25T01:30:00.000Z']);
  });

  test('is the middle to begin with', () => {
    expect(middleOf(draftOf('2026-10-25', '2026-10-25T00:30:00Z', '2026-10-25T01:30:00Z'))).toBe('2026-10-25T01:00:00.000Z');
    expect(middleOf({ date: '2026-10-25', intervals: [] })).toBeNull();
  });
});

function draftOf(date: string, starts_at: string, ends_at: string) {
  return { date, intervals: [{ starts_at, ends_at }] };
}
