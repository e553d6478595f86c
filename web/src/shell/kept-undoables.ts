import { keptText, readKept, type Undoable } from './undoables.ts';

const STORED_AS = 'daybook-undo';

export type KeptUndoables = { all(): readonly Undoable[]; become(next: readonly Undoable[]): void };

/** What a user can take back in this tab, also after the page was loaded anew. */
export function openUndoables(userId: string): KeptUndoables {
  let all: readonly Undoable[] = readKept(sessionStorage.getItem(STORED_AS), userId, Date.now());
  return {
    all: () => all,
    become(next) {
      all = next;
      sessionStorage.setItem(STORED_AS, keptText(next, userId));
    },
  };
}

/** Who signs out takes nothing back any more. */
export function forgetUndoables(): void {
  sessionStorage.removeItem(STORED_AS);
}
