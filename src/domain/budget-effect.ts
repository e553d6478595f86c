import type { Budget, LineItem } from './catalogue.ts';
import { hoursToMs, msToHours } from './hours.ts';

/** Hours before and after. `agreed_hours` and what is left are null where no limit is agreed; below 0 where it is passed. */
export type HoursEffect = {
  agreed_hours: number | null;
  used_hours: number;
  adding_hours: number;
  left_hours: number | null;
  left_after_hours: number | null;
  /** 1: more than what is agreed is used then, whether or not it was before. */
  goes_over: number;
};

export type LineItemEffect = { line_item_id: string; line_item_name: string } & HoursEffect;
export type BudgetEffect = { budget_id: string; budget_name: string; line_items: LineItemEffect[] } & HoursEffect;

/** What would be booked, hours as they are. */
type Adding = { budget_id: string | null; line_item_id: string | null; hours: number };
/** `used_hours`: of the time entries on it that were not rejected. */
type Used = { used_hours: number };

/**
 * What booking these would do to the budgets and line items they are on, by name. Sums are of whole milliseconds, as everywhere; a line item
 * counts on its budget as well.
 */
export function budgetEffects(
  adding: readonly Adding[],
  budgets: readonly (Pick<Budget, 'id' | 'name' | 'hours'> & Used)[],
  lineItems: readonly (Pick<LineItem, 'id' | 'budget_id' | 'name' | 'hours'> & Used)[],
): BudgetEffect[] {
  const byBudget = Map.groupBy(adding, ({ budget_id }) => budget_id);
  const byLineItem = Map.groupBy(adding, ({ line_item_id }) => line_item_id);
  return [...budgets].sort(byName).map((budget) => ({
    budget_id: budget.id,
    budget_name: budget.name,
    ...effectOn(budget, byBudget.get(budget.id) ?? []),
    line_items: lineItems
      .filter(({ budget_id }) => budget_id === budget.id)
      .sort(byName)
      .map((lineItem) => ({
        line_item_id: lineItem.id,
        line_item_name: lineItem.name,
        ...effectOn(lineItem, byLineItem.get(lineItem.id) ?? []),
      })),
  }));
}

export function addUpHours(rows: readonly { hours: number }[]): number {
  return msToHours(sumMs(rows));
}

function effectOn({ hours: agreed_hours, used_hours }: { hours: number | null } & Used, adding: readonly { hours: number }[]): HoursEffect {
  const [usedMs, addingMs] = [hoursToMs(used_hours), sumMs(adding)];
  const hours = { agreed_hours, used_hours, adding_hours: msToHours(addingMs) };
  if (agreed_hours === null) return { ...hours, left_hours: null, left_after_hours: null, goes_over: 0 };
  const leftMs = hoursToMs(agreed_hours) - usedMs;
  return {
    ...hours,
    left_hours: msToHours(leftMs),
    left_after_hours: msToHours(leftMs - addingMs),
    goes_over: leftMs < addingMs ? 1 : 0,
  };
}

function sumMs(rows: readonly { hours: number }[]): number {
  return rows.reduce((sum, { hours }) => sum + hoursToMs(hours), 0);
}

function byName(a: { name: string; id: string }, b: { name: string; id: string }): number {
  if (a.name !== b.name) return a.name < b.name ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}
