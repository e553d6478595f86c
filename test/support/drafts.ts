import { v7 } from 'uuid';
import { saveDrafts } from '#db/drafts.ts';
import type { Draft } from '#domain/draft.ts';
import { TEST_NOW } from './app.ts';
import type { TestStore } from './databases.ts';

/** A pending draft that an agent sent, with what the test wants otherwise. */
export async function addDraft(store: TestStore, given: Partial<Draft> & { user_id: string }): Promise<Draft> {
  const draft: Draft = {
    id: v7(),
    date: '2026-03-10',
    hours: 1.5,
    description: 'Sprint planning',
    budget_id: null,
    line_item_id: null,
    task_id: null,
    billable: 1,
    signal_ids: '[]',
    signal_count: 0,
    match_confidence: 0.8,
    categorization_source: 'llm',
    status: 'pending',
    time_entry_id: null,
    origin: 'agent',
    dismissed_by: null,
    version: 1,
    pinned: 0,
    raw_minutes: null,
    intervals: null,
    match_runner_up: null,
    created_at: TEST_NOW,
    updated_at: TEST_NOW,
    ...given,
  };
  await saveDrafts(store, [draft]);
  return draft;
}
