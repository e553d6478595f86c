import { describe, expect, it } from 'vitest';
import type { TimeEntryEvent } from '#web/api/time-entries.ts';
import { sayChanges } from '#web/screens/timesheet/history-text.ts';
import { en } from '#web/text/en/index.ts';
import { formatFor } from '#web/text/format.ts';

type Stored = NonNullable<TimeEntryEvent['after']>;

const stored = {
  date: '2026-03-10',
  hours: 1,
  description: 'Design',
  budget_id: 'b1',
  billable: 1,
  billable_hours: 1,
  status: 'draft',
  rejection_reason: null,
} as Stored;

function say(before: Stored | null, after: Stored | null): string[] {
  return sayChanges({ before, after } as TimeEntryEvent, en, formatFor('en-GB'), 'UTC');
}

describe('a step of an entry', () => {
  it('tells each field that differs, from what to what', () => {
    const after = { ...stored, hours: 1.5, billable_hours: 0, billable: 0, status: 'rejected' as const, rejection_reason: 'Too long' };
    expect(say(stored, after)).toEqual([
      'Hours: 1:00 → 1:30',
      'Billable: Yes → No',
      'Hours to bill: 1:00 → 0:00',
      'Status: Waiting for approval → Rejected',
      'Reason: nothing → Too long',
    ]);
  });

  it('tells of places only that they are others', () => {
    expect(say(stored, { ...stored, budget_id: 'b2' })).toEqual(['Budget changed']);
    expect(say({ ...stored, budget_id: null }, stored)).toEqual(['Budget chosen']);
  });

  it('tells that a place was given up', () => {
    expect(say(stored, { ...stored, budget_id: null })).toEqual(['Budget removed']);
  });

  it('has nothing to compare where an entry was booked or deleted', () => {
    expect(say(null, stored)).toEqual([]);
    expect(say(stored, null)).toEqual([]);
  });
});
