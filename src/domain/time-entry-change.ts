import { type AccessLevel, approvesOwnTime } from './access-level.ts';
import { AppError, invalidField } from './app-error.ts';
import type { Day } from './day.ts';
import { evidenceAfter } from './entry-evidence.ts';
import { clearForeignLineItem } from './foreign-line-item.ts';
import { givenFields } from './given-fields.ts';
import type { Instant } from './instant.ts';
import type { TimeEntry } from './time-entry.ts';

/** What may be set on an entry after it was made. An absent field stays, null clears. */
export type TimeEntryChanges = {
  date?: Day | undefined;
  hours?: number | undefined;
  description?: string | null | undefined;
  budget_id?: string | null | undefined;
  line_item_id?: string | null | undefined;
  task_id?: string | null | undefined;
  billable?: number | undefined;
  started_at?: Instant | null | undefined;
  ended_at?: Instant | null | undefined;
};

/** The person who changes or decides on an entry. */
export type EntryActor = { user_id: string; access_level: AccessLevel };

/**
 * Only an entry's owner and executives change or delete it, and only executives once another person has approved it
 * (docs/contract.md, "Accept, edit, dismiss"). Throws `forbidden` or `approved_by_another`.
 */
export function requireMayChange(entry: TimeEntry, actor: EntryActor): void {
  if (actor.access_level === 'executive') return;
  if (entry.user_id !== actor.user_id) throw new AppError('forbidden', 'Only its owner and executives change a time entry.');
  if (entry.approved_by !== null && entry.approved_by !== entry.user_id) {
    throw new AppError('approved_by_another', 'Another person has approved this time entry, so only an executive may change it.');
  }
}

/** The status and decision of an entry that waits for approval. */
const WAITING = {
  status: 'draft',
  approved_by: null,
  approved_at: null,
  rejected_by: null,
  rejected_at: null,
  rejection_reason: null,
} as const;

/**
 * The entry with the changes laid over it; the same object when they change nothing, but that a rejected entry always waits again: its
 * owner may stand by it as it is. Other hours or another flag drop the
 * billable hours an approver had set: they were about the old ones. Throws `invalid_input` for an impossible start and end.
 */
export function changeTimeEntry(entry: TimeEntry, changes: TimeEntryChanges, actor: EntryActor, now: Instant): TimeEntry {
  const changed: TimeEntry = { ...entry, ...givenFields(clearForeignLineItem(entry, changes)) };
  if (isSame(entry, changed) && entry.status !== 'rejected') return entry;
  const isPlacedAnew = changed.started_at !== entry.started_at || changed.ended_at !== entry.ended_at;
  const isBilledAnew = changed.hours !== entry.hours || changed.billable !== entry.billable;
  return {
    ...changed,
    intervals: isPlacedAnew ? placement(changed) : entry.intervals,
    billable_hours: isBilledAnew ? null : entry.billable_hours,
    evidence: evidenceAfter(entry, changed),
    ...(keepsDecision(entry, actor) ? {} : WAITING),
    version: entry.version + 1,
    updated_at: now,
  };
}

/**
 * The minutes that a start and an end occupy, as JSON text `[[startsAt, endsAt]]`; null without them.
 * Throws `invalid_input` when only one is there or the end is not after the start.
 */
export function placement({ started_at, ended_at }: Pick<TimeEntry, 'started_at' | 'ended_at'>): string | null {
  if (started_at === null && ended_at === null) return null;
  if (started_at === null) throw invalidField('started_at', 'is needed where ended_at is given');
  if (ended_at === null) throw invalidField('ended_at', 'is needed where started_at is given');
  if (ended_at <= started_at) throw invalidField('ended_at', 'must be after started_at');
  return JSON.stringify([[started_at, ended_at]]);
}

type References = Pick<TimeEntry, 'budget_id' | 'line_item_id' | 'task_id'>;

/** What an entry newly refers to, which must exist. What it kept may have been archived meanwhile; nothing is asked of what it gave up. */
export function newReferences(before: References, after: References): References {
  const isNewLineItem = after.line_item_id !== null && after.line_item_id !== before.line_item_id;
  const isNewPlace = after.budget_id !== before.budget_id || isNewLineItem;
  return {
    budget_id: isNewPlace ? after.budget_id : null,
    line_item_id: isNewPlace ? after.line_item_id : null,
    task_id: after.task_id === before.task_id ? null : after.task_id,
  };
}

/**
 * An approval survives a change, since who may make one could approve as well. A rejected entry waits again, whoever owns
 * it, so that nobody sidesteps a rejection; so does one that approved itself before its owner's access level was lowered.
 */
function keepsDecision(entry: TimeEntry, actor: EntryActor): boolean {
  return entry.status === 'approved' && approvesOwnTime(actor.access_level);
}

function isSame(before: TimeEntry, after: TimeEntry): boolean {
  return (Object.keys(before) as (keyof TimeEntry)[]).every((key) => before[key] === after[key]);
}
