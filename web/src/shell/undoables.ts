import { isProblem, Problem } from '#web/api/problem.ts';

/**
 * What a toast tells of and can take back: its operations, in the order in which they were done. They are null while the decision is on its
 * way to the server; `isUndoing` means then that it is undone as soon as it is answered. `turnBack`: what is done instead, where there are none.
 */
export type Undoable = { toastId: number; operationIds: readonly string[] | null; isUndoing: boolean; turnBack?: () => void };

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
export function withAnswer(all: readonly Undoable[], toastId: number, operationIds: readonly string[]): Undoable[] {
  return withOperations(all, toastId, operationIds);
}

/** From when it is asked until the answer: it keeps its place, since it may fail. */
export function beginUndo(all: readonly Undoable[], toastId: number): Undoable[] {
  return all.map((undoable) => (undoable.toastId === toastId ? { ...undoable, isUndoing: true } : undoable));
}

/** What is left of it can be tried again, in its place; without anything left it goes. */
export function endUndo(all: readonly Undoable[], toastId: number, left: readonly string[]): Undoable[] {
  return withOperations(all, toastId, left, { isUndoing: false });
}

function withOperations(all: readonly Undoable[], toastId: number, operationIds: readonly string[], change: Partial<Undoable> = {}) {
  return all.flatMap((undoable) => {
    if (undoable.toastId !== toastId) return undoable;
    return operationIds.length > 0 ? { ...undoable, operationIds, ...change } : [];
  });
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
