import { findDraft } from '#db/drafts.ts';
import { listSignalsByIds } from '#db/signals.ts';
import { notFound } from '#domain/app-error.ts';
import { type NamedDraft, parseSignalIds } from '#domain/draft.ts';
import type { Signal } from '#domain/signal.ts';
import { authorizeUser, type Context } from '#operations/context.ts';

/** One of the caller's drafts, and those signals it names that the caller has, latest start first. */
export async function getDraft(ctx: Context, id: string): Promise<{ draft: NamedDraft; signals: Signal[] }> {
  const caller = authorizeUser(ctx, 'getDraft');
  const draft = await findDraft(ctx, caller.user_id, id);
  if (!draft) throw notFound('draft');
  return { draft, signals: await listSignalsByIds(ctx, caller.user_id, parseSignalIds(draft.signal_ids)) };
}
