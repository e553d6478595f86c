import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '#domain/day.ts';
import { type AlikeTimeEntries, summarizeTimeEntries } from '#domain/time-entry-summary.ts';

function alike(given: Partial<AlikeTimeEntries>): AlikeTimeEntries {
  return { date: '2026-03-10', status: 'approved', hours: 1, billable: 0, billable_hours: null, count: 1, ...given };
}

const groups = fc.array(
  fc.record({
    date: fc.nat(20).map((days) => addDays('2026-03-01', days)),
    status: fc.constantFrom('draft' as const, 'approved' as const, 'rejected' as const),
    hours: fc.oneof(
      fc.double({ min: 1e-9, max: 24, noNaN: true }),
      fc.integer({ min: 1, max: 1440 }).map((minutes) => minutes / 60),
    ),
    billable: fc.constantFrom(0, 1),
    billable_hours: fc.option(fc.double({ min: 0, max: 24, noNaN: true })),
    count: fc.integer({ min: 1, max: 9 }),
  }),
);

test('three times 20 minutes is an hour, and 0.1 + 0.2 is 0.3', () => {
  expect(summarizeTimeEntries([alike({ hours: 20 / 60, count: 3 })]).totals.hours).toBe(1);
  expect(summarizeTimeEntries([alike({ hours: 0.1 }), alike({ hours: 0.2 })]).totals.hours).toBe(0.3);
});

test('hours are told apart by status, and billable ones as each entry has them', () => {
  const { totals } = summarizeTimeEntries([
    alike({ status: 'draft', hours: 1, billable: 1 }),
    alike({ status: 'approved', hours: 2, billable: 1, billable_hours: 0.5 }),
    alike({ status: 'rejected', hours: 4, count: 2 }),
  ]);
  expect(totals).toEqual({ hours: 11, billable_hours: 1.5, draft_hours: 1, approved_hours: 2, rejected_hours: 8, entries: 4 });
});

test('days ascend, and those without entries are left out', () => {
  const { days } = summarizeTimeEntries([alike({ date: '2026-03-12' }), alike({ date: '2026-03-10' }), alike({ date: '2026-03-12' })]);
  expect(days.map(({ date, hours, entries }) => [date, hours, entries])).toEqual([
    ['2026-03-10', 1, 1],
    ['2026-03-12', 2, 2],
  ]);
});

test('sums are the same in any order, and whether alike entries came together or one by one', () => {
  fc.assert(
    fc.property(groups, (given) => {
      const oneByOne = given.flatMap((group) => Array.from({ length: group.count }, () => ({ ...group, count: 1 })));
      expect(summarizeTimeEntries(oneByOne.toReversed())).toEqual(summarizeTimeEntries(given));
    }),
  );
});

test('widening a range never lowers a total', () => {
  fc.assert(
    fc.property(groups, fc.nat(20), fc.nat(20), (given, start, end) => {
      const [from, to] = [addDays('2026-03-01', start), addDays('2026-03-01', end)];
      const narrow = summarizeTimeEntries(given.filter(({ date }) => date >= from && date <= to)).totals;
      const wide = summarizeTimeEntries(given.filter(({ date }) => date >= addDays(from, -1) && date <= addDays(to, 1))).totals;
      for (const total of Object.keys(narrow) as (keyof typeof narrow)[]) expect(wide[total]).toBeGreaterThanOrEqual(narrow[total]);
    }),
  );
});
