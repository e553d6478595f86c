import { findDraftsByKeys } from '#db/drafts.ts';
import { findSignalsByKeys } from '#db/signals.ts';
import { parseSignalIds } from '#domain/draft.ts';
import { type Rejection, type SentDraft, signalIdsTouched } from '#domain/ingest-item.ts';
import type { SentSignal } from '#domain/signal.ts';
import type { Context } from '#operations/context.ts';
import type { Indexed } from './ingest.ts';
import { keyOf } from './item-key.ts';

type Sent = { signals: Indexed<SentSignal>[]; drafts: Indexed<SentDraft>[] };

/**
 * What a token bound to `sources` may not touch: signals stored of another source, and drafts that don't speak of its
 * sources' signals alone, those the stored draft names included.
 */
export async function rejectOtherSources(ctx: Context, sources: readonly string[], { signals, drafts }: Sent): Promise<Rejection[]> {
  const storedSignals = await findSignalsByKeys(
    ctx,
    signals.map(({ item }) => item),
  );
  const sourceOf = new Map(storedSignals.map((signal) => [keyOf(signal), signal.source]));
  const foreign = signals.filter(({ item }) => !sources.includes(sourceOf.get(keyOf(item)) ?? item.source));
  for (const { item } of signals) if (!sourceOf.has(keyOf(item))) sourceOf.set(keyOf(item), item.source);

  const storedDrafts = new Map(
    (
      await findDraftsByKeys(
        ctx,
        drafts.map(({ item }) => item),
      )
    ).map((draft) => [keyOf(draft), draft]),
  );
  const named = drafts.map((entry) => ({ ...entry, named: signalIdsTouched(storedDrafts.get(keyOf(entry.item)), entry.item) }));
  const namedKeys = named.flatMap(({ item, named: ids }) => ids.map((id) => ({ user_id: item.user_id, id })));
  for (const signal of await findSignalsByKeys(ctx, namedKeys)) sourceOf.set(keyOf(signal), signal.source);
  const unfounded = named.filter(({ item, named: ids }) => {
    const isOwn = (id: string) => sources.includes(sourceOf.get(keyOf({ user_id: item.user_id, id })) ?? '');
    return parseSignalIds(item.signal_ids).length === 0 || !ids.every(isOwn);
  });

  return [
    ...foreign.map(({ index, item }) => reject('signal', index, item.id, 'This token is bound to other sources than this signal is of.')),
    ...unfounded.map(({ index, item }) =>
      reject('draft', index, item.id, 'This token is bound to sources, so its drafts name signals of these, and no others.'),
    ),
  ];
}

function reject(kind: Rejection['kind'], index: number, id: string, detail: string): Rejection {
  return { kind, index, id, error: 'source_not_allowed', detail };
}
