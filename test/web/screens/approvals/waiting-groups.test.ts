import { describe, expect, it } from 'vitest';
import type { ApprovalGroup } from '#web/api/approvals.ts';
import type { TimeEntry } from '#web/api/time-entries.ts';
import { idsBetween, withEntriesAgain, withoutEntries } from '#web/screens/approvals/waiting-groups.ts';

const entry = (id: string, hours: number) => ({ id, hours, billable_hours: hours / 2 }) as TimeEntry;
const one = entry('one', 0.1);
const two = entry('two', 0.2);

function pages(...groups: Partial<ApprovalGroup>[]) {
  return { pages: [{ groups: groups as ApprovalGroup[], next_cursor: null }], pageParams: [null] };
}

describe('weeks without what was decided', () => {
  it('count less, also where not all entries are listed', () => {
    const before = pages({ user_id: 'u', hours: 10.3, billable_hours: 5.15, entry_count: 40, entries: [one, two] });
    const [group] = withoutEntries(before, [two]).pages[0]?.groups ?? [];
    expect(group).toMatchObject({ hours: 10.1, billable_hours: 5.05, entry_count: 39, entries: [one] });
  });

  it('go with their last entry', () => {
    const before = pages({ user_id: 'u', hours: 0.1, billable_hours: 0.05, entry_count: 1, entries: [one] });
    expect(withoutEntries(before, [one]).pages[0]?.groups).toEqual([]);
  });

  it('stay the same where none of theirs was decided', () => {
    const before = pages({ user_id: 'u', hours: 0.1, billable_hours: 0.05, entry_count: 1, entries: [one] });
    expect(withoutEntries(before, [two])).toEqual(before);
  });
});

describe('weeks with what was refused', () => {
  const before = pages(
    { user_id: 'u', week_of: '2026-03-02', hours: 10.3, billable_hours: 5.15, entry_count: 40, entries: [one, two] },
    { user_id: 'v', week_of: '2026-03-02', hours: 0.3, billable_hours: 0.15, entry_count: 1, entries: [entry('three', 0.3)] },
  );

  it('are as they were where nothing else was decided', () => {
    const refused = [two, entry('three', 0.3)];
    expect(withEntriesAgain(withoutEntries(before, refused), before, refused)).toEqual(before);
  });

  it('keep away what another decision took meanwhile', () => {
    const both = withoutEntries(withoutEntries(before, [one]), [two, entry('three', 0.3)]);
    const [group, ...others] = withEntriesAgain(both, before, [two]).pages[0]?.groups ?? [];
    expect(group).toMatchObject({ hours: 10.2, billable_hours: 5.1, entry_count: 39, entries: [two] });
    expect(others).toEqual([]);
  });

  it('come back with only what was refused', () => {
    const small = pages({ user_id: 'u', hours: 0.3, billable_hours: 0.15, entry_count: 2, entries: [one, two] });
    const [group] = withEntriesAgain(withoutEntries(small, [one, two]), small, [one]).pages[0]?.groups ?? [];
    expect(group).toMatchObject({ hours: 0.1, billable_hours: 0.05, entry_count: 1, entries: [one] });
  });

  it('stay as they are where they were read anew meanwhile', () => {
    expect(withEntriesAgain(before, before, [one])).toEqual(before);
  });
});

describe('rows between two', () => {
  const ids = ['a', 'b', 'c', 'd'];

  it('are the same from above and from below, both ends included', () => {
    expect(idsBetween(ids, 'b', 'd')).toEqual(['b', 'c', 'd']);
    expect(idsBetween(ids, 'd', 'b')).toEqual(['b', 'c', 'd']);
  });

  it('are one alone where the other is gone', () => {
    expect(idsBetween(ids, 'gone', 'c')).toEqual(['c']);
  });
});
