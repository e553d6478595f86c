import type { Instant } from './instant.ts';

/** An agreed amount of work for a client. `hours` null: no limit agreed. */
export type Budget = {
  id: string;
  name: string;
  client: string | null;
  /** Short text that names the budget in titles and branches, upper case, `ACME`. */
  code: string | null;
  billable: number;
  hours: number | null;
  is_sample: number;
  archived_at: Instant | null;
  version: number;
  created_at: Instant;
  updated_at: Instant;
};

/** The part of a budget that time entries consume. `billable` null: as the budget. */
export type LineItem = {
  id: string;
  budget_id: string;
  name: string;
  billable: number | null;
  hours: number | null;
  archived_at: Instant | null;
  version: number;
  created_at: Instant;
  updated_at: Instant;
};

/** What the work was about. `task_key` is the key people write in titles and branches, upper case, `ACME-12`. */
export type Task = {
  id: string;
  title: string;
  task_key: string | null;
  budget_id: string | null;
  line_item_id: string | null;
  archived_at: Instant | null;
  version: number;
  created_at: Instant;
  updated_at: Instant;
};

/** The flag that nobody gave: the line item's, else the budget's, else 0 (contract.md, "Accept, edit, dismiss"). */
export function defaultBillable(lineItem: Pick<LineItem, 'billable'> | undefined, budget: Pick<Budget, 'billable'> | undefined): number {
  return lineItem?.billable ?? budget?.billable ?? 0;
}
