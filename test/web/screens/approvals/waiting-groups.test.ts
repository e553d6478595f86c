import { describe, expect, it } from 'vitest';
import type { ApprovalGroup } from '#web/api/approvals.ts';
import type { TimeEntry } from '#web/api/time-entries.ts';
import { withDecided } from '#web/components/decided.ts';
import { withoutEntries } from '#web/screens/approvals/waiting-groups.ts';

const entry = (id: string, hours: number) => ({ id, version: 1, hours, billable_hours: hours / 2 }) as TimeEntry;
const one = entry('one', 0.1);
const two = entry('two', 0.2);

const groups = (...all: Partial<ApprovalGroup>[]) => all as ApprovalGroup[];

describe('weeks without what was decided', () => {
  it('count less, also where not all entries are listed', () => {
    const before = groups({ user_id: 'u', hours: 10.3, billable_hours: 5.15, entry_count: 40, entries: [one, two] });
    const [group] = withoutEntries(before, withDecided(new Map(), [two]));
    expect(group).toMatchObject({ hours: 10.1, billable_hours: 5.05, entry_count: 39, entries: [one] });
  });

  const small = groups({ user_id: 'u', hours: 0.1, billable_hours: 0.05, entry_count: 1, entries: [one] });

  it('go with their last entry', () => {
    expect(withoutEntries(small, withDecided(new Map(), [one]))).toEqual([]);
  });

  it('stay the same where none of theirs was decided, or an undo brought it back', () => {
    expect(withoutEntries(small, withDecided(new Map(), [two, { ...one, version: 0 }]))).toEqual(small);
  });
});
