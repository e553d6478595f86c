import { findDraftsByKeys } from '#db/drafts.ts';
import { findSignalsByKeys } from '#db/signals.ts';
import { parseSignalIds } from '#domain/draft.ts';
import { type Rejection, signalIdsTouched } from '#domain/ingest-item.ts';
import type { Context } from '#operations/context.ts';
import type { SentItems } from './ingest.ts';
import { keyOf } from './item-key.ts';

/**
 * What a token bound to `sources` may not touch: signals stored of another source, and drafts that don't speak of its
 * sources' signals alone, those the stored draft names included.
 */
export async function rejectOtherSources(ctx: Context, sources: readonly string[], sent: SentItems): Promise<Rejection[]> {
  const named = await namedSignals(ctx, sent.drafts);
  const sourceOf = await sourcesOf(
    ctx,
    sent.signals,
    named.flatMap(({ keys }) => keys),
  );
  const isOwn = (key: SignalKey) => sources.includes(sourceOf.get(keyOf(key)) ?? '');
  const foreign = sent.signals.filter(({ item }) => !isOwn(item));
  const unfounded = named.filter(({ item, keys }) => parseSignalIds(item.signal_ids).length === 0 || !keys.every(isOwn));
  return [
    ...foreign.map(({ index, item }) => reject('signal', index, item.id, 'This token is bound to other sources than this signal is of.')),
    ...unfounded.map(({ index, item }) =>
      reject('draft', index, item.id, 'This token is bound to sources, so its drafts name signals of these, and no others.'),
    ),
  ];
}

type SignalKey = { user_id: string; id: string };

/** Each draft with the signals it names now and those its stored version named. */
async function namedSignals(ctx: Context, drafts: SentItems['drafts']) {
  const sent = drafts.map(({ item }) => item);
  const stored = new Map((await findDraftsByKeys(ctx, sent)).map((draft) => [keyOf(draft), draft]));
  return drafts.map(({ index, item }) => {
    const ids = signalIdsTouched(stored.get(keyOf(item)), item);
    return { index, item, keys: ids.map((id): SignalKey => ({ user_id: item.user_id, id })) };
  });
}

/** The source of each signal sent or named: as it is stored, else as it is sent. */
async function sourcesOf(ctx: Context, signals: SentItems['signals'], named: readonly SignalKey[]): Promise<Map<string, string>> {
  const sent = signals.map(({ item }) => item);
  const stored = await findSignalsByKeys(ctx, [...sent, ...named]);
  return new Map([...sent, ...stored].map((signal) => [keyOf(signal), signal.source]));
}

function reject(kind: Rejection['kind'], index: number, id: string, detail: string): Rejection {
  return { kind, index, id, error: 'source_not_allowed', detail };
}
