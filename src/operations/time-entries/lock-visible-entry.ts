import { lockTimeEntry } from '#db/time-entry-lists.ts';
import { notFound } from '#domain/app-error.ts';
import type { UserCaller } from '#domain/caller.ts';
import type { TimeEntry } from '#domain/time-entry.ts';
import type { Context } from '#operations/context.ts';

/** Locks an entry within the caller's scope, so that of several who decide on it the later ones see what the first one did. Throws `not_found`. */
export async function lockVisibleEntry(ctx: Context, caller: UserCaller, id: string): Promise<TimeEntry> {
  const entry = await lockTimeEntry(ctx, caller, id);
  if (!entry) throw notFound('time entry');
  return entry;
}
