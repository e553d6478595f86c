import { listPlacedEntries } from '#db/booked-time.ts';
import { AppError } from '#domain/app-error.ts';
import { addDays, type Day } from '#domain/day.ts';
import { parseIntervals } from '#domain/draft.ts';
import type { Instant } from '#domain/instant.ts';
import { type Interval, intersect, union } from '#domain/interval.ts';
import type { Context } from '#operations/context.ts';
import type { UndoPlan } from './plan-undo.ts';

/** What is to stand for minutes again. */
type Placed = { date: Day; intervals: string | null };

/** An entry's day was the user's when it was booked; a zone changed since may have moved its minutes by up to two days. */
const DAYS_AROUND = 2;

/**
 * Throws `undo_refused` where a draft is to wait again whose minutes a time entry has by now, or where an entry is to come back, or back to
 * its place, whose minutes have been booked since `doneAt`: what had them before was no hindrance.
 */
export async function requireFreeMinutes(ctx: Context, { userId, drafts, entries }: UndoPlan, doneAt: Instant): Promise<void> {
  const waiting = drafts.flatMap(({ to }) => (to?.status === 'pending' ? [to] : []));
  const placedAnew = entries.flatMap(({ from, to }) => (to && from?.intervals !== to.intervals ? [to] : []));
  const around = reachOf([...waiting, ...placedAnew]);
  if (!around) return;
  const undone = new Set(entries.map(({ from, to }) => (from ?? to)?.id));
  const booked = (await listPlacedEntries(ctx, userId, around)).filter(({ id }) => !undone.has(id));
  const bookedSince = booked.filter(({ created_at }) => created_at >= doneAt);
  if (overlap(waiting, booked) || overlap(placedAnew, bookedSince))
    throw new AppError('undo_refused', 'Minutes of this have been booked again meanwhile.');
}

function overlap(claims: readonly Placed[], booked: readonly Pick<Placed, 'intervals'>[]): boolean {
  return intersect(minutesOf(claims), minutesOf(booked)).length > 0;
}

function minutesOf(rows: readonly Pick<Placed, 'intervals'>[]): Interval[] {
  return union(rows.flatMap(({ intervals }) => parseIntervals(intervals)));
}

/** Null where nothing has minutes. */
function reachOf(rows: readonly Placed[]): { from: Day; to: Day; span: Interval } | null {
  const [minutes, days] = [minutesOf(rows), rows.map(({ date }) => date).sort()];
  const [first, last, firstDay, lastDay] = [minutes.at(0), minutes.at(-1), days.at(0), days.at(-1)];
  if (!first || !last || !firstDay || !lastDay) return null;
  return {
    from: addDays(firstDay, -DAYS_AROUND),
    to: addDays(lastDay, DAYS_AROUND),
    span: { startsAt: first.startsAt, endsAt: last.endsAt },
  };
}
