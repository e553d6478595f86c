import { lockDraftsByKeys } from '#db/drafts.ts';
import { lockTimeEntriesByIds } from '#db/time-entries.ts';
import { AppError } from '#domain/app-error.ts';
import type { Draft } from '#domain/draft.ts';
import { isEngineOutput } from '#domain/drafting/held-back.ts';
import type { TimeEntry } from '#domain/time-entry.ts';
import { asItWas, isStill, type RowChange } from '#domain/undo.ts';
import type { Context } from '#operations/context.ts';
import type { Step, Steps } from './read-steps.ts';

/** What an undo is about to do to each row of one user. */
export type UndoPlan = { userId: string; drafts: RowChange<Draft>[]; entries: RowChange<TimeEntry>[] };

/**
 * Locks what an operation left, entries before drafts as whoever deletes an entry does, and says what each row becomes, user by user.
 * Throws `undo_refused` where one is no longer what the operation left.
 */
export async function planUndo(ctx: Context, { drafts, entries }: Steps): Promise<UndoPlan[]> {
  const userIds = [...new Set([...drafts, ...entries].map((step) => step.user_id))];
  const entryIds = entries.map(({ id }) => id);
  const storedEntries = byKey(await lockTimeEntriesByIds(ctx, userIds, entryIds));
  const storedDrafts = byKey(await lockDraftsByKeys(ctx, drafts.map(keyOf)));
  const now = ctx.clock();
  return userIds.map((userId) => ({
    userId,
    entries: entries.filter(isOf(userId)).map((step) => takeBack(step, storedEntries.get(keyText(step)) ?? null, now, whyNotEntry)),
    drafts: drafts.filter(isOf(userId)).map((step) => takeBackDraft(step, storedDrafts.get(keyText(step)) ?? null, now)),
  }));
}

/** An id that the operation freed may have been given away again, where the engine drafted the same work anew: that makes way. */
function takeBackDraft(step: Step<Draft>, stored: Draft | null, now: number): RowChange<Draft> {
  const makesWay = step.before !== null && step.after === null && stored !== null && isEngineOutput(stored);
  return takeBack(makesWay ? { ...step, after: stored } : step, stored, now, whyNotDraft);
}

function takeBack<Row extends Draft | TimeEntry>(
  { before, after }: Step<Row>,
  stored: Row | null,
  now: number,
  why: (stored: Row | null, left: Row | null) => string,
): RowChange<Row> {
  if (!isStill(stored, after)) throw new AppError('undo_refused', why(stored, after));
  return { from: stored, to: before && asItWas(before, stored, now) };
}

function whyNotDraft(): string {
  return 'A draft has been changed since.';
}

function whyNotEntry(stored: TimeEntry | null, left: TimeEntry | null): string {
  if (!stored) return 'A time entry has been deleted since.';
  const isApproved = stored.status === 'approved' && stored.approved_by !== stored.user_id;
  if (isApproved && stored.approved_at !== left?.approved_at) return 'Another person has approved a time entry since.';
  const isRejected = stored.status === 'rejected' && left?.status !== 'rejected';
  return isRejected ? 'Another person has rejected a time entry since.' : 'A time entry has been changed since.';
}

function isOf(userId: string): (step: { user_id: string }) => boolean {
  return (step) => step.user_id === userId;
}

function keyOf({ user_id, id }: { user_id: string; id: string }): { user_id: string; id: string } {
  return { user_id, id };
}

/** NUL stands in no id, so the parts can't run together. */
function keyText({ user_id, id }: { user_id: string; id: string }): string {
  return [user_id, id].join('\0');
}

function byKey<Row extends { user_id: string; id: string }>(rows: readonly Row[]): Map<string, Row> {
  return new Map(rows.map((row) => [keyText(row), row]));
}
