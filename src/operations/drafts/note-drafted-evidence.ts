import { listSignalKinds } from '#db/signals.ts';
import { type Draft, parseSignalIds } from '#domain/draft.ts';
import { noteEvidence } from '#domain/entry-evidence.ts';
import type { Context } from '#operations/context.ts';

/** The evidence of drafts of one user that are being booked, by draft id, from the signals as they are stored now. */
export async function noteDraftedEvidence(
  ctx: Context,
  userId: string,
  booked: readonly { before: Draft; draft: Draft }[],
): Promise<Map<string, string>> {
  const idsOf = new Map(booked.map(({ before }) => [before.id, parseSignalIds(before.signal_ids)]));
  const kinds = await listSignalKinds(ctx, userId, [...new Set([...idsOf.values()].flat())]);
  const kindOf = new Map(kinds.map(({ id, ...kind }) => [id, kind]));
  return new Map(
    booked.map(({ before, draft }) => {
      const ofDraft = (idsOf.get(before.id) ?? []).map((id) => kindOf.get(id)).filter((kind) => kind !== undefined);
      return [before.id, noteEvidence(before, draft, ofDraft)];
    }),
  );
}
