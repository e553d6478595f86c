import type { Instant } from './instant.ts';

export const MAX_CATALOGUE_NAME_LENGTH = 255;
export const MAX_AGREED_HOURS = 1_000_000;

// Case is ignored among ASCII letters only: `ß`, whose upper case is SS, is no letter of a code.
const BUDGET_CODE = /^[A-Z][A-Z0-9_-]{0,19}$/i;
export const BUDGET_CODE_RULE = 'must start with a letter and have at most 20 letters, digits, _ or -';
const TASK_KEY = /^[A-Z][A-Z0-9]{1,9}-\d{1,6}$/i;
export const TASK_KEY_RULE = 'must be a key such as ACME-12';

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

/** The code as it is stored, in upper case; null for what is no code. */
export function parseBudgetCode(text: string): string | null {
  return BUDGET_CODE.test(text) ? text.toUpperCase() : null;
}

/** The key as it is stored, in upper case; null for what is no key. */
export function parseTaskKey(text: string): string | null {
  return TASK_KEY.test(text) ? text.toUpperCase() : null;
}

/** The flag that nobody gave: the line item's, else the budget's, else 0 (docs/contract.md, "Accept, edit, dismiss"). */
export function defaultBillable(lineItem: Pick<LineItem, 'billable'> | undefined, budget: Pick<Budget, 'billable'> | undefined): number {
  return lineItem?.billable ?? budget?.billable ?? 0;
}
