import { requireSeenVersion } from '#domain/seen-version.ts';
import { changeTimeEntry, newReferences, requireMayChange, type TimeEntryChanges } from '#domain/time-entry-change.ts';
import type { ShownTimeEntry } from '#domain/time-entry-view.ts';
import { authorizeUser, type Context, inTransaction } from '#operations/context.ts';
import { redraftBookedTime } from '#operations/drafting/redraft-booked-time.ts';
import { requireReferences } from '#operations/references.ts';
import { lockVisibleEntry } from './lock-visible-entry.ts';
import { readVisibleEntry } from './read-visible-entry.ts';
import { saveTimeEntry } from './save-time-entry.ts';

/** Changes the fields that are given. Changes that change nothing leave the entry, its version and its history alone. */
export async function updateTimeEntry(ctx: Context, id: string, changes: TimeEntryChanges, version?: number): Promise<ShownTimeEntry> {
  const caller = authorizeUser(ctx, 'updateTimeEntry');
  const entry = await inTransaction(ctx, async (ctx) => {
    const before = await lockVisibleEntry(ctx, caller, id);
    requireMayChange(before, caller);
    requireSeenVersion('time entry', before, version);
    const after = changeTimeEntry(before, changes, caller, ctx.clock());
    if (after === before) return readVisibleEntry(ctx, caller, id);
    await requireReferences(ctx, newReferences(before, after));
    const seen = await saveTimeEntry(ctx, caller, 'changed', before, after);
    await redraftBookedTime(ctx, before, after);
    return seen;
  });
  ctx.wakeDrafting();
  return entry;
}
