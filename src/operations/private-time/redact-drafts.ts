import { saveDrafts } from '#db/drafts.ts';
import { type Draft, parseSignalIds } from '#domain/draft.ts';
import { isPrivateBooking, redactBooking } from '#domain/private-booking.ts';
import type { HasPrivateText } from '#domain/private-patterns.ts';
import type { Context } from '#operations/context.ts';
import type { UserDay } from '#operations/drafting/touched-days.ts';

/** `privateIds`: of the drafts that are private, whether or not they said anything. `days`: on which the engine's have to be made anew. */
export type RedactedDrafts = { privateIds: Set<string>; count: number; days: UserDay[] };

/**
 * Takes the texts from those of one user's drafts, of any status, that name a signal that has become private or that say something
 * private themselves. The drafts are locked.
 */
export async function redactDrafts(
  ctx: Context,
  pages: AsyncIterable<Draft[]>,
  hasPrivateText: HasPrivateText,
  privateSignalIds: ReadonlySet<string>,
): Promise<RedactedDrafts> {
  const redacted: RedactedDrafts = { privateIds: new Set(), count: 0, days: [] };
  for await (const page of pages) {
    const changed: Draft[] = [];
    for (const draft of page) {
      const isPrivate = namesAny(draft, privateSignalIds) || isPrivateBooking(draft, hasPrivateText);
      if (isPrivate) redacted.privateIds.add(draft.id);
      const after = redactBooking(draft, isPrivate, hasPrivateText);
      if (after !== draft) changed.push(nextVersion(after, ctx.clock()));
    }
    await saveDrafts(ctx, changed);
    redacted.count += changed.length;
    redacted.days.push(...changed.filter(({ origin, status }) => origin === 'engine' && status === 'pending'));
  }
  return { ...redacted, days: redacted.days.map(({ user_id, date }) => ({ user_id, date })) };
}

function namesAny({ signal_ids }: Draft, ids: ReadonlySet<string>): boolean {
  return ids.size > 0 && parseSignalIds(signal_ids).some((id) => ids.has(id));
}

/** Who decides on a waiting draft has seen what it said before; a decided one has only to keep silent. */
function nextVersion(draft: Draft, now: number): Draft {
  return draft.status === 'pending' ? { ...draft, version: draft.version + 1, updated_at: now } : draft;
}
