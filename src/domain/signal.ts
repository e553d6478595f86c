import type { Day } from './day.ts';
import type { Instant } from './instant.ts';

/** One observed fact. `duration_minutes` and `metadata` are kept as they were sent. */
export type Signal = {
  user_id: string;
  id: string;
  source: string;
  source_id: string;
  signal_type: string;
  title: string | null;
  started_at: Instant | null;
  ended_at: Instant | null;
  duration_minutes: number | null;
  /** JSON text, an object; the keys we understand are in docs/contract.md, "Ingest". */
  metadata: string | null;
  matched_budget_id: string | null;
  matched_task_id: string | null;
  /** The user's local day of `started_at`, fixed when the signal came in. */
  started_on: Day | null;
  created_at: Instant;
  updated_at: Instant;
};

/** What an agent sends of a signal: the rest we add. */
export type SentSignal = Omit<Signal, 'started_on' | 'created_at' | 'updated_at'>;
