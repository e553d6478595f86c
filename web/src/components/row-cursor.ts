import { useEffect, useRef } from 'react';
import { rowFrom, successorOf } from './row-order.ts';

/** React first takes the row away, and a dialog that closes first gives its focus back. */
const SETTLED_MS = 60;

/**
 * Walks the rows of a list by keys. A row's own control, which carries `data-row`, has the focus; when its row goes, the one that takes its
 * place gets it, so that the next key acts there.
 */
export function useRowCursor(ids: readonly string[]) {
  const known = useRef<{ ids: readonly string[]; currentId: string | null }>({ ids, currentId: null });

  useEffect(() => {
    const { ids: before, currentId } = known.current;
    known.current.ids = ids;
    if (currentId === null || ids.includes(currentId)) return;
    const next = successorOf(currentId, before, ids);
    known.current.currentId = next;
    return next === null ? undefined : catchFocus(next);
  }, [ids]);

  function focus(id: string | undefined): void {
    if (id === undefined) return;
    known.current.currentId = id;
    rowElement(id)?.focus();
    rowElement(id)?.scrollIntoView({ block: 'nearest' });
  }

  return {
    /** The row whose control, or something beside it, has the focus. */
    currentId: () => (known.current.currentId !== null && ids.includes(known.current.currentId) ? known.current.currentId : null),
    focus,
    /** To the row `step` further down, or up where negative; to the first one where none was current. */
    move(step: number): void {
      focus(rowFrom(known.current.currentId, step, ids) ?? undefined);
    },
    /** What the element around a row needs, so that the row is current while anything in it has the focus. */
    rowProps: (id: string) => ({
      onFocus: () => {
        known.current.currentId = id;
      },
    }),
  };
}

/**
 * Gives the focus to a row if in a moment nothing has it: after a row or a dialog has gone. What is returned calls it off. Where there is no
 * row, the frame gives the focus to the title of the screen (`shell/kept-focus.ts`).
 */
export function catchFocus(id: string): () => void {
  const timer = setTimeout(() => {
    if (document.activeElement === document.body) rowElement(id)?.focus();
  }, SETTLED_MS);
  return () => clearTimeout(timer);
}

function rowElement(id: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-row="${CSS.escape(id)}"]`);
}
