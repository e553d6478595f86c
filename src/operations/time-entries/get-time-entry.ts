import type { ShownTimeEntry } from '#domain/time-entry-view.ts';
import { authorizeUser, type Context } from '#operations/context.ts';
import { readVisibleEntry } from './read-visible-entry.ts';

/** One time entry within the caller's scope. */
export async function getTimeEntry(ctx: Context, id: string): Promise<ShownTimeEntry> {
  const caller = authorizeUser(ctx, 'getTimeEntry');
  return readVisibleEntry(ctx, caller, id);
}
