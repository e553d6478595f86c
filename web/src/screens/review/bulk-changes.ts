import type { DraftChanges } from '#web/api/drafts.ts';
import type { Target } from '#web/components/target-choices.ts';

/** What can be taken off many drafts at once, in the order of the form. */
export const CLEARABLE = ['budget_id', 'line_item_id', 'task_id', 'description'] as const;
export type Clearable = (typeof CLEARABLE)[number];

/** What the form for many drafts holds. What is neither filled in nor cleared stays as it is on each draft. */
export type BulkEdit = Target & { description: string; billable: 0 | 1 | null; cleared: ReadonlySet<Clearable> };

export const NO_EDIT: BulkEdit = {
  budget_id: null,
  line_item_id: null,
  task_id: null,
  description: '',
  billable: null,
  cleared: new Set(),
};

/** With values filled in: what has one is no longer to be cleared. */
export function filledIn(edit: BulkEdit, values: Partial<Target & { description: string }>): BulkEdit {
  const next = { ...edit, ...values };
  return { ...next, cleared: new Set([...edit.cleared].filter((field) => !hasValue(next, field))) };
}

/** With a field to be cleared, or no longer: what was filled in there goes. A line item goes with its budget, as on the server. */
export function clearing(edit: BulkEdit, field: Clearable, isCleared: boolean): BulkEdit {
  const fields: readonly Clearable[] = field === 'budget_id' ? ['budget_id', 'line_item_id'] : [field];
  if (!isCleared) return { ...edit, cleared: edit.cleared.difference(new Set(fields)) };
  const emptied = Object.fromEntries(fields.map((one) => [one, NO_EDIT[one]]));
  return { ...edit, ...emptied, cleared: edit.cleared.union(new Set(fields)) };
}

/** The edit as the server takes it. Empty where nothing would change. */
export function bulkChanges(edit: BulkEdit): DraftChanges {
  const { budget_id, line_item_id, task_id, billable } = edit;
  const description = edit.description.trim();
  return {
    ...Object.fromEntries([...edit.cleared].map((field) => [field, null])),
    ...(budget_id !== null && { budget_id }),
    ...(line_item_id !== null && { line_item_id }),
    ...(task_id !== null && { task_id }),
    ...(description !== '' && { description }),
    ...(billable !== null && { billable }),
  };
}

function hasValue(edit: BulkEdit, field: Clearable): boolean {
  const value = edit[field];
  return value !== null && value.trim() !== '';
}
