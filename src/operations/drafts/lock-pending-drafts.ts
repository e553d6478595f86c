import { lockDrafts } from '#db/drafts.ts';
import type { Draft } from '#domain/draft.ts';
import type { Context } from '#operations/context.ts';

/** Versions of drafts as their user saw them, by id. */
export type SeenVersions = Record<string, number>;

/** Locks those of `ids` that are the user's, pending, and as they were seen. Everything else is left out without a word. */
export async function lockPendingDrafts(
  ctx: Context,
  userId: string,
  ids: readonly string[],
  versions: SeenVersions = {},
): Promise<Draft[]> {
  const drafts = await lockDrafts(ctx, userId, [...new Set(ids)]);
  return drafts.filter(
    (draft) => draft.status === 'pending' && (!Object.hasOwn(versions, draft.id) || versions[draft.id] === draft.version),
  );
}
