import { findPrivatePatternsOf } from '#db/private-patterns.ts';
import { listRedactedSignalIds } from '#db/signals.ts';
import { parseSignalIds } from '#domain/draft.ts';
import type { SentDraft } from '#domain/ingest-item.ts';
import { redactBooking } from '#domain/private-booking.ts';
import { type HasPrivateText, NOTHING_PRIVATE, readPrivatePatterns } from '#domain/private-patterns.ts';
import { isPrivate, redact } from '#domain/private-time.ts';
import type { SentSignal } from '#domain/signal.ts';
import type { Context } from '#operations/context.ts';

/** What each user keeps private, for those who keep something. */
export type Privacy = ReadonlyMap<string, HasPrivateText>;

/** The users are locked. */
export async function loadPrivacy(ctx: Context, userIds: readonly string[]): Promise<Privacy> {
  const patterns = await findPrivatePatternsOf(ctx, userIds);
  return new Map([...patterns].map(([userId, ofUser]) => [userId, readPrivatePatterns(ofUser)]));
}

/** Signals as they may be stored, and compared with what is stored. */
export function redactSentSignals(sent: readonly SentSignal[], privacy: Privacy): SentSignal[] {
  return sent.map((signal) => {
    const hasPrivateText = privacy.get(signal.user_id) ?? NOTHING_PRIVATE;
    return isPrivate(signal, hasPrivateText) ? redact(signal, hasPrivateText) : signal;
  });
}

/** The same of drafts: one that names a private signal is private too. The signals of the call are stored already. */
export async function redactSentDrafts(ctx: Context, sent: readonly SentDraft[], privacy: Privacy): Promise<SentDraft[]> {
  const redacted: SentDraft[] = [];
  for (const [userId, ofUser] of Map.groupBy(sent, (draft) => draft.user_id)) {
    const hasPrivateText = privacy.get(userId) ?? NOTHING_PRIVATE;
    const named = ofUser.filter((draft) => draft.description !== null).map((draft) => parseSignalIds(draft.signal_ids));
    const privateIds = new Set(await listRedactedSignalIds(ctx, userId, [...new Set(named.flat())]));
    for (const draft of ofUser) {
      const namesPrivate = privateIds.size > 0 && parseSignalIds(draft.signal_ids).some((id) => privateIds.has(id));
      redacted.push(redactBooking(draft, namesPrivate, hasPrivateText));
    }
  }
  return redacted;
}
