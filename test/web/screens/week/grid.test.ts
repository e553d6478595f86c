import { describe, expect, it } from 'vitest';
import { bookedHours, isEmpty, weekGrid } from '#web/screens/week/grid.ts';

const MONDAY = '2026-03-09';

function part(date: string, hours: number, budget: string | null = 'Website') {
  return { date, hours, budget_id: budget?.toLowerCase() ?? null, budget_name: budget };
}

function entry(status: 'approved' | 'draft' | 'rejected', ...given: Parameters<typeof part>) {
  return { ...part(...given), status };
}

describe('the grid of a week', () => {
  it('keeps approved, waiting, rejected and proposed time of one budget and day apart', () => {
    const entries = [entry('approved', MONDAY, 2), entry('draft', MONDAY, 1), entry('rejected', MONDAY, 0.5)];
    const { rows } = weekGrid(MONDAY, entries, [part(MONDAY, 0.25)], 'en');
    expect(rows[0]?.cells[0]).toEqual({ approved: 2, waiting: 1, rejected: 0.5, pending: 0.25 });
    expect(rows[0]?.cells[1]).toEqual({ approved: 0, waiting: 0, rejected: 0, pending: 0 });
  });

  it('adds up rows, days and the week', () => {
    const entries = [entry('draft', MONDAY, 1), entry('draft', '2026-03-15', 2), entry('draft', MONDAY, 4, 'Support')];
    const { rows, dayTotals, total } = weekGrid(MONDAY, entries, [], 'en');
    expect(rows.map((row) => row.total.waiting)).toEqual([4, 3]);
    expect(dayTotals.map((hours) => hours.waiting)).toEqual([5, 0, 0, 0, 0, 0, 2]);
    expect(total.waiting).toBe(7);
  });

  it('adds three times twenty minutes to one hour', () => {
    const third = entry('draft', MONDAY, 20 / 60);
    expect(weekGrid(MONDAY, [third, third, third], [], 'en').total.waiting).toBe(1);
  });

  it('sorts budgets by name as people do, and puts time without a budget last', () => {
    const entries = ['Stage 10', null, 'Ärzte', 'Stage 2', 'Zoo'].map((name) => entry('draft', MONDAY, 1, name));
    expect(weekGrid(MONDAY, entries, [], 'de').rows.map(({ budgetId, name }) => budgetId && name)).toEqual([
      'Ärzte',
      'Stage 2',
      'Stage 10',
      'Zoo',
      null,
    ]);
  });

  it('names a budget that there isn’t by its id', () => {
    const { rows } = weekGrid(MONDAY, [], [{ date: MONDAY, hours: 1, budget_id: 'gone', budget_name: null }], 'en');
    expect(rows[0]?.name).toBe('gone');
  });

  it('leaves out what is of another week', () => {
    const { rows, total } = weekGrid(MONDAY, [entry('draft', '2026-03-16', 1)], [part('2026-03-08', 1)], 'en');
    expect(rows).toEqual([]);
    expect(isEmpty(total)).toBe(true);
  });
});

describe('booked hours', () => {
  it('are approved and waiting ones, never rejected or proposed ones', () => {
    expect(bookedHours({ approved: 0.1, waiting: 0.2, rejected: 4, pending: 8 })).toBe(0.3);
  });
});
