import { isDeepStrictEqual } from 'node:util';
import { lockDraftPages } from '#db/drafts.ts';
import { pageHistory } from '#db/history.ts';
import { findVersionedPatterns, savePrivatePatterns } from '#db/private-patterns.ts';
import { pageSignals } from '#db/signals.ts';
import { lockDraftedEntries, lockDraftedEntryPages } from '#db/time-entries.ts';
import { lockActiveUsers } from '#db/users.ts';
import { type HasPrivateText, readPrivatePatterns } from '#domain/private-patterns.ts';
import { requireSeenVersion } from '#domain/seen-version.ts';
import { authorizeUser, type Context, inTransaction } from '#operations/context.ts';
import { requestDrafting } from '#operations/drafting/request-drafting.ts';
import { loadDayReach } from '#operations/drafting/touched-days.ts';
import { eraseRemains } from './erase-remains.ts';
import { redactDrafts } from './redact-drafts.ts';
import { redactHistory } from './redact-history.ts';
import { redactStoredSignals } from './redact-stored-signals.ts';
import { redactTimeEntries } from './redact-time-entries.ts';

/** How many rows lost a text. */
export type RedactedRows = { signals: number; drafts: number; time_entries: number; history: number };

/**
 * Replaces the caller's private patterns. What is stored and matches one that is new loses its texts for good, in the same transaction:
 * it is all private, or nothing has changed. A pattern that is left out brings nothing back.
 * `version`: as the caller saw it. Throws `version_changed`.
 */
export async function updatePrivatePatterns(ctx: Context, patterns: readonly string[], version?: number): Promise<RedactedRows> {
  const caller = authorizeUser(ctx, 'updatePrivatePatterns');
  const { added, redacted } = await inTransaction(ctx, async (ctx) => {
    await lockActiveUsers(ctx, [caller.user_id]);
    const before = await findVersionedPatterns(ctx, caller.user_id);
    requireSeenVersion('list of patterns', before, version);
    if (!isDeepStrictEqual(patterns, before.patterns)) await savePrivatePatterns(ctx, caller.user_id, patterns, ctx.clock());
    const added = patterns.filter((pattern) => !before.patterns.includes(pattern));
    if (added.length === 0) return { added, redacted: { signals: 0, drafts: 0, time_entries: 0, history: 0 } };
    return { added, redacted: await redactStored(ctx, caller.user_id, readPrivatePatterns(added)) };
  });
  ctx.wakeDrafting();
  // Where nothing matched as well: what an earlier call could not erase may still be there.
  if (added.length > 0) await eraseRemains(ctx);
  return redacted;
}

/**
 * Entries are locked before drafts, as whoever deletes one does. They are read after them: whoever books a draft while this waits for it
 * has made its entry by then.
 */
async function redactStored(ctx: Context, userId: string, hasPrivateText: HasPrivateText): Promise<RedactedRows> {
  await lockDraftedEntries(ctx, userId);
  const reach = await loadDayReach(ctx, userId);
  const signals = await redactStoredSignals(ctx, pageSignals(ctx, userId), hasPrivateText, reach);
  const drafts = await redactDrafts(ctx, lockDraftPages(ctx, userId), hasPrivateText, signals.ids);
  const time_entries = await redactTimeEntries(ctx, lockDraftedEntryPages(ctx, userId), hasPrivateText, drafts.privateIds);
  const history = await redactHistory(ctx, pageHistory(ctx, userId), hasPrivateText, drafts.privateIds);
  await requestDrafting(ctx, [...signals.days, ...drafts.days]);
  return { signals: signals.count, drafts: drafts.count, time_entries, history };
}
