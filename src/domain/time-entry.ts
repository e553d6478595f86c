import type { Day } from './day.ts';
import type { Instant } from './instant.ts';

export const TIME_ENTRY_STATUSES = ['draft', 'approved', 'rejected'] as const;
export type TimeEntryStatus = (typeof TIME_ENTRY_STATUSES)[number];

/** Time its user stands behind. */
export type TimeEntry = {
  user_id: string;
  id: string;
  date: Day;
  hours: number;
  description: string | null;
  budget_id: string | null;
  line_item_id: string | null;
  task_id: string | null;
  billable: number;
  /** Hours to bill, as approved; null until someone sets them apart from `hours`. */
  billable_hours: number | null;
  status: TimeEntryStatus;
  /** The minutes it occupies, JSON text as on drafts; null is unplaced. */
  intervals: string | null;
  started_at: Instant | null;
  ended_at: Instant | null;
  draft_id: string | null;
  /** Who approved it: its owner where their level approves itself. */
  approved_by: string | null;
  approved_at: Instant | null;
  rejected_by: string | null;
  rejected_at: Instant | null;
  rejection_reason: string | null;
  /** JSON text of what it was booked of (entry-evidence.ts); null for what was entered by hand. */
  evidence: string | null;
  version: number;
  created_at: Instant;
  updated_at: Instant;
};

/** What is billed: the hours an approver set apart, else all of them or none. */
export function billableHours(entry: Pick<TimeEntry, 'hours' | 'billable' | 'billable_hours'>): number {
  return entry.billable_hours ?? (entry.billable === 1 ? entry.hours : 0);
}
