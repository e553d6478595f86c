import { listPlacedEntries } from '#db/booked-time.ts';
import { listDraftsOfDay } from '#db/drafts.ts';
import { zoneChangesOf } from '#db/users.ts';
import { addDays } from '#domain/day.ts';
import { type Draft, parseIntervals } from '#domain/draft.ts';
import type { Interval } from '#domain/interval.ts';
import { type DaySpan, userDaySpan } from '#domain/time-zone.ts';
import type { Context } from '#operations/context.ts';

/** An entry's day was the user's when it was booked; a zone changed since may have moved its minutes by up to two days. */
const DAYS_AROUND = 2;

/** The local day of a draft, the minutes of it that are booked, and the other drafts of it that wait. */
export type DayOfDraft = { span: DaySpan; booked: Interval[]; waiting: Draft[] };

/** The user is locked, so that no draft comes up meanwhile. */
export async function loadDayOfDraft(ctx: Context, { user_id, id, date }: Draft): Promise<DayOfDraft> {
  const span = userDaySpan((await zoneChangesOf(ctx, [user_id])).get(user_id) ?? [], date);
  // Before the entries, so that of a draft that is accepted meanwhile one or the other is seen.
  const drafts = await listDraftsOfDay(ctx, user_id, date);
  const around = { from: addDays(date, -DAYS_AROUND), to: addDays(date, DAYS_AROUND), span };
  const entries = await listPlacedEntries(ctx, user_id, around);
  return { span, booked: minutesOf(entries), waiting: drafts.filter((draft) => draft.status === 'pending' && draft.id !== id) };
}

export function minutesOf(rows: readonly Pick<Draft, 'intervals'>[]): Interval[] {
  return rows.flatMap(({ intervals }) => parseIntervals(intervals));
}
