import type { Signal } from '#domain/signal.ts';
import { TEST_NOW, type TestUser } from './app.ts';

/** A commit of a user's, made now, with what the test wants otherwise. */
export function sampleSignal(user: TestUser, id: string, given: Partial<Signal> = {}): Signal {
  const rest = { ended_at: null, duration_minutes: null, metadata: null, matched_budget_id: null, matched_task_id: null };
  const times = { started_at: TEST_NOW, started_on: '2026-03-10', created_at: TEST_NOW, updated_at: TEST_NOW };
  return { user_id: user.user_id, id, source: 'git', source_id: id, signal_type: 'commit', title: id, ...rest, ...times, ...given };
}
