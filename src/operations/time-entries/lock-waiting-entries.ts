import { lockTimeEntries } from '#db/waiting-entries.ts';
import type { UserCaller } from '#domain/caller.ts';
import type { TimeEntry } from '#domain/time-entry.ts';
import { mayDecide } from '#domain/time-entry-decision.ts';
import type { Context } from '#operations/context.ts';

/** Versions of time entries as they were seen, by id. */
export type SeenEntryVersions = Record<string, number>;

/** Locks those of `ids` that the caller may decide and that are as they were seen. Everything else is left out without a word. */
export async function lockWaitingEntries(
  ctx: Context,
  caller: UserCaller,
  ids: readonly string[],
  versions: SeenEntryVersions = {},
): Promise<TimeEntry[]> {
  const entries = await lockTimeEntries(ctx, caller, [...new Set(ids)]);
  return entries.filter(
    (entry) => mayDecide(entry, caller) && (!Object.hasOwn(versions, entry.id) || versions[entry.id] === entry.version),
  );
}
