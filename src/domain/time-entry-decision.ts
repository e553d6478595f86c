import { AppError, invalidField } from './app-error.ts';
import type { Instant } from './instant.ts';
import type { TimeEntry } from './time-entry.ts';
import type { EntryActor } from './time-entry-change.ts';

/** What an approver may set: whether it is billed, and how many hours where not all of them. */
export type Approval = { billable?: number | undefined; billable_hours?: number | undefined };

/**
 * Nobody decides on their own entry, and only entries that wait are decided. That a manager decides on direct reports'
 * only follows from the entries they see. Throws `own_entry` or `not_awaiting_approval`.
 */
export function requireMayDecide(entry: TimeEntry, actor: EntryActor): void {
  if (entry.user_id === actor.user_id) throw new AppError('own_entry', 'Nobody approves or rejects their own time.');
  if (entry.status !== 'draft') {
    throw new AppError('not_awaiting_approval', `This time entry is ${entry.status}, so it can’t be decided again.`);
  }
}

/** Whether `requireMayDecide` would let the actor decide. */
export function mayDecide(entry: TimeEntry, actor: EntryActor): boolean {
  return entry.user_id !== actor.user_id && entry.status === 'draft';
}

/**
 * The entry as approved. Billable hours without a flag make it billable, and what is not billable has none:
 * throws `invalid_input` when the two are given and contradict each other.
 */
export function approveTimeEntry(entry: TimeEntry, approval: Approval, approverId: string, now: Instant): TimeEntry {
  const { billable_hours = null } = approval;
  const hasBillableHours = billable_hours !== null && billable_hours > 0;
  if (approval.billable === 0 && hasBillableHours) throw invalidField('billable_hours', 'must be 0 where billable is 0');
  const billable = approval.billable ?? (hasBillableHours ? 1 : entry.billable);
  return {
    ...entry,
    billable,
    billable_hours: billable === 1 ? billable_hours : null,
    status: 'approved',
    approved_by: approverId,
    approved_at: now,
    version: entry.version + 1,
    updated_at: now,
  };
}

/** The entry as rejected. It still occupies its minutes. */
export function rejectTimeEntry(entry: TimeEntry, reason: string, rejecterId: string, now: Instant): TimeEntry {
  return {
    ...entry,
    status: 'rejected',
    rejected_by: rejecterId,
    rejected_at: now,
    rejection_reason: reason,
    version: entry.version + 1,
    updated_at: now,
  };
}
