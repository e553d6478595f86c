import { addDays, type Day } from '#domain/day.ts';
import type { TimeEntryStatus } from '#domain/time-entry.ts';
import { sumHours } from '#domain/time-entry-summary.ts';

/** Hours by what has become of them. `pending`: of drafts that nobody has decided on. */
export type Hours = Record<(typeof KINDS)[number], number>;

/** From what is settled to what is only proposed. */
export const KINDS = ['approved', 'waiting', 'rejected', 'pending'] as const;

/** One budget over the days of the week, in their order. `budgetId` null: time without one. */
export type WeekRow = { budgetId: string | null; name: string; cells: Hours[]; total: Hours };

export type WeekGrid = { days: Day[]; rows: WeekRow[]; dayTotals: Hours[]; total: Hours };

type Part = { budget_id: string | null; budget_name: string | null; date: Day; hours: number };
type Entry = Part & { status: TimeEntryStatus };
type Counted = Part & { kind: keyof Hours };

const KIND_OF: Record<TimeEntryStatus, keyof Hours> = { approved: 'approved', draft: 'waiting', rejected: 'rejected' };

function daysFrom(first: Day): Day[] {
  return [0, 1, 2, 3, 4, 5, 6].map((days) => addDays(first, days));
}

/** Booked and proposed time of a week by budget and day. Budgets by name, time without one last; budgets without time are not there. */
export function weekGrid(first: Day, entries: readonly Entry[], pending: readonly Part[], locale: string): WeekGrid {
  const days = daysFrom(first);
  const counted: Counted[] = [
    ...entries.map((entry) => ({ ...entry, kind: KIND_OF[entry.status] })),
    ...pending.map((draft) => ({ ...draft, kind: 'pending' as const })),
  ].filter(({ date }) => days.includes(date));
  const { compare } = new Intl.Collator(locale, { numeric: true });
  const rows = [...Map.groupBy(counted, ({ budget_id }) => budget_id)]
    .map(([budgetId, ofBudget]) => rowOf(budgetId, ofBudget, days))
    .sort((a, b) => Number(a.budgetId === null) - Number(b.budgetId === null) || compare(a.name, b.name));
  return {
    days,
    rows,
    dayTotals: days.map((day) => addUp(counted.filter(({ date }) => date === day))),
    total: addUp(counted),
  };
}

/** Hours that stand: approved, or waiting to be. What was rejected counts nowhere. */
export function bookedHours({ approved, waiting }: Hours): number {
  return sumHours(
    [
      { count: 1, hours: approved },
      { count: 1, hours: waiting },
    ],
    ({ hours }) => hours,
  );
}

export function isEmpty(hours: Hours): boolean {
  return KINDS.every((kind) => hours[kind] === 0);
}

function rowOf(budgetId: string | null, parts: readonly Counted[], days: readonly Day[]): WeekRow {
  return {
    budgetId,
    // A draft may name a budget that there isn't; its id is all that is known of it.
    name: parts.find(({ budget_name }) => budget_name !== null)?.budget_name ?? budgetId ?? '',
    cells: days.map((day) => addUp(parts.filter(({ date }) => date === day))),
    total: addUp(parts),
  };
}

function addUp(parts: readonly Counted[]): Hours {
  const ofKind = (kind: keyof Hours) =>
    sumHours(
      parts.filter((part) => part.kind === kind).map(({ hours }) => ({ count: 1, hours })),
      ({ hours }) => hours,
    );
  return { approved: ofKind('approved'), waiting: ofKind('waiting'), rejected: ofKind('rejected'), pending: ofKind('pending') };
}
