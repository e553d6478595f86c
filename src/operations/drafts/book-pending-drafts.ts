import { lockUser } from '#db/users.ts';
import type { UserCaller } from '#domain/caller.ts';
import { type DraftEdit, mergeDraftEdit } from '#domain/draft-edit.ts';
import type { Context } from '#operations/context.ts';
import { loadReferenced, referenceError } from '#operations/references.ts';
import { bookDrafts } from './book-drafts.ts';
import { listDraftsWithoutTime } from './list-drafts-without-time.ts';
import { lockPendingDrafts, type SeenVersions } from './lock-pending-drafts.ts';

/** Books those of `ids` that can be booked, with `edit` laid over each, and says how many: what can't is skipped. For a transaction. */
export async function bookPendingDrafts(
  ctx: Context,
  caller: UserCaller,
  { ids, versions, edit }: { ids: readonly string[]; versions: SeenVersions | undefined; edit: DraftEdit },
): Promise<number> {
  await lockUser(ctx, caller.user_id);
  const drafts = await lockPendingDrafts(ctx, caller.user_id, ids, versions);
  const edited = drafts.map((before) => ({ before, draft: mergeDraftEdit(before, edit) }));
  const referenced = await loadReferenced(
    ctx,
    edited.map(({ draft }) => draft),
  );
  const referring = edited.filter(({ draft }) => referenceError(draft, referenced) === null);
  const withoutTime = await listDraftsWithoutTime(
    ctx,
    caller.user_id,
    referring.map(({ draft }) => draft),
  );
  const bookable = referring.filter(({ draft }) => !withoutTime.has(draft.id));
  await bookDrafts(ctx, caller, bookable);
  return bookable.length;
}
