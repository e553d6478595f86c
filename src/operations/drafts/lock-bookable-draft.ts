import { lockUser } from '#db/users.ts';
import { AppError } from '#domain/app-error.ts';
import type { Draft } from '#domain/draft.ts';
import type { Context } from '#operations/context.ts';
import { listDraftsWithoutTime } from './list-drafts-without-time.ts';
import { lockPendingDraft } from './lock-pending-draft.ts';

/**
 * Locks one draft of the user that is to be booked, and the user, so that no minute is booked of two drafts at once. Throws what
 * `lockPendingDraft` does, and `time_taken`.
 */
export async function lockBookableDraft(ctx: Context, userId: string, id: string, version: number | undefined): Promise<Draft> {
  await lockUser(ctx, userId);
  const draft = await lockPendingDraft(ctx, userId, id, version);
  if ((await listDraftsWithoutTime(ctx, userId, [draft])).size > 0)
    throw new AppError('time_taken', 'A time entry or another draft has minutes of this draft. Its day is about to be drafted again.');
  return draft;
}
