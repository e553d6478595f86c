import { listDrafts } from '#db/drafts.ts';
import type { Draft } from '#domain/draft.ts';
import { isEngineOutput } from '#domain/drafting/held-back.ts';
import type { MinuteReach } from '#domain/placed-minutes.ts';
import type { Context } from '#operations/context.ts';

/** Drafts that wait with minutes of their own. What the engine drafted makes way when the day is drafted again. */
export async function listKeptDrafts(ctx: Context, userId: string, { from, to }: MinuteReach): Promise<Draft[]> {
  const pending = await listDrafts(ctx, userId, { status: 'pending', date_from: from, date_to: to });
  return pending.filter((draft) => !isEngineOutput(draft));
}
