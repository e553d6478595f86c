import { type DraftFilter, listDrafts as selectDrafts } from '#db/drafts.ts';
import { listSignalKinds } from '#db/signals.ts';
import { type NamedDraft, parseSignalIds } from '#domain/draft.ts';
import { draftRounding, roundedMinutesOf } from '#domain/drafting/day-totals.ts';
import { authorizeUser, type Context } from '#operations/context.ts';

/** A draft with the sources of those of its signals that the user has: by name, none twice; and 1 where rounding adds more than a tenth. */
export type ListedDraft = NamedDraft & { sources: string[]; rounding_warning: number };

/** The caller's drafts, newest day first. */
export async function listDrafts(ctx: Context, filter: DraftFilter): Promise<ListedDraft[]> {
  const { user_id } = authorizeUser(ctx, 'listDrafts');
  const drafts = (await selectDrafts(ctx, user_id, filter)).map((draft) => ({ draft, signalIds: parseSignalIds(draft.signal_ids) }));
  const kinds = await listSignalKinds(ctx, user_id, [...new Set(drafts.flatMap(({ signalIds }) => signalIds))]);
  const sources = new Map(kinds.map(({ id, source }) => [id, source]));
  return drafts.map(({ draft, signalIds }) => {
    const { rounding_warning } = draftRounding({ ...draft, rounded_minutes: roundedMinutesOf(draft) });
    return { ...draft, sources: sourcesOf(signalIds, sources), rounding_warning };
  });
}

function sourcesOf(signalIds: readonly string[], sources: ReadonlyMap<string, string>): string[] {
  return [...new Set(signalIds.map((id) => sources.get(id)).filter((source) => source !== undefined))].sort();
}
