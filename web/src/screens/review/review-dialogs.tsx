import { Suspense } from 'react';
import type { Draft } from '#web/api/drafts.ts';
import { BulkEditDialog, SplitDialog } from './lazy-forms.ts';
import type { DraftActions } from './use-draft-actions.ts';

export type OpenDialog = { kind: 'split'; draft: Draft } | { kind: 'edit'; drafts: readonly Draft[] };

type ReviewDialogsProps = {
  open: OpenDialog | null;
  timeZone: string;
  act: DraftActions;
  onClose(): void;
};

/** The one dialog that is open, if any. */
export function ReviewDialogs({ open, timeZone, act, onClose }: ReviewDialogsProps) {
  return (
    <Suspense>
      {open?.kind === 'split' && (
        <SplitDialog draft={open.draft} timeZone={timeZone} onSplit={(at) => act.split(open.draft, at)} onClose={onClose} />
      )}
      {open?.kind === 'edit' && (
        <BulkEditDialog drafts={open.drafts} onSave={(changes) => act.editAll(open.drafts, changes)} onClose={onClose} />
      )}
    </Suspense>
  );
}
