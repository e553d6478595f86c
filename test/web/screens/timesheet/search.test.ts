import { describe, expect, it } from 'vitest';
import { foldedInUse, readTimesheetSearch } from '#web/screens/timesheet/search.ts';

describe('the address of the timesheet', () => {
  it('says days, status, budget and whether only changed ones are shown', () => {
    const search = { date_from: '2026-03-01', date_to: '2026-03-31', status: 'rejected', budget_id: 'b1', source_changed: 1 };
    expect(readTimesheetSearch(search)).toEqual(search);
  });

  it('says of what can’t be read that it is undefined, so that the router does not put it back', () => {
    const nonsense = { date_from: '2026-02-30', date_to: 7, status: 'lost', budget_id: '', source_changed: 'no' };
    expect({ ...nonsense, ...readTimesheetSearch(nonsense) }).toEqual({});
  });

  it('takes ids that look like numbers', () => {
    expect(readTimesheetSearch({ budget_id: 4711 })).toEqual({ budget_id: '4711' });
  });
});

it('counts the filters that don’t show while they are folded: days without a name, and each of the others', () => {
  expect(foldedInUse({}, 'lastDays')).toBe(0);
  expect(foldedInUse({ date_from: '2026-03-01', date_to: '2026-03-31' }, 'thisMonth')).toBe(0);
  expect(foldedInUse({ date_from: '2026-03-02', status: 'rejected', budget_id: 'b1', source_changed: 1 }, null)).toBe(4);
});
