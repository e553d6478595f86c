import { UNDO_WINDOW_MS } from '#domain/undo.ts';
import { isProblem, Problem } from '#web/api/problem.ts';

/**
 * What a toast tells of and can take back: its operations, in the order in which they were done. They are null while the decision is on its
 * way to the server; `isUndoing` means then that it is undone as soon as it is answered. `doneAtMs`: when it was answered, epoch ms.
 * `isKept`: it was done before this page was loaded. `turnBack`: what is done instead, where there are no operations.
 */
export type Undoable = {
  toastId: number;
  operationIds: readonly string[] | null;
  isUndoing: boolean;
  doneAtMs?: number;
  isKept?: true;
  turnBack?: () => void;
};

/** What `u` means: what was done last, but for what is being undone already. */
export function lastUndoable(all: readonly Undoable[]): Undoable | undefined {
  return all.findLast(({ isUndoing }) => !isUndoing);
}

/** From when a decision is sent: it has its place before it is answered. */
export function withSent(all: readonly Undoable[], toastId: number): Undoable[] {
  return [...all, { toastId, operationIds: null, isUndoing: false }];
}

/** What the API keeps no operation of, and which is turned back by doing the contrary. */
export function withTurnBack(all: readonly Undoable[], toastId: number, turnBack: () => void): Undoable[] {
  return [...all, { toastId, operationIds: null, isUndoing: false, turnBack }];
}

/** Once it is answered; without an operation, as where it was refused, there is nothing to undo. */
export function withAnswer(all: readonly Undoable[], toastId: number, operationIds: readonly string[], doneAtMs: number): Undoable[] {
  return withOperations(all, toastId, operationIds, { doneAtMs });
}

/** From when it is asked until the answer: it keeps its place, since it may fail. */
export function beginUndo(all: readonly Undoable[], toastId: number): Undoable[] {
  return all.map((undoable) => (undoable.toastId === toastId ? { ...undoable, isUndoing: true } : undoable));
}

/** What is left of it can be tried again, in its place; without anything left it goes. */
export function endUndo(all: readonly Undoable[], toastId: number, left: readonly string[]): Undoable[] {
  return withOperations(all, toastId, left, { isUndoing: false });
}

function withOperations(all: readonly Undoable[], toastId: number, operationIds: readonly string[], change: Partial<Undoable>) {
  return all.flatMap((undoable) => {
    if (undoable.toastId !== toastId) return undoable;
    return operationIds.length > 0 ? { ...undoable, operationIds, ...change } : [];
  });
}

type Kept = { user_id: string; done: { operationIds: readonly string[]; doneAtMs: number }[] };

/** What a tab keeps for the page that is loaded next: the ids of operations and their time, nothing of what they did. */
export function keptText(all: readonly Undoable[], userId: string): string {
  const done = all.flatMap(({ operationIds, doneAtMs }) => (operationIds && doneAtMs !== undefined ? { operationIds, doneAtMs } : []));
  return JSON.stringify({ user_id: userId, done } satisfies Kept);
}

/** What was kept for the same user and can still be taken back, with ids of toasts that no page gives. */
export function readKept(text: string | null, userId: string, nowMs: number): Undoable[] {
  const { user_id, done } = JSON.parse(text ?? '{}') as Partial<Kept>;
  if (user_id !== userId || !done) return [];
  const young = done.filter(({ doneAtMs }) => nowMs - doneAtMs < UNDO_WINDOW_MS);
  return young.map((one, index) => ({ ...one, toastId: index - young.length, isUndoing: false, isKept: true }));
}

/**
 * Takes operations back, the last first, and says which are left to be tried again: those from the first on that got no answer. What the
 * server refuses for good is not among them. `problem` is the first that came up.
 */
export async function takeBack(
  operationIds: readonly string[],
  undo: (operationId: string) => Promise<unknown>,
): Promise<{ left: readonly string[]; problem: unknown }> {
  let problem: unknown = null;
  for (const [index, operationId] of [...operationIds.entries()].reverse()) {
    try {
      await undo(operationId);
    } catch (error) {
      // The answer to an earlier try may have been lost on its way.
      if (!isProblem(error, 'already_undone')) problem ??= error;
      if (mayWorkLater(error)) return { left: operationIds.slice(0, index + 1), problem };
    }
  }
  return { left: [], problem };
}

function mayWorkLater(error: unknown): boolean {
  return !(error instanceof Problem) || error.status === 0 || error.status === 429 || error.status >= 500;
}
