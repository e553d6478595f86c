import { buildCatalogue, type Catalogue } from '#domain/drafting/catalogue.ts';
import { readSignalMetadata } from '#domain/drafting/signal-metadata.ts';
import { MS_PER_MINUTE } from '#domain/interval.ts';
import { type Condition, holds } from '#domain/rules/condition.ts';
import { readRules } from '#domain/rules/read-rules.ts';
import type { RuleProblem, RuleSubject } from '#domain/rules/rule.ts';
import { viewSubject } from '#domain/rules/subject-view.ts';
import { rule } from '#test/rules.ts';

type Seen = {
  source?: string;
  signal_type?: string;
  title?: string | null;
  metadata?: object | string;
  /** With an offset. */
  starts?: string;
  minutes?: number;
  ended_at?: number | null;
  duration_minutes?: number | null;
  timeZone?: string;
};

/** A signal as rules are asked about it: a commit without a length where nothing else is said. */
export function subject(seen: Seen = {}): RuleSubject {
  const { metadata, starts = '2026-03-10T09:00Z', minutes = 0, timeZone = 'UTC', ended_at = null, duration_minutes = null } = seen;
  const startsAt = Date.parse(starts);
  const text = metadata === undefined || typeof metadata === 'string' ? (metadata ?? null) : JSON.stringify(metadata);
  const signal = {
    user_id: 'u1',
    id: 's1',
    source: seen.source ?? 'git',
    source_id: 'x',
    signal_type: seen.signal_type ?? 'commit',
    title: seen.title ?? null,
    started_at: startsAt,
    ended_at,
    duration_minutes,
    metadata: text,
    matched_budget_id: null,
    matched_task_id: null,
    started_on: null,
    created_at: 0,
    updated_at: 0,
  };
  return { signal, metadata: readSignalMetadata(text), interval: { startsAt, endsAt: startsAt + minutes * MS_PER_MINUTE }, timeZone };
}

/** What is wrong with one item; nothing where it is understood. */
export function problemsOf(item: unknown): RuleProblem[] {
  return readRules([item]).notUnderstood[0]?.problems ?? [];
}

/** Whether `when` is understood and holds. */
export function asks(when: unknown, seen: Seen): boolean {
  return holds(conditionOf(when), viewSubject(subject(seen)));
}

function conditionOf(when: unknown): Condition {
  const { understood, notUnderstood } = readRules([rule(when)]);
  if (!understood[0]) throw new Error(JSON.stringify(notUnderstood));
  return understood[0].condition;
}

/** Two budgets, of which `gone` is archived, with line items and tasks. */
export function catalogue(): Catalogue {
  const inUse = { archived_at: null };
  const archived = { archived_at: 1 };
  return buildCatalogue({
    budgets: [
      { id: 'acme', code: null, billable: 1, ...inUse },
      { id: 'beta', code: null, billable: 1, ...inUse },
      { id: 'gone', code: null, billable: 1, ...archived },
    ],
    lineItems: [
      { id: 'acme-design', budget_id: 'acme', billable: null, ...inUse },
      { id: 'acme-old', budget_id: 'acme', billable: null, ...archived },
      { id: 'beta-design', budget_id: 'beta', billable: null, ...inUse },
      { id: 'gone-design', budget_id: 'gone', billable: null, ...inUse },
    ],
    tasks: [
      { id: 'acme-task', task_key: null, budget_id: 'acme', line_item_id: 'acme-design', ...inUse },
      { id: 'old-place-task', task_key: null, budget_id: 'acme', line_item_id: 'acme-old', ...inUse },
      { id: 'homeless-task', task_key: null, budget_id: 'gone', line_item_id: 'gone-design', ...inUse },
      { id: 'free-task', task_key: null, budget_id: null, line_item_id: null, ...inUse },
      { id: 'done-task', task_key: null, budget_id: 'acme', line_item_id: null, ...archived },
    ],
  });
}
