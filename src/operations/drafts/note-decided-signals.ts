import { replaceDraftSignals } from '#db/draft-signals.ts';
import { type Draft, parseSignalIds } from '#domain/draft.ts';
import type { Context } from '#operations/context.ts';

/** Notes which signals have been decided with these drafts, so that they are not drafted again elsewhere. Agents' drafts noted theirs when they came. */
export async function noteDecidedSignals(ctx: Context, drafts: readonly Draft[]): Promise<void> {
  const named = drafts
    .filter((draft) => draft.origin === 'engine')
    .map((draft) => ({ user_id: draft.user_id, draft_id: draft.id, signal_ids: parseSignalIds(draft.signal_ids) }));
  await replaceDraftSignals(ctx, named);
}
