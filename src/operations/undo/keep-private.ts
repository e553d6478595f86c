import { findPrivatePatterns } from '#db/private-patterns.ts';
import { listRedactedSignalIds } from '#db/signals.ts';
import { type Draft, parseSignalIds } from '#domain/draft.ts';
import { isPrivateBooking, redactBooking } from '#domain/private-booking.ts';
import { readPrivatePatterns } from '#domain/private-patterns.ts';
import type { TimeEntry } from '#domain/time-entry.ts';
import type { Context } from '#operations/context.ts';
import type { UndoPlan } from './plan-undo.ts';

/**
 * The plan without what is private by now. The history loses such texts as well, but it can't tell of a draft that is gone what its signals
 * have become. Time booked by hand stays as it was. The user is locked.
 */
export async function keepPrivate(ctx: Context, { userId, drafts, entries }: UndoPlan): Promise<UndoPlan> {
  const hasPrivateText = readPrivatePatterns(await findPrivatePatterns(ctx, userId));
  const signalIds = drafts.flatMap(({ to }) => (to ? parseSignalIds(to.signal_ids) : []));
  const privateIds = new Set(await listRedactedSignalIds(ctx, userId, [...new Set(signalIds)]));

  function silentDraft(draft: Draft): Draft {
    const namesPrivate = privateIds.size > 0 && parseSignalIds(draft.signal_ids).some((id) => privateIds.has(id));
    return redactBooking(draft, namesPrivate || isPrivateBooking(draft, hasPrivateText), hasPrivateText);
  }

  const privateDraftIds = new Set(drafts.flatMap(({ to }) => (to && silentDraft(to) !== to ? [to.id] : [])));

  function silentEntry(entry: TimeEntry): TimeEntry {
    if (entry.draft_id === null) return entry;
    return redactBooking(entry, privateDraftIds.has(entry.draft_id) || isPrivateBooking(entry, hasPrivateText), hasPrivateText);
  }

  return {
    userId,
    drafts: drafts.map(({ from, to }) => ({ from, to: to && silentDraft(to) })),
    entries: entries.map(({ from, to }) => ({ from, to: to && silentEntry(to) })),
  };
}
