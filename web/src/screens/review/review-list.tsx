import { Suspense, useMemo, useRef, useState } from 'react';
import { MINUTES_PER_HOUR } from '#domain/hours.ts';
import type { Draft } from '#web/api/drafts.ts';
import { Skeleton } from '#web/components/skeleton.tsx';
import { useKept } from '#web/shell/kept.ts';
import { KeysOfItsOwn } from '#web/shell/keys-of-its-own.tsx';
import { useToasts } from '#web/shell/toasts.tsx';
import { useText } from '#web/text/text.tsx';
import type { DraftGroup, LookedDraft } from './draft-groups.ts';
import { DraftList } from './draft-list.tsx';
import { DraftMenu } from './draft-menu.tsx';
import { DraftEditForm, loadForms } from './lazy-forms.ts';
import { type OpenDialog, ReviewDialogs } from './review-dialogs.tsx';
import { type DraftKeys, useDraftKeys } from './review-keys.ts';
import { useReviewPanels } from './review-panels.tsx';
import { SelectionBar } from './selection-bar.tsx';
import type { Decisions } from './use-decisions.ts';
import { useDraftActions } from './use-draft-actions.ts';
import { useRows } from './use-rows.ts';

/** One for each part. */
const LEAST_MINUTES_TO_SPLIT = 2;

type ReviewListProps = {
  groups: readonly DraftGroup[];
  /** The drafts as they are now, whatever is edited. */
  latest: readonly Draft[];
  /** The one that is edited, as it was when that began. Its row stays until then. */
  edited: LookedDraft | null;
  onEdited(edited: LookedDraft | null): void;
  timeZone: string;
  decisions: Decisions;
};

/** The drafts with all that can be done to them, by mouse, touch and keys. */
export function ReviewList({ groups, latest, edited, onEdited, timeZone, decisions }: ReviewListProps) {
  const { text } = useText();
  const { show } = useToasts();
  const { litDraftIds, light, openWhy, makeRule, extend } = useReviewPanels();
  const drafts = useMemo(() => groups.flatMap((group) => group.drafts.map(({ draft }) => draft)), [groups]);
  const ids = useMemo(() => drafts.map(({ id }) => id), [drafts]);
  const rows = useRows(ids, decisions.wasDecided);
  const act = useDraftActions(decisions, makeRule);
  const [dialog, setDialog] = useState<OpenDialog | null>(null);
  const [menuOf, setMenuOf] = useState<Draft | null>(null);
  const menuButton = useRef<Element>(null);

  const current = drafts.find(({ id }) => id === rows.currentId) ?? null;
  const selected = useMemo(() => drafts.filter(({ id }) => rows.selectedIds.has(id)), [drafts, rows.selectedIds]);
  const shown = useMemo(() => (selected.length > 0 ? selected : current ? [current] : []), [selected, current]);
  const isDismissed = current?.status === 'dismissed';
  const editedId = edited?.draft.id ?? null;
  const editedNow = latest.find(({ id }) => id === editedId) ?? null;

  function startEdit(draft: Draft): void {
    rows.setCurrent(draft.id);
    onEdited(groups.flatMap(({ drafts }) => drafts).find((looked) => looked.draft.id === draft.id) ?? null);
  }

  function edit(drafts: readonly Draft[]): void {
    if (drafts.length > 1) setDialog({ kind: 'edit', drafts });
    else if (drafts[0]) startEdit(drafts[0]);
  }

  function split(draft: Draft): void {
    if (draft.hours * MINUTES_PER_HOUR < LEAST_MINUTES_TO_SPLIT) show(text.review.splitTooShort);
    else setDialog({ kind: 'split', draft });
  }

  const rowActions = useKept({
    accept: (draft: Draft) => act.accept([draft]),
    edit: startEdit,
    dismiss: (draft: Draft) => act.dismiss([draft]),
    restore: (draft: Draft) => act.restore([draft]),
    openMore(draft: Draft, button: Element) {
      menuButton.current = button;
      setMenuOf(draft);
    },
    openWhy: (draft: Draft) => openWhy(draft.id),
    toggle: rows.toggle,
    setCurrent(draftId: string) {
      loadForms();
      rows.setCurrent(draftId);
    },
    focusRow: rows.focusRow,
    light(draftIds: readonly string[]) {
      loadForms();
      light(draftIds);
    },
  });

  const pendingOnly = (run: () => void) => () => {
    if (current && !isDismissed) run();
  };
  const keys = useKept<DraftKeys>({
    move: rows.move,
    select(isRange) {
      if (current) rows.toggle(current.id, isRange);
    },
    accept: pendingOnly(() => act.accept(shown)),
    acceptReady() {
      const ready = groups.flatMap((group) => group.ready);
      if (ready.length > 0) act.accept(ready);
    },
    edit: pendingOnly(() => edit(shown)),
    dismiss: pendingOnly(() => act.dismiss(shown)),
    split: pendingOnly(() => current && split(current)),
    join: pendingOnly(() => act.join(selected)),
    why: () => current && openWhy(current.id),
    clear: rows.clearSelection,
  });
  useDraftKeys(keys, editedId === null);

  const form = edited && (
    <KeysOfItsOwn>
      <Suspense fallback={<Skeleton rows={3} height="2.25rem" />}>
        <DraftEditForm
          draft={edited.draft}
          now={editedNow}
          onSave={async (draft, changes) => {
            await act.edit(draft, changes);
            onEdited(null);
          }}
          onCancel={() => {
            onEdited(null);
            // Where the row goes as well, the next one gets the focus.
            if (editedNow) rows.focusRow(edited.draft.id);
          }}
        />
      </Suspense>
    </KeysOfItsOwn>
  );

  return (
    <div className="review-list" {...rows.frame}>
      <DraftList
        groups={groups}
        rows={rows}
        timeZone={timeZone}
        litDraftIds={litDraftIds}
        editedId={editedId}
        actions={rowActions}
        onAcceptReady={({ ready }) => act.accept(ready)}
        form={form}
      />
      {shown.length > 0 && editedId === null && (
        <SelectionBar
          drafts={shown}
          isSelection={selected.length > 0}
          onAccept={() => act.accept(selected)}
          onEdit={() => edit(selected)}
          onDismiss={() => act.dismiss(selected)}
          onRestore={() => act.restore(selected)}
          onJoin={() => act.join(selected)}
          onClear={rows.clearSelection}
        />
      )}
      {menuOf && (
        <DraftMenu
          anchor={menuButton}
          onWhy={() => openWhy(menuOf.id)}
          onSplit={() => split(menuOf)}
          onExtend={() => extend({ draft: menuOf })}
          onJoin={selected.length > 1 ? () => act.join(selected) : null}
          onClose={() => setMenuOf(null)}
        />
      )}
      <ReviewDialogs open={dialog} timeZone={timeZone} act={act} onClose={() => setDialog(null)} />
    </div>
  );
}
