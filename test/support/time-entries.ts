import { v7 } from 'uuid';
import { saveTimeEntries } from '#db/time-entries.ts';
import type { TimeEntry } from '#domain/time-entry.ts';
import { TEST_NOW } from './app.ts';
import type { TestStore } from './databases.ts';

/** Two hours of 10 March that wait for approval, with what the test wants otherwise. */
export function sampleTimeEntry(given: Partial<TimeEntry> & { user_id: string }): TimeEntry {
  return {
    id: v7(),
    date: '2026-03-10',
    hours: 2,
    description: 'Sprint planning',
    budget_id: null,
    line_item_id: null,
    task_id: null,
    billable: 1,
    billable_hours: null,
    status: 'draft',
    intervals: null,
    started_at: null,
    ended_at: null,
    draft_id: null,
    approved_by: null,
    approved_at: null,
    rejected_by: null,
    rejected_at: null,
    rejection_reason: null,
    evidence: null,
    version: 1,
    created_at: TEST_NOW,
    updated_at: TEST_NOW,
    ...given,
  };
}

export async function addTimeEntry(store: TestStore, given: Partial<TimeEntry> & { user_id: string }): Promise<TimeEntry> {
  const entry = sampleTimeEntry(given);
  await saveTimeEntries(store, [entry]);
  return entry;
}
