import { lazy } from 'react';

/** Forms of the review. None is needed to look at a day, so their code comes when somebody turns to a row. */
const loadEditForm = () => import('./draft-edit-form.tsx');
const loadBulkEdit = () => import('./bulk-edit-dialog.tsx');
const loadSplit = () => import('./split-dialog.tsx');
const loadExtend = () => import('./extend-dialog.tsx');

export const DraftEditForm = lazy(async () => ({ default: (await loadEditForm()).DraftEditForm }));
export const BulkEditDialog = lazy(async () => ({ default: (await loadBulkEdit()).BulkEditDialog }));
export const SplitDialog = lazy(async () => ({ default: (await loadSplit()).SplitDialog }));
export const ExtendDialog = lazy(async () => ({ default: (await loadExtend()).ExtendDialog }));

/** Before a key asks for one: what is typed next belongs into it. */
export function loadForms(): void {
  for (const load of [loadEditForm, loadBulkEdit, loadSplit, loadExtend]) void load();
}
