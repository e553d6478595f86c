import type { SentSignal } from './signal.ts';

/**
 * A signal as a collector hands it over: the ingest form without `user_id`, which whoever ran the collector adds.
 * Instants are RFC 3339 in UTC, `duration_minutes` may have a fraction, `metadata` is JSON text with the keys of docs/contract.md ("Ingest").
 */
export type CollectedSignal = Pick<
  SentSignal,
  'id' | 'source' | 'source_id' | 'signal_type' | 'title' | 'duration_minutes' | 'metadata'
> & {
  started_at: string | null;
  ended_at: string | null;
  matched_budget_id?: string;
  matched_task_id?: string;
};

/** Something a collector couldn't read and went past: `what` is a stable word, `detail` a sentence without titles or secrets. */
export type CollectionProblem = { what: string; detail: string };

/** What every collector returns. Over unchanged sources the signals are the same, byte by byte and in the same order. */
export type Collection = { signals: CollectedSignal[]; problems: CollectionProblem[] };

const MAX_TITLE_CHARACTERS = 500;

/** Foreign text as both stores can hold it: no NUL, no half surrogate pair, one line, at most 500 characters. Null when nothing is left. */
export function titleOf(text: string): string | null {
  const line = text
    .slice(0, 8 * MAX_TITLE_CHARACTERS)
    .toWellFormed()
    .replaceAll('\0', '')
    .replaceAll(/\s+/g, ' ')
    .trim();
  const characters = [...line];
  return characters.length > MAX_TITLE_CHARACTERS ? `${characters.slice(0, MAX_TITLE_CHARACTERS - 1).join('')}…` : line || null;
}

/** JSON text of what is known, in the order given; what is undefined, null or an empty list is left out. */
export function metadataText(facts: Readonly<Record<string, unknown>>): string {
  const known = Object.entries(facts).filter(
    ([, fact]) => fact !== undefined && fact !== null && !(Array.isArray(fact) && fact.length === 0),
  );
  return JSON.stringify(Object.fromEntries(known));
}

/** Orders signals by start, then id: the one order of every collection. */
export function inTimeOrder(signals: readonly CollectedSignal[]): CollectedSignal[] {
  return signals.toSorted((one, other) => compareText(one.started_at ?? '', other.started_at ?? '') || compareText(one.id, other.id));
}

function compareText(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
