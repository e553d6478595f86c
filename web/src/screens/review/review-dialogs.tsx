import { useQuery } from '@tanstack/react-query';
import { Suspense } from 'react';
import { dayQuery } from '#web/api/days.ts';
import type { Draft } from '#web/api/drafts.ts';
import { useText } from '#web/text/text.tsx';
import { extensionsInto, extensionsOf } from './extensions.ts';
import { BulkEditDialog, ExtendDialog, SplitDialog } from './lazy-forms.ts';
import type { Span } from './review-panels.tsx';
import type { DraftActions } from './use-draft-actions.ts';

export type OpenDialog = { kind: 'split'; draft: Draft } | { kind: 'extend'; draft: Draft } | { kind: 'edit'; drafts: readonly Draft[] };

type ReviewDialogsProps = {
  open: OpenDialog | null;
  /** A gap that a draft shall reach into. */
  gap: Span | null;
  drafts: readonly Draft[];
  timeZone: string;
  act: DraftActions;
  onClose(): void;
};

/** The one dialog that is open, if any. */
export function ReviewDialogs({ open, gap, drafts, timeZone, act, onClose }: ReviewDialogsProps) {
  return (
    <Suspense>
      {open?.kind === 'split' && (
        <SplitDialog draft={open.draft} timeZone={timeZone} onSplit={(at) => act.split(open.draft, at)} onClose={onClose} />
      )}
      {open?.kind === 'edit' && (
        <BulkEditDialog drafts={open.drafts} onSave={(changes) => act.editAll(open.drafts, changes)} onClose={onClose} />
      )}
      {(gap || open?.kind === 'extend') && (
        <Extending
          gap={gap}
          draft={open?.kind === 'extend' ? open.draft : null}
          drafts={drafts}
          timeZone={timeZone}
          onExtend={act.extend}
          onClose={onClose}
        />
      )}
    </Suspense>
  );
}

type ExtendingProps = {
  gap: Span | null;
  draft: Draft | null;
  drafts: readonly Draft[];
  timeZone: string;
  onExtend(draft: Draft, gap: Span): Promise<void>;
  onClose(): void;
};

/** A gap that was chosen offers the drafts beside it; a draft the gaps beside it. */
function Extending({ gap, draft, drafts, timeZone, onExtend, onClose }: ExtendingProps) {
  const { text } = useText();
  const day = draft?.date;
  const { data } = useQuery({ ...dayQuery(day ?? ''), enabled: day !== undefined });
  const ofDay = drafts.filter(({ date }) => day === undefined || date === day);
  const extensions = gap ? extensionsInto(gap, ofDay) : draft ? extensionsOf(draft, data?.gaps ?? [], ofDay) : [];
  return (
    <ExtendDialog
      key={extensions.length}
      extensions={extensions}
      none={gap ? text.review.noNeighbour : text.review.extendDialog.noGap}
      timeZone={timeZone}
      onExtend={({ draft, gap }) => onExtend(draft, gap)}
      onClose={onClose}
    />
  );
}
