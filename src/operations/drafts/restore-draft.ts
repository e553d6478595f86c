import { lockDrafts } from '#db/drafts.ts';
import { lockUser } from '#db/users.ts';
import { AppError, notFound } from '#domain/app-error.ts';
import type { Draft, NamedDraft } from '#domain/draft.ts';
import { minutesOf } from '#domain/placed-minutes.ts';
import { restoreDraft as restored } from '#domain/restore-draft.ts';
import { requireSeenVersion } from '#domain/seen-version.ts';
import { authorizeUser, type Context, inTransaction } from '#operations/context.ts';
import { loadDayOfDraft } from './load-day-of-draft.ts';
import { saveShapedDrafts } from './save-shaped-drafts.ts';

/**
 * Makes a draft of the caller's wait again that was dismissed, by them or by a rule. What was booked or shaped in its minutes since keeps
 * these; what the engine drafted in them makes way.
 */
export async function restoreDraft(ctx: Context, id: string, version?: number): Promise<NamedDraft> {
  const caller = authorizeUser(ctx, 'restoreDraft');
  const draft = await inTransaction(ctx, async (ctx) => {
    await lockUser(ctx, caller.user_id);
    const before = await lockDismissedDraft(ctx, caller.user_id, id, version);
    const { booked, waiting } = await loadDayOfDraft(ctx, before);
    const taken = [...booked, ...minutesOf(waiting.filter(({ pinned }) => pinned === 1))];
    const [draft] = await saveShapedDrafts(ctx, caller.user_id, 'restored', [{ before, after: restored(before, taken, ctx.clock()) }]);
    return draft as NamedDraft;
  });
  ctx.wakeDrafting();
  return draft;
}

async function lockDismissedDraft(ctx: Context, userId: string, id: string, version: number | undefined): Promise<Draft> {
  const [draft] = await lockDrafts(ctx, userId, [id]);
  if (!draft) throw notFound('draft');
  if (draft.status !== 'dismissed') throw new AppError('not_dismissed', `This draft is ${draft.status}, so there is nothing to restore.`);
  requireSeenVersion('draft', draft, version);
  return draft;
}
