import { lockDrafts } from '#db/drafts.ts';
import { AppError, notFound } from '#domain/app-error.ts';
import type { Draft } from '#domain/draft.ts';
import { requireSeenVersion } from '#domain/seen-version.ts';
import type { Context } from '#operations/context.ts';

/**
 * Locks one draft of the user for a decision. Throws `not_found`, `not_pending`, or `version_changed` when
 * `version` is given and is not the draft's: what the user saw is what is decided.
 */
export async function lockPendingDraft(ctx: Context, userId: string, id: string, version: number | undefined): Promise<Draft> {
  const [draft] = await lockDrafts(ctx, userId, [id]);
  if (!draft) throw notFound('draft');
  if (draft.status !== 'pending') throw new AppError('not_pending', `This draft is ${draft.status}, so it can’t be decided again.`);
  requireSeenVersion('draft', draft, version);
  return draft;
}
