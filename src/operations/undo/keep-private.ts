import { listRedactedSignalIds } from '#db/signals.ts';
import { type Draft, parseSignalIds } from '#domain/draft.ts';
import { redactBooking } from '#domain/private-booking.ts';
import { NOTHING_PRIVATE } from '#domain/private-patterns.ts';
import type { Context } from '#operations/context.ts';
import type { UndoPlan } from './plan-undo.ts';

/**
 * The plan without what drafts that come back said of signals that are private by now. All else lost such texts in the history as well, but
 * that does not know what the signals of a draft that was gone have become. What went with deleted signals has gone from the history itself.
 * The user is locked.
 */
export async function keepPrivate(ctx: Context, plan: UndoPlan): Promise<UndoPlan> {
  const returning = plan.drafts.flatMap(({ from, to }) => (from === null && to ? [to] : []));
  const signalIds = new Set(returning.flatMap((draft) => parseSignalIds(draft.signal_ids)));
  const privateIds = new Set(await listRedactedSignalIds(ctx, plan.userId, [...signalIds]));
  const isPrivate = (draft: Draft) => parseSignalIds(draft.signal_ids).some((id) => privateIds.has(id));
  return {
    ...plan,
    drafts: plan.drafts.map(({ from, to }) => ({
      from,
      to: from === null && to ? redactBooking(to, isPrivate(to), NOTHING_PRIVATE) : to,
    })),
  };
}
