import { listPlacedEntries } from '#db/booked-time.ts';
import { AppError } from '#domain/app-error.ts';
import type { Draft } from '#domain/draft.ts';
import type { Instant } from '#domain/instant.ts';
import { intersect } from '#domain/interval.ts';
import { minutesOf, reachOfRows } from '#domain/placed-minutes.ts';
import type { RowChange } from '#domain/undo.ts';
import type { Context } from '#operations/context.ts';
import { listKeptDrafts } from '#operations/drafts/list-kept-drafts.ts';
import type { UndoPlan } from './plan-undo.ts';

type HasMinutes = Pick<Draft, 'intervals'>;

/**
 * Throws `undo_refused` where a draft is to wait again whose minutes a time entry, or another draft for good, has by now, or where an entry
 * is to come back, or back to its place, whose minutes one of these has that was made or changed since `doneAt`: what had them before and
 * is as it was is no hindrance.
 */
export async function requireFreeMinutes(ctx: Context, { userId, drafts, entries }: UndoPlan, doneAt: Instant): Promise<void> {
  const waiting = drafts.flatMap(({ to }) => (to?.status === 'pending' ? [to] : []));
  const placedAnew = entries.flatMap(({ from, to }) => (to && from?.intervals !== to.intervals ? [to] : []));
  const reach = reachOfRows([...waiting, ...placedAnew]);
  if (!reach) return;
  // Before the entries, so that of a draft that is accepted meanwhile one or the other is seen.
  const kept = without(drafts, await listKeptDrafts(ctx, userId, reach));
  const booked = without(entries, await listPlacedEntries(ctx, userId, reach));
  const bookedSince = booked.filter(({ updated_at }) => updated_at >= doneAt);
  if (overlap(waiting, booked) || overlap(placedAnew, bookedSince))
    throw new AppError('undo_refused', 'Minutes of this have been booked again meanwhile.');
  const keptSince = kept.filter(({ updated_at }) => updated_at >= doneAt);
  if (overlap(waiting, kept) || overlap(placedAnew, keptSince))
    throw new AppError('undo_refused', 'Another draft has minutes of this meanwhile.');
}

function without<Row extends { id: string }>(undone: readonly RowChange<{ id: string }>[], rows: readonly Row[]): Row[] {
  const undoneIds = new Set(undone.map(({ from, to }) => (from ?? to)?.id));
  return rows.filter(({ id }) => !undoneIds.has(id));
}

function overlap(claims: readonly HasMinutes[], held: readonly HasMinutes[]): boolean {
  return intersect(minutesOf(claims), minutesOf(held)).length > 0;
}
