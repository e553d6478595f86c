import type { Draft } from './draft.ts';
import { MS_PER_HOUR } from './hours.ts';
import type { HasPrivateText } from './private-patterns.ts';
import { PRIVATE_WORD } from './private-time.ts';
import type { TimeEntry } from './time-entry.ts';

export const EDITED_FIELDS = ['hours', 'description', 'budget', 'line_item', 'task', 'billable'] as const;
export type EditedField = (typeof EDITED_FIELDS)[number];

/** Source and type of a signal: words of the agent that sent it, and all that is told of it. */
export type SignalKind = { source: string; signal_type: string };
export type SignalKindCount = SignalKind & { count: number };

/** What a time entry was booked of and how far it is from its draft, in figures: for whoever sees the entry (docs/contract.md, "Evidence"). */
export type EntryEvidence = {
  origin: Draft['origin'];
  signal_count: number;
  /** Of the signals that were stored when it was booked; the most frequent kind first. */
  signals_by_kind: SignalKindCount[];
  drafted_hours: number;
  edited_fields: EditedField[];
  /** Booked hours less drafted ones. */
  hours_changed: number;
};

type DraftedValues = Pick<Draft, 'hours' | 'budget_id' | 'line_item_id' | 'task_id' | 'billable'>;

/** As JSON text beside the entry. Of the description only whether it was edited: what it said may be private later. */
type StoredEvidence = Pick<EntryEvidence, 'origin' | 'signal_count' | 'signals_by_kind'> & {
  drafted: DraftedValues;
  description_edited: 0 | 1;
};

/** The evidence of a draft that is being booked: as it was stored, with the values to book, and the kinds of its signals. */
export function noteEvidence(stored: Draft, booked: Draft, kinds: readonly SignalKind[]): string {
  const { hours, budget_id, line_item_id, task_id, billable } = stored;
  const evidence: StoredEvidence = {
    origin: stored.origin,
    signal_count: stored.signal_count,
    signals_by_kind: countKinds(kinds.map((kind) => ({ ...kind, count: 1 }))),
    drafted: { hours, budget_id, line_item_id, task_id, billable },
    description_edited: stored.description === booked.description ? 0 : 1,
  };
  return JSON.stringify(evidence);
}

/** The evidence of an entry after a change by hand. */
export function evidenceAfter(before: TimeEntry, after: Pick<TimeEntry, 'description'>): string | null {
  if (before.evidence === null || before.description === after.description) return before.evidence;
  return JSON.stringify({ ...parseEvidence(before.evidence), description_edited: 1 } satisfies StoredEvidence);
}

/** Null for time that was entered by hand, or booked before evidence was kept. */
export function showEvidence(entry: TimeEntry): EntryEvidence | null {
  if (entry.evidence === null) return null;
  const { drafted, description_edited, origin, signal_count, signals_by_kind } = parseEvidence(entry.evidence);
  const isEdited: Record<EditedField, boolean> = {
    hours: entry.hours !== drafted.hours,
    description: description_edited === 1,
    budget: entry.budget_id !== drafted.budget_id,
    line_item: entry.line_item_id !== drafted.line_item_id,
    task: entry.task_id !== drafted.task_id,
    billable: entry.billable !== drafted.billable,
  };
  return {
    origin,
    signal_count,
    signals_by_kind,
    drafted_hours: drafted.hours,
    edited_fields: EDITED_FIELDS.filter((field) => isEdited[field]),
    hours_changed: Math.round((entry.hours - drafted.hours) * MS_PER_HOUR) / MS_PER_HOUR,
  };
}

/** The evidence without types of signals that have become private; the same text where it holds none. */
export function redactEvidence(evidence: string, hasPrivateText: HasPrivateText): string {
  const stored = parseEvidence(evidence);
  const isPrivate = ({ signal_type }: SignalKind) => signal_type !== PRIVATE_WORD && hasPrivateText([signal_type]);
  if (!stored.signals_by_kind.some(isPrivate)) return evidence;
  const silent = stored.signals_by_kind.map((kind) => (isPrivate(kind) ? { ...kind, signal_type: PRIVATE_WORD } : kind));
  return JSON.stringify({ ...stored, signals_by_kind: countKinds(silent) } satisfies StoredEvidence);
}

/** The text is always our own. */
function parseEvidence(text: string): StoredEvidence {
  return JSON.parse(text) as StoredEvidence;
}

function countKinds(kinds: readonly SignalKindCount[]): SignalKindCount[] {
  const byKind = Map.groupBy(kinds, ({ source, signal_type }) => JSON.stringify([source, signal_type]));
  return [...byKind]
    .map(([key, alike]) => ({ key, kind: alike[0] as SignalKindCount, count: alike.reduce((sum, { count }) => sum + count, 0) }))
    .sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1))
    .map(({ kind: { source, signal_type }, count }) => ({ source, signal_type, count }));
}
