import { type DraftFilter, listDrafts as selectDrafts } from '#db/drafts.ts';
import type { NamedDraft } from '#domain/draft.ts';
import { authorizeUser, type Context } from '#operations/context.ts';

/** The caller's drafts, newest day first. */
export async function listDrafts(ctx: Context, filter: DraftFilter): Promise<NamedDraft[]> {
  const caller = authorizeUser(ctx, 'listDrafts');
  return selectDrafts(ctx, caller.user_id, filter);
}
