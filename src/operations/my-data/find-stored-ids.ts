import { listSignalKinds } from '#db/signals.ts';
import { type Draft, parseSignalIds } from '#domain/draft.ts';
import type { Context } from '#operations/context.ts';

/** Which of the signals that some of a user's drafts name are there. */
export async function findStoredIds(ctx: Context, userId: string, drafts: readonly Draft[]): Promise<Set<string>> {
  const named = new Set(drafts.flatMap(({ signal_ids }) => parseSignalIds(signal_ids)));
  return new Set((await listSignalKinds(ctx, userId, [...named])).map(({ id }) => id));
}
