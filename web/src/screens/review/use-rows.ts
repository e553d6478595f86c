import { type FocusEvent, useCallback, useLayoutEffect, useRef, useState } from 'react';
import { chosenAfter, isSameOrder, keptOf, rowFrom, rowsBetween, toggled } from '#web/components/row-order.ts';

export type Rows = {
  /** The row that keys act on: the last one that had the focus, else the first. Null without rows. */
  currentId: string | null;
  selectedIds: ReadonlySet<string>;
  /** Grows whenever the current row is to get the focus. */
  focusCalls: number;
  setCurrent(id: string): void;
  focusRow(id: string): void;
  move(by: number): void;
  /** Selects a row, or no longer; with `isRange` all from the last one selected up to it. */
  toggle(id: string, isRange: boolean): void;
  clearSelection(): void;
  /** To be given to the element around everything that acts on rows. */
  frame: { onFocus(): void; onBlur(event: FocusEvent): void };
};

/**
 * Which row is current and which are selected, kept right as rows come and go. When the row with the focus goes, the next one gets it; when
 * one comes back that was decided on here, that one does.
 */
export function useRows(ids: readonly string[], wasDecided: (id: string) => boolean): Rows {
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [selectedIds, setSelectedIds] = useState<ReadonlySet<string>>(NONE);
  const [focusCalls, setFocusCalls] = useState(0);
  const anchorId = useRef<string | null>(null);
  const before = useRef<readonly string[]>(NO_ROWS);
  const hasFocus = useRef(false);

  const focusRow = useCallback((id: string) => {
    setChosenId(id);
    setFocusCalls((calls) => calls + 1);
  }, []);

  useLayoutEffect(() => {
    const previous = before.current;
    before.current = ids;
    // While the focus goes from one place to the next nothing has it: only where rows came or went may it be moved.
    if (isSameOrder(ids, previous)) return;
    setSelectedIds((selected) => keptOf(selected, ids));
    const { chosenId: next, isBack } = chosenAfter({ before: previous, now: ids, chosenId, wasDecided });
    setChosenId(next);
    // The button that was pressed may have gone with its rows, too.
    const isLost = document.activeElement === document.body && hasFocus.current;
    if (isBack ? isFocusFree() : isLost) setFocusCalls((calls) => calls + 1);
  }, [ids, chosenId, wasDecided]);

  const currentId = chosenId !== null && ids.includes(chosenId) ? chosenId : (ids[0] ?? null);
  return {
    currentId,
    selectedIds,
    focusCalls,
    setCurrent: setChosenId,
    focusRow,
    move(by) {
      // The first key shows where one is.
      const next = hasFocus.current ? rowFrom(currentId, by, ids) : currentId;
      if (next !== null) focusRow(next);
    },
    toggle(id, isRange) {
      const range = isRange ? rowsBetween(anchorId.current, id, ids) : null;
      if (!isRange) anchorId.current = id;
      setSelectedIds((selected) => (range ? selected.union(new Set(range)) : toggled(selected, id)));
    },
    clearSelection: () => setSelectedIds(NONE),
    frame: {
      onFocus() {
        hasFocus.current = true;
      },
      onBlur({ currentTarget, relatedTarget }) {
        if (relatedTarget && !currentTarget.contains(relatedTarget)) hasFocus.current = false;
      },
    },
  };
}

const NONE: ReadonlySet<string> = new Set();
const NO_ROWS: readonly string[] = [];

/** Whether the focus may be moved: nothing has it, or a row, or the title, where it waits while there are no rows. */
function isFocusFree(): boolean {
  const active = document.activeElement;
  return !active || active === document.body || active.closest('h1, [role="grid"]') !== null;
}
