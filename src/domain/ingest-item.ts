import type { Draft } from './draft.ts';
import { parseSignalIds } from './draft.ts';
import type { SentSignal, Signal } from './signal.ts';

/** A draft as an agent sends it. `billable` null: the catalogue decides. */
export type SentDraft = Pick<
  Draft,
  | 'user_id'
  | 'id'
  | 'date'
  | 'hours'
  | 'description'
  | 'budget_id'
  | 'task_id'
  | 'signal_ids'
  | 'signal_count'
  | 'match_confidence'
  | 'categorization_source'
> & { billable: number | null };

/** Why an item of an ingest call was refused. Codes are stable. */
export type RejectionCode =
  | 'invalid_item'
  | 'unknown_user'
  | 'user_not_allowed'
  | 'source_not_allowed'
  | 'ended_before_started'
  | 'reserved_id';

/** One refused item: which array it stood in and where. */
export type Rejection = { kind: 'signal' | 'draft'; index: number; id: string | null; error: RejectionCode; detail: string };

/** What a sent signal means beside the one stored under its id (docs/contract.md, "Ingest"). */
export function compareSignal(stored: Signal, sent: SentSignal): 'same' | 'outdated' | 'changed' {
  const same = (Object.keys(sent) as (keyof SentSignal)[]).every((key) => stored[key] === sent[key]);
  if (same) return 'same';
  const [storedRevision, sentRevision] = [revisionOf(stored.metadata), revisionOf(sent.metadata)];
  return storedRevision !== null && sentRevision !== null && sentRevision < storedRevision ? 'outdated' : 'changed';
}

/** Whether a sent draft says anything else than the one stored under its id. An absent `billable` changes nothing. */
export function draftContentDiffers(stored: Draft, sent: SentDraft): boolean {
  return (Object.keys(sent) as (keyof SentDraft)[]).some(
    (key) => sent[key] !== stored[key] && !(key === 'billable' && sent.billable === null),
  );
}

/** The signals whose days an agent's draft touches: those it names now and those it named before. */
export function signalIdsTouched(stored: Draft | undefined, sent: SentDraft): string[] {
  return [...new Set([...parseSignalIds(sent.signal_ids), ...(stored ? parseSignalIds(stored.signal_ids) : [])])];
}

function revisionOf(metadata: string | null): number | null {
  if (metadata === null || !metadata.includes('"revision"')) return null;
  const value: unknown = JSON.parse(metadata);
  const revision = typeof value === 'object' && value !== null && 'revision' in value ? value.revision : null;
  return typeof revision === 'number' ? revision : null;
}
