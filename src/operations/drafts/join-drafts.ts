import { findExplanations, removeExplanations, saveExplanations } from '#db/draft-explanations.ts';
import { lockDrafts } from '#db/drafts.ts';
import { findPrivatePatterns } from '#db/private-patterns.ts';
import { lockUser } from '#db/users.ts';
import { AppError, notFound } from '#domain/app-error.ts';
import { type Draft, dismissedByUser, type NamedDraft } from '#domain/draft.ts';
import type { DraftExplanation } from '#domain/drafting/explanation.ts';
import { joinExplanations } from '#domain/drafting/join-explanations.ts';
import { type JoinedDrafts, joinDrafts as joined } from '#domain/join-drafts.ts';
import { isPrivateBooking, PRIVATE_TIME } from '#domain/private-booking.ts';
import { readPrivatePatterns } from '#domain/private-patterns.ts';
import { requireSeenVersion } from '#domain/seen-version.ts';
import { authorizeUser, type Context, inTransaction } from '#operations/context.ts';
import type { SeenVersions } from './lock-pending-drafts.ts';
import { placeSentDrafts } from './place-sent-drafts.ts';
import { type ShapedDraft, saveShapedDrafts } from './save-shaped-drafts.ts';

/** `description` undefined: what the drafts said. */
export type Join = { ids: readonly string[]; versions?: SeenVersions | undefined; description?: string | null | undefined };

/** Makes one draft of several pending drafts of the caller's of one day: of all of them, or of none. */
export async function joinDrafts(ctx: Context, { ids, versions, description }: Join): Promise<NamedDraft> {
  const caller = authorizeUser(ctx, 'joinDrafts');
  const draft = await inTransaction(ctx, async (ctx) => {
    await lockUser(ctx, caller.user_id);
    const drafts = await lockAllPending(ctx, caller.user_id, ids, versions);
    const join = joined(await placeSentDrafts(ctx, drafts), description, ctx.clock());
    const after = description === undefined ? await keepPrivate(ctx, join.joined) : join.joined;
    await explainJoined(ctx, join);
    const saved = await saveShapedDrafts(
      ctx,
      caller.user_id,
      'joined',
      drafts.map((before) => (before.id === after.id ? { before, after } : goneInto(before, ctx.clock()))),
    );
    return saved.find(({ id }) => id === after.id) as NamedDraft;
  });
  ctx.wakeDrafting();
  return draft;
}

async function lockAllPending(ctx: Context, userId: string, ids: readonly string[], versions: SeenVersions = {}): Promise<Draft[]> {
  const asked = [...new Set(ids)];
  const drafts = await lockDrafts(ctx, userId, asked);
  if (drafts.length < asked.length) throw notFound('draft');
  const decided = drafts.find(({ status }) => status !== 'pending');
  if (decided) throw new AppError('not_pending', `One of these drafts is ${decided.status}, so they can’t be joined.`);
  for (const draft of drafts) requireSeenVersion('draft', draft, Object.hasOwn(versions, draft.id) ? versions[draft.id] : undefined);
  return drafts;
}

/** What an agent sent is dismissed instead, or it would be made anew when it is sent again. */
function goneInto(other: Draft, now: number): ShapedDraft {
  return { before: other, after: other.origin === 'agent' ? dismissedByUser(other, now) : null };
}

/** Texts that are private for nobody alone may be so together. */
async function keepPrivate(ctx: Context, draft: Draft): Promise<Draft> {
  const hasPrivateText = readPrivatePatterns(await findPrivatePatterns(ctx, draft.user_id));
  return isPrivateBooking(draft, hasPrivateText) ? { ...draft, description: PRIVATE_TIME } : draft;
}

/** Why the joined one is booked where it is only the leader can say. */
async function explainJoined(ctx: Context, { joined: { user_id, id }, leader, others, targets }: JoinedDrafts): Promise<void> {
  const ids = [id, ...others.map((other) => other.id)];
  const texts = await findExplanations(ctx, user_id, ids);
  if (!texts.has(leader.id)) return removeExplanations(ctx, user_id, [id]);
  const explained = [leader.id, ...ids.filter((one) => one !== leader.id)]
    .map((one) => texts.get(one))
    .filter((text) => text !== undefined);
  const [first, ...rest] = explained.map((text) => JSON.parse(text) as DraftExplanation);
  if (!first) return;
  const explanation = JSON.stringify(joinExplanations([first, ...rest], ids, targets));
  await saveExplanations(ctx, user_id, [{ draft_id: id, explanation }]);
}
