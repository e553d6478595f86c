import { listPlacedEntries } from '#db/booked-time.ts';
import { listDraftsOfDay } from '#db/drafts.ts';
import { zoneChangesOf } from '#db/users.ts';
import type { Draft } from '#domain/draft.ts';
import type { Interval } from '#domain/interval.ts';
import { minutesOf, reachOf } from '#domain/placed-minutes.ts';
import { type DaySpan, userDaySpan } from '#domain/time-zone.ts';
import type { Context } from '#operations/context.ts';

/** The local day of a draft, the minutes of it that are booked, and the other drafts of it that wait. */
export type DayOfDraft = { span: DaySpan; booked: Interval[]; waiting: Draft[] };

/** The user is locked, so that no draft comes up meanwhile. */
export async function loadDayOfDraft(ctx: Context, { user_id, id, date }: Draft): Promise<DayOfDraft> {
  const span = userDaySpan((await zoneChangesOf(ctx, [user_id])).get(user_id) ?? [], date);
  // Before the entries, so that of a draft that is accepted meanwhile one or the other is seen.
  const drafts = await listDraftsOfDay(ctx, user_id, date);
  const entries = await listPlacedEntries(ctx, user_id, reachOf(date, date, span));
  return { span, booked: minutesOf(entries), waiting: drafts.filter((draft) => draft.status === 'pending' && draft.id !== id) };
}
