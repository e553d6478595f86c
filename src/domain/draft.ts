import type { Day } from './day.ts';
import type { Instant } from './instant.ts';
import type { Interval } from './interval.ts';

export const DRAFT_STATUSES = ['pending', 'accepted', 'dismissed'] as const;
export type DraftStatus = (typeof DRAFT_STATUSES)[number];

/** As many drafts as become one at once. */
export const MAX_JOINED = 100;

/** Most specific first (docs/drafting.md, step 4). Agents may send words of their own. */
export type CategorizationSource = 'signal' | 'code' | 'rule' | 'series' | 'learned' | 'llm' | 'none';

/** A proposed time entry, private to its user. */
export type Draft = {
  user_id: string;
  id: string;
  date: Day;
  hours: number;
  description: string | null;
  budget_id: string | null;
  line_item_id: string | null;
  task_id: string | null;
  billable: number;
  /** JSON text, an array of signal ids, kept as it was sent. */
  signal_ids: string;
  signal_count: number;
  match_confidence: number;
  categorization_source: string;
  status: DraftStatus;
  time_entry_id: string | null;
  origin: 'agent' | 'engine';
  dismissed_by: 'user' | 'rule' | null;
  version: number;
  /** 1: the user has shaped it (split, joined, extended, restored), so the engine leaves it alone. */
  pinned: number;
  /** Minutes before rounding, of an engine draft. */
  raw_minutes: number | null;
  /** JSON text `[[startsAt, endsAt], …]` in epoch milliseconds, half-open, of an engine draft. */
  intervals: string | null;
  /** JSON text of the match that came second and its score, of an engine draft. */
  match_runner_up: string | null;
  created_at: Instant;
  updated_at: Instant;
};

/** A draft with the names its lists show; null where the budget, line item or task is missing. */
export type NamedDraft = Draft & { budget_name: string | null; line_item_name: string | null; task_title: string | null };

/** Signal ids that `signal_ids` names, without repeats; `[]` when the text is damaged. */
export function parseSignalIds(text: string): string[] {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? [...new Set(value.filter((id) => typeof id === 'string'))] : [];
  } catch {
    return [];
  }
}

/** What `intervals` of a draft or time entry holds, ascending and disjoint; `[]` for null. The text is always our own. */
export function parseIntervals(text: string | null): Interval[] {
  if (text === null) return [];
  return (JSON.parse(text) as [Instant, Instant][]).map(([startsAt, endsAt]) => ({ startsAt, endsAt }));
}

/** The draft with what its user made of it, which the engine leaves alone from now on. */
export function shapedByUser(draft: Draft, changes: Partial<Draft>, now: Instant): Draft {
  return { ...draft, ...changes, pinned: 1, version: draft.version + 1, updated_at: now };
}

/** `parseIntervals` the other way round. */
export function formatIntervals(intervals: readonly Interval[]): string {
  return JSON.stringify(intervals.map(({ startsAt, endsAt }) => [startsAt, endsAt]));
}

/** The draft once its user has refused it. */
export function dismissedByUser(draft: Draft, now: Instant): Draft {
  return { ...draft, status: 'dismissed', dismissed_by: 'user', version: draft.version + 1, updated_at: now };
}
