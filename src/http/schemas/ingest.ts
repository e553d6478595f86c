import { z } from 'zod';
import { AppError } from '#domain/app-error.ts';
import type { Rejection, SentDraft } from '#domain/ingest-item.ts';
import type { SentSignal } from '#domain/signal.ts';
import { isStorableText } from '#domain/storable-text.ts';
import { day, description, flag, hours, id, instant, text } from './fields.ts';

const MAX_INGEST_ITEMS = 10_000;
export const MAX_INGEST_BYTES = 16 * 1_048_576;
const MAX_METADATA_LENGTH = 65_536;
const MAX_SIGNAL_IDS_LENGTH = 1_048_576;
const MAX_COUNT = 1_000_000_000;

const word = () => text(100).min(1);

/** One signal as an agent sends it. */
const sentSignalSchema = z
  .object({
    id: id(),
    user_id: id(),
    source: word(),
    source_id: text(1_024),
    signal_type: word(),
    title: text().nullable().default(null),
    started_at: instant().nullable().default(null),
    ended_at: instant().nullable().default(null),
    duration_minutes: z.number().min(0).nullable().default(null),
    metadata: text(MAX_METADATA_LENGTH).refine(isJson, 'must be JSON as text').nullable().default(null),
    matched_budget_id: id().nullable().default(null),
    matched_task_id: id().nullable().default(null),
  })
  .meta({ id: 'SentSignal' }) satisfies z.ZodType<SentSignal>;

/** One draft as an agent sends it. */
const sentDraftSchema = z
  .object({
    id: id(),
    user_id: id(),
    date: day(),
    hours: hours(),
    description: description().default(null),
    budget_id: id().nullable().default(null),
    task_id: id().nullable().default(null),
    billable: flag().nullable().default(null).meta({ description: '0 or 1; without it the budget’s flag' }),
    signal_ids: text(MAX_SIGNAL_IDS_LENGTH).refine(isJsonArrayOfIds, 'must be a JSON array of strings as text').default('[]'),
    signal_count: z.int().min(0).max(MAX_COUNT).optional().meta({ description: 'Without it, as many as signal_ids names' }),
    match_confidence: z.number().min(0).max(1).default(0).meta({ description: 'Probability in 0..1' }),
    categorization_source: word().default('none'),
  })
  .meta({ id: 'SentDraft' });

/** The documented body. Items are checked one by one, so that a bad one never blocks its neighbours. */
export const ingestBody = z.object({
  signals: z.array(sentSignalSchema).max(MAX_INGEST_ITEMS).default([]),
  drafts: z.array(sentDraftSchema).max(MAX_INGEST_ITEMS).default([]),
});

const envelope = z.object({ signals: z.array(z.unknown()).default([]), drafts: z.array(z.unknown()).default([]) });

const rejectionSchema = z.object({
  kind: z.enum(['signal', 'draft']),
  index: z.number(),
  id: z.string().nullable(),
  error: z.string().meta({ description: 'A stable code' }),
  detail: z.string(),
});

export const ingestResponse = z.object({
  signals_ingested: z.number().meta({ description: 'Signals stored new or changed' }),
  drafts_created: z.number(),
  rejected: z.array(rejectionSchema).optional().meta({ description: 'Present when something was refused' }),
});

/** Only the envelope: an object whose `signals` and `drafts`, where given, are arrays. */
export function validateEnvelope(body: unknown) {
  const result = envelope.safeParse(body);
  if (result.success) return { value: result.data };
  return {
    error: new AppError('invalid_input', 'The body must be an object with the arrays signals and drafts.', {
      issues: toIssues(result.error),
    }),
  };
}

/** Sorts the items of an envelope into good ones, each with its place, and refused ones. Throws `too_many_items`. */
export function readIngestItems(body: z.output<typeof envelope>) {
  const count = body.signals.length + body.drafts.length;
  if (count > MAX_INGEST_ITEMS) throw new AppError('too_many_items', `At most ${MAX_INGEST_ITEMS} items a call, and these are ${count}.`);
  const rejected: Rejection[] = [];
  const signals = readItems('signal', sentSignalSchema, body.signals, rejected);
  const drafts = readItems('draft', sentDraftSchema, body.drafts, rejected).map(({ index, item }) => ({
    index,
    item: withSignalCount(item),
  }));
  return { signals, drafts, rejected };
}

function readItems<T>(kind: Rejection['kind'], schema: z.ZodType<T>, items: readonly unknown[], rejected: Rejection[]) {
  const good: { index: number; item: T }[] = [];
  for (const [index, sent] of items.entries()) {
    const result = schema.safeParse(sent);
    if (result.success) good.push({ index, item: result.data });
    else rejected.push({ kind, index, id: sentId(sent), error: 'invalid_item', detail: describe(result.error) });
  }
  return good;
}

function withSignalCount(draft: z.output<typeof sentDraftSchema>): SentDraft {
  return { ...draft, signal_count: draft.signal_count ?? (JSON.parse(draft.signal_ids) as unknown[]).length };
}

function sentId(item: unknown): string | null {
  const value = typeof item === 'object' && item !== null && 'id' in item ? item.id : null;
  return typeof value === 'string' ? value : null;
}

function describe(error: z.core.$ZodError): string {
  return toIssues(error)
    .slice(0, 5)
    .map((issue) => `${issue.path || 'item'}: ${issue.message}`)
    .join('; ');
}

function toIssues(error: z.core.$ZodError) {
  return error.issues.map((issue) => ({ path: issue.path.join('.'), message: issue.message }));
}

function isJson(value: string): boolean {
  return parseJson(value) !== undefined;
}

function isJsonArrayOfIds(value: string): boolean {
  const parsed = parseJson(value);
  return Array.isArray(parsed) && parsed.every((entry) => typeof entry === 'string' && isStorableText(entry));
}

function parseJson(value: string): unknown {
  try {
    return JSON.parse(value);
  } catch {
    return undefined;
  }
}
