import { describe, expect, test } from 'vitest';
import type { TimeEntry } from '#domain/time-entry.ts';
import { billableHours } from '#domain/time-entry.ts';
import { approveTimeEntry, rejectTimeEntry, requireMayDecide } from '#domain/time-entry-decision.ts';
import { TEST_NOW } from '#test/app.ts';
import { sampleTimeEntry } from '#test/time-entries.ts';

function entry(given: Partial<TimeEntry> = {}): TimeEntry {
  return sampleTimeEntry({ user_id: 'ada', id: 'entry', ...given });
}

describe('deciding', () => {
  test('is never about one’s own entry, whatever its status', () => {
    for (const status of ['draft', 'approved', 'rejected'] as const) {
      expect(() => requireMayDecide(entry({ status }), { user_id: 'ada', access_level: 'executive' })).toThrow(
        expect.objectContaining({ code: 'own_entry' }),
      );
    }
  });

  test('is only about entries that wait', () => {
    const actor = { user_id: 'bob', access_level: 'manager' as const };
    expect(() => requireMayDecide(entry(), actor)).not.toThrow();
    for (const status of ['approved', 'rejected'] as const) {
      expect(() => requireMayDecide(entry({ status }), actor)).toThrow(expect.objectContaining({ code: 'not_awaiting_approval' }));
    }
  });
});

describe('approving', () => {
  function billed(given: Partial<TimeEntry>, approval: Parameters<typeof approveTimeEntry>[1]) {
    const approved = approveTimeEntry(entry(given), approval, 'bob', TEST_NOW);
    return [approved.billable, billableHours(approved)];
  }

  test('says who and when', () => {
    expect(approveTimeEntry(entry(), {}, 'bob', TEST_NOW + 5)).toEqual({
      ...entry(),
      status: 'approved',
      approved_by: 'bob',
      approved_at: TEST_NOW + 5,
      version: 2,
      updated_at: TEST_NOW + 5,
    });
  });

  test.each([
    ['all hours of a billable entry', { billable: 1 }, {}, [1, 2]],
    ['none of one that is not', { billable: 0 }, {}, [0, 0]],
    ['as many as the approver says, even none or more', { billable: 1 }, { billable_hours: 0 }, [1, 0]],
    ['more than were worked, where the approver says so', { billable: 1 }, { billable_hours: 4 }, [1, 4]],
    ['none where the approver says it is not billable', { billable: 1 }, { billable: 0 }, [0, 0]],
    ['none where flag and hours both say so', { billable: 1 }, { billable: 0, billable_hours: 0 }, [0, 0]],
    ['all where the approver says it is billable', { billable: 0 }, { billable: 1 }, [1, 2]],
    ['as many as said, which makes the entry billable', { billable: 0 }, { billable_hours: 1.5 }, [1, 1.5]],
    ['none where none were said of one that is not billable', { billable: 0 }, { billable_hours: 0 }, [0, 0]],
  ])('bills %s', (_what, given, approval, expected) => {
    expect(billed(given, approval)).toEqual(expected);
  });

  test('refuses billable hours of what is said not to be billable', () => {
    expect(() => billed({}, { billable: 0, billable_hours: 1 })).toThrow(expect.objectContaining({ code: 'invalid_input' }));
  });
});

test('rejecting keeps the reason, who and when, and the minutes', () => {
  const before = entry({ intervals: '[[1,2]]' });
  expect(rejectTimeEntry(before, 'Wrong budget', 'bob', TEST_NOW + 5)).toEqual({
    ...before,
    status: 'rejected',
    rejected_by: 'bob',
    rejected_at: TEST_NOW + 5,
    rejection_reason: 'Wrong budget',
    version: 2,
    updated_at: TEST_NOW + 5,
  });
});
