import type { Budget, LineItem, Task } from '#domain/catalogue.ts';
import type { Day } from '#domain/day.ts';
import type { Draft } from '#domain/draft.ts';
import type { DraftingSettings } from '#domain/drafting/settings.ts';
import type { Instant } from '#domain/instant.ts';
import type { LinkPurpose } from '#domain/one-time-link.ts';
import type { ToolPermission } from '#domain/permissions.ts';
import type { Preferences } from '#domain/preferences.ts';
import type { ItemCount } from '#domain/service-token-health.ts';
import type { Signal } from '#domain/signal.ts';
import type { TimeEntry } from '#domain/time-entry.ts';
import type { User } from '#domain/user.ts';

/** Every table, as both engines hold it: text ids, epoch milliseconds, text days, JSON as text, flags 0/1. */
export type Database = {
  users: User;
  user_time_zones: { user_id: string; effective_at: Instant; time_zone: string };
  tool_permissions: ToolPermission;
  sessions: SessionRow;
  one_time_links: OneTimeLinkRow;
  api_tokens: ApiTokenRow;
  service_tokens: ServiceTokenRow;
  service_token_counts: ItemCount & { service_token_id: string };
  rate_limits: { key: string; points: number; expires_at: Instant | null };
  budgets: Budget;
  line_items: LineItem;
  tasks: Task;
  preferences: PreferencesRow;
  drafting_settings: DraftingSettingsRow;
  private_patterns: { user_id: string; patterns: string; version: number; updated_at: Instant };
  signals: Signal;
  drafts: Draft;
  draft_signals: { user_id: string; draft_id: string; signal_id: string };
  draft_explanations: { user_id: string; draft_id: string; explanation: string };
  time_entries: TimeEntry;
  source_changes: SourceChangeRow;
  draft_source_changes: DraftSourceChangeRow;
  history: HistoryRow;
  drafting_days: DraftingDayRow;
  /** Line items and tasks of the sample week; users and budgets have `is_sample`. */
  sample_rows: { kind: 'line_item' | 'task'; id: string };
};

export type SessionRow = {
  id: string;
  token_hash: string;
  user_id: string;
  created_at: Instant;
  last_used_at: Instant;
  expires_at: Instant;
};

/** A link that works once: the first executive's set-up (`user_id` null) or an invitation. */
export type OneTimeLinkRow = {
  token_hash: string;
  purpose: LinkPurpose;
  user_id: string | null;
  created_at: Instant;
  expires_at: Instant;
  used_at: Instant | null;
};

export type ApiTokenRow = {
  user_id: string;
  id: string;
  name: string;
  token_hash: string;
  token_hint: string;
  created_at: Instant;
  expires_at: Instant | null;
  last_used_at: Instant | null;
  revoked_at: Instant | null;
};

/** `user_ids` and `sources`: JSON text, arrays of strings; null is unbound. */
export type ServiceTokenRow = {
  id: string;
  name: string;
  token_hash: string;
  token_hint: string;
  user_ids: string | null;
  sources: string | null;
  created_by: string;
  created_at: Instant;
  last_used_at: Instant | null;
  revoked_at: Instant | null;
};

export type PreferencesRow = Omit<Preferences, 'calendar_exclude_patterns' | 'custom_rules'> & {
  user_id: string;
  calendar_exclude_patterns: string;
  custom_rules: string;
  version: number;
  updated_at: Instant;
};

/** `precedence` and `working_hours`: JSON text. */
export type DraftingSettingsRow = Omit<DraftingSettings, 'precedence' | 'working_hours'> & {
  user_id: string;
  precedence: string;
  working_hours: string;
  version: number;
  updated_at: Instant;
};

/** `before` and `after`: JSON text of what the signal said when its time was booked, or last acknowledged, and what it says now. */
export type SourceChangeRow = {
  user_id: string;
  time_entry_id: string;
  signal_id: string;
  before: string;
  after: string;
  changed_at: Instant;
  acknowledged_at: Instant | null;
};

/** `before`: JSON text of what the signal said when the draft that names it was made, where it has changed since. */
export type DraftSourceChangeRow = { user_id: string; draft_id: string; signal_id: string; before: string; changed_at: Instant };

/** `before` and `after`: JSON text of the row as it was and became; null where it did not exist. */
export type HistoryRow = {
  user_id: string;
  id: string;
  at: Instant;
  actor_kind: 'user' | 'service_token' | 'system';
  actor_id: string | null;
  action: string;
  subject: 'draft' | 'time_entry';
  subject_id: string;
  operation_id: string;
  /** The operation that this line takes back. */
  undone_operation_id: string | null;
  before: string | null;
  after: string | null;
};

/** A user-day to be drafted once `due_at` has come. `request_id` tells whether it was asked for again meanwhile. */
export type DraftingDayRow = { user_id: string; date: Day; request_id: string; requested_at: Instant; due_at: Instant };
