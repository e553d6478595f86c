import type { Draft } from './draft.ts';
import { clearForeignLineItem } from './foreign-line-item.ts';
import { givenFields } from './given-fields.ts';

/** What a user may set when they edit a draft. An absent field keeps the draft's value, null clears it. */
export type DraftEdit = {
  hours?: number | undefined;
  description?: string | null | undefined;
  budget_id?: string | null | undefined;
  task_id?: string | null | undefined;
  line_item_id?: string | null | undefined;
  billable?: number | undefined;
};

/** The draft with the edit laid over it. Another budget without a line item clears the old line item (docs/contract.md, "Accept, edit, dismiss"). */
export function mergeDraftEdit(draft: Draft, edit: DraftEdit): Draft {
  return { ...draft, ...givenFields(clearForeignLineItem(draft, edit)) };
}
