import { type AccessLevel, approvesOwnTime } from './access-level.ts';
import type { Instant } from './instant.ts';
import type { TimeEntry } from './time-entry.ts';

/** What is booked, by hand or from a draft. */
export type BookedTime = Pick<
  TimeEntry,
  | 'date'
  | 'hours'
  | 'description'
  | 'budget_id'
  | 'line_item_id'
  | 'task_id'
  | 'billable'
  | 'intervals'
  | 'started_at'
  | 'ended_at'
  | 'draft_id'
>;

/**
 * A time entry as it begins: approved at once where its owner's level approves its own time, else waiting (docs/contract.md, "Accept, edit,
 * dismiss"). Without evidence: who books a draft adds it.
 */
export function newTimeEntry(
  booked: BookedTime,
  owner: { user_id: string; access_level: AccessLevel },
  made: { id: string; now: Instant },
): TimeEntry {
  const isApproved = approvesOwnTime(owner.access_level);
  return {
    ...booked,
    user_id: owner.user_id,
    id: made.id,
    billable_hours: null,
    status: isApproved ? 'approved' : 'draft',
    approved_by: isApproved ? owner.user_id : null,
    approved_at: isApproved ? made.now : null,
    rejected_by: null,
    rejected_at: null,
    rejection_reason: null,
    evidence: null,
    version: 1,
    created_at: made.now,
    updated_at: made.now,
  };
}
