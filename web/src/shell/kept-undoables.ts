import { keptText, readKept, type Undoable } from './undoables.ts';

const STORED_AS = 'daybook-undo';

export type KeptUndoables = { all(): readonly Undoable[]; become(next: readonly Undoable[]): void };

/** Whose are kept: an answer that comes after they have signed out keeps nothing. */
let owner: string | null = null;

/** What a user can take back in this tab, also after the page was loaded anew. */
export function openUndoables(userId: string): KeptUndoables {
  owner = userId;
  let all: readonly Undoable[] = readKept(sessionStorage.getItem(STORED_AS), userId, Date.now());
  return {
    all: () => all,
    become(next) {
      all = next;
      if (owner === userId) sessionStorage.setItem(STORED_AS, keptText(next, userId));
    },
  };
}

/** Who signs out takes nothing back any more. */
export function forgetUndoables(): void {
  owner = null;
  sessionStorage.removeItem(STORED_AS);
}
