import { MS_PER_MINUTE } from './interval.ts';

/** How long an operation can be undone (docs/contract.md, "Undo"). */
export const UNDO_WINDOW_MS = 10 * MS_PER_MINUTE;

/** The action of the history for a step that takes another one back. */
export const UNDONE = 'undone';

/** The action of the history where private time took the text of a time entry: no person decided it, so it is not to be taken back. */
export const MADE_PRIVATE = 'made_private';

const APPROVALS: readonly string[] = ['approved', 'rejected'];
const UNDOABLE_ACTIONS: readonly string[] = [
  ...['accepted', 'dismissed', 'split', 'joined', 'extended', 'restored'],
  ...['created', 'changed', 'deleted', 'time_entry_deleted'],
  ...APPROVALS,
];

export function isUndoable(action: string): boolean {
  return UNDOABLE_ACTIONS.includes(action);
}

/** Whether the step is one that only those do who may approve. */
export function isApproval(action: string): boolean {
  return APPROVALS.includes(action);
}

type Versioned = { version: number; updated_at: number };

/** What becomes of one row: null is where it is not there. */
export type RowChange<Row> = { from: Row | null; to: Row | null };

/** Whether a row says what an operation left it with. Its version may have grown: what was taken back meanwhile is as it was. */
export function isStill<Row extends Versioned>(stored: Row | null, left: Row | null): boolean {
  if (stored === null || left === null) return stored === left;
  return (Object.keys(left) as (keyof Row)[]).every(
    (column) => column === 'version' || column === 'updated_at' || stored[column] === left[column],
  );
}

/** A row as it was before an operation, in a version that nobody has seen yet: who saw an older one is told so. */
export function asItWas<Row extends Versioned>(before: Row, stored: Row | null, now: number): Row {
  return { ...before, version: Math.max(before.version, stored?.version ?? 0) + 1, updated_at: now };
}
