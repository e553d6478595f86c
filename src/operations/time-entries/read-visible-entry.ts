import { findTimeEntry } from '#db/time-entry-lists.ts';
import { notFound } from '#domain/app-error.ts';
import type { UserCaller } from '#domain/caller.ts';
import type { ShownTimeEntry } from '#domain/time-entry-view.ts';
import type { Context } from '#operations/context.ts';
import { showEntries } from './show-entries.ts';

/** An entry within the caller's scope, as the caller may see it. Throws `not_found`, the same for unknown ids and for others'. */
export async function readVisibleEntry(ctx: Context, caller: UserCaller, id: string): Promise<ShownTimeEntry> {
  const entry = await findTimeEntry(ctx, caller, id);
  if (!entry) throw notFound('time entry');
  const [shown] = await showEntries(ctx, caller.user_id, [entry]);
  return shown as ShownTimeEntry;
}
