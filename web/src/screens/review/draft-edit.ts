import type { Draft, DraftChanges } from '#web/api/drafts.ts';

/** What a form holds; hours are null where nothing readable stands. */
export type EditedDraft = {
  hours: number | null;
  description: string;
  budget_id: string | null;
  line_item_id: string | null;
  task_id: string | null;
  billable: boolean;
};

export function editedFrom({ hours, description, budget_id, line_item_id, task_id, billable }: Draft): EditedDraft {
  return { hours, description: description ?? '', budget_id, line_item_id, task_id, billable: billable === 1 };
}

/** What differs from the draft, as an edit names it. Null where the hours can't be read. */
export function changesOf(draft: Draft, edited: EditedDraft): DraftChanges | null {
  if (edited.hours === null) return null;
  const wanted = {
    ...edited,
    hours: edited.hours,
    description: edited.description.trim() || null,
    billable: edited.billable ? 1 : 0,
  } as const;
  const changes: DraftChanges = {
    ...(wanted.hours !== draft.hours && { hours: wanted.hours }),
    ...(wanted.description !== draft.description && { description: wanted.description }),
    ...(wanted.budget_id !== draft.budget_id && { budget_id: wanted.budget_id }),
    ...(wanted.task_id !== draft.task_id && { task_id: wanted.task_id }),
    ...(wanted.billable !== draft.billable && { billable: wanted.billable }),
  };
  // Another budget drops the line item unless one is named.
  const isNamed = wanted.line_item_id !== draft.line_item_id || (changes.budget_id !== undefined && wanted.line_item_id !== null);
  return isNamed ? { ...changes, line_item_id: wanted.line_item_id } : changes;
}

/** What a form holds once its draft has changed meanwhile: what was typed stays, the rest is as it is now. A target is one thing. */
export function rebased(typed: EditedDraft, opened: Draft, now: Draft): EditedDraft {
  const [was, is] = [editedFrom(opened), editedFrom(now)];
  const isTargetTyped = (['budget_id', 'line_item_id', 'task_id'] as const).some((field) => typed[field] !== was[field]);
  const { budget_id, line_item_id, task_id } = isTargetTyped ? typed : is;
  return {
    hours: typed.hours === was.hours ? is.hours : typed.hours,
    description: typed.description === was.description ? is.description : typed.description,
    billable: typed.billable === was.billable ? is.billable : typed.billable,
    budget_id,
    line_item_id,
    task_id,
  };
}

/** Whether a change says where such work belongs, so that a rule could do it next time. */
export function canBeRule({ budget_id, line_item_id, task_id, billable, description }: DraftChanges): boolean {
  return [budget_id, line_item_id, task_id, billable, description].some((value) => value !== undefined && value !== null);
}
