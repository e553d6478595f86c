import { setImmediate } from 'node:timers/promises';
import { findPreferences } from '#db/preferences.ts';
import { addDays, type Day } from '#domain/day.ts';
import { authorizeUser, type Context, inSnapshot } from '#operations/context.ts';
import { loadCatalogue } from '#operations/drafting/load-catalogue.ts';
import { loadUser } from '#operations/drafting/load-user.ts';
import { readDay, type ShownDay } from './read-day.ts';

/** More days than this no call takes. */
export const MAX_LISTED_DAYS = 62;

/** The caller's days of a range, ascending, both ends included; the wrong way round it holds none. Each day is read as it is at one moment. Writes nothing. */
export async function listDays(ctx: Context, { date_from, date_to }: { date_from: Day; date_to: Day }): Promise<ShownDay[]> {
  const { user_id } = authorizeUser(ctx, 'listDays');
  const user = await loadUser(ctx, user_id, await findPreferences(ctx, user_id), await loadCatalogue(ctx));
  const days: ShownDay[] = [];
  for (const date of daysFrom(date_from, date_to)) {
    // SQLite answers at once, so without this nobody else would be served until the last day is read.
    await setImmediate();
    days.push(await inSnapshot(ctx, (ctx) => readDay(ctx, user, date)));
  }
  return days;
}

function daysFrom(from: Day, to: Day): Day[] {
  const all = Array.from({ length: MAX_LISTED_DAYS }, (_, index) => addDays(from, index));
  return [...new Set(all)].filter((day) => day <= to);
}
