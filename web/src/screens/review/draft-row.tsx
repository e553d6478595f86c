import { type KeyboardEvent, type MouseEvent, memo, type ReactNode } from 'react';
import type { Draft } from '#web/api/drafts.ts';
import { DraftCells } from './draft-cells.tsx';
import type { LookedDraft } from './draft-groups.ts';
import { NO_DRAFTS } from './review-panels.tsx';
import './draft-row.css';

export const COLUMN_COUNT = 6;

/** What can be done with a draft from its row. Kept between renders. */
export type RowActions = {
  accept(draft: Draft): void;
  edit(draft: Draft): void;
  dismiss(draft: Draft): void;
  restore(draft: Draft): void;
  openMore(draft: Draft, button: Element): void;
  openWhy(draft: Draft): void;
  toggle(draftId: string, isRange: boolean): void;
  setCurrent(draftId: string): void;
  focusRow(draftId: string): void;
  light(draftIds: readonly string[]): void;
};

export type DraftRowProps = LookedDraft & {
  rowIndex: number;
  timeZone: string;
  /** Where it stands among drafts of other days. */
  showsDay: boolean;
  isCurrent: boolean;
  isSelected: boolean;
  isLit: boolean;
  actions: RowActions;
  /** Its form, while it is edited: it stands in place of everything else. */
  form?: ReactNode;
};

/** One draft as a row of the grid. Only the current row and what is in it can be reached by Tab. */
export const DraftRow = memo(function DraftRow(props: DraftRowProps) {
  const { draft, rowIndex, isCurrent, isSelected, isLit, actions, form } = props;
  const marks = [isCurrent && 'is-current', isSelected && 'is-selected', isLit && 'is-lit', form !== undefined && 'is-edited'];

  function onKeyDown(event: KeyboardEvent): void {
    if (event.target !== event.currentTarget) return;
    if (event.key === 'Enter') actions.openWhy(draft);
    else if (event.key === ' ') actions.toggle(draft.id, event.shiftKey);
    else return;
    event.preventDefault();
  }

  function onClick(event: MouseEvent<HTMLElement>): void {
    if (form !== undefined || (event.target as Element).closest('button, label')) return;
    if (event.shiftKey) actions.toggle(draft.id, true);
    actions.focusRow(draft.id);
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: a table can't be virtual, nor a row a card on phones.
    <div
      role="row"
      id={rowDomId(draft.id)}
      className={['draft-row', ...marks].filter(Boolean).join(' ')}
      aria-rowindex={rowIndex}
      aria-selected={isSelected}
      tabIndex={isCurrent && form === undefined ? 0 : -1}
      onFocus={() => {
        actions.setCurrent(draft.id);
        actions.light([draft.id]);
      }}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) actions.light(NO_DRAFTS);
      }}
      onMouseEnter={() => actions.light([draft.id])}
      onMouseLeave={() => actions.light(NO_DRAFTS)}
      onKeyDown={onKeyDown}
      onClick={onClick}
    >
      {form === undefined ? <DraftCells {...props} /> : <FormCell>{form}</FormCell>}
    </div>
  );
});

export function rowDomId(draftId: string): string {
  return `draft-${draftId}`;
}

function FormCell({ children }: { children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: see the row.
    // biome-ignore lint/a11y/useFocusableInteractive: the focus is in the form.
    <div role="gridcell" aria-colspan={COLUMN_COUNT}>
      {children}
    </div>
  );
}
