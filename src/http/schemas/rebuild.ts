import { z } from 'zod';
import { addDays } from '#domain/day.ts';
import { type Draft, parseIntervals } from '#domain/draft.ts';
import { MAX_PLANNED_DAYS } from '#domain/drafting/day-plan.ts';
import { formatInstant } from '#domain/instant.ts';
import { toWire } from '#http/wire.ts';
import type { NamedChange, PlannedDay } from '#operations/rebuild/plan-days.ts';
import { draftSchema } from './drafts.ts';
import { day, flag, instantText } from './fields.ts';

/** Both days count themselves in; the wrong way round they hold nothing. */
export const dayRangeFields = { date_from: day(), date_to: day() };

export const PLANNABLE = {
  path: ['date_to'],
  message: `must be less than ${MAX_PLANNED_DAYS} days after date_from, where nothing is written`,
};

export function isPlannable({ date_from, date_to }: { date_from: string; date_to: string }): boolean {
  return date_to <= addDays(date_from, MAX_PLANNED_DAYS - 1);
}

export const rebuildBody = z
  .object({
    ...dayRangeFields,
    dry_run: flag()
      .default(0)
      .meta({ description: `1 writes nothing and answers with what would change, for up to ${MAX_PLANNED_DAYS} days` }),
  })
  .refine((body) => body.dry_run === 0 || isPlannable(body), PLANNABLE);

const waiting_days = z
  .number()
  .meta({ description: 'Of the caller, whatever asked for them, those put off until something ends included' });

const requestedRebuild = z.object({ requested_days: z.number(), waiting_days });

export const rebuildProgress = z.object({
  waiting_days,
  due_days: z.number().meta({ description: 'Those of the waiting days that are to be drafted now' }),
  next_due_at: instantText.nullable().meta({ description: 'When the first of the waiting days is due; null where none waits' }),
});

const plannedDraft = draftSchema
  .extend({
    raw_minutes: z.number().nullable(),
    intervals: z.array(z.object({ starts_at: instantText, ends_at: instantText })),
    match_runner_up: z
      .object({
        budget_id: z.string().nullable(),
        line_item_id: z.string().nullable(),
        task_id: z.string().nullable(),
        categorization_source: z.string(),
        match_confidence: z.number(),
      })
      .nullable(),
  })
  .meta({ id: 'PlannedDraft' });

const draftChange = z
  .object({
    change: z.enum(['added', 'changed', 'removed']),
    draft_id: z.string(),
    before: plannedDraft.nullable().meta({ description: 'As it is stored and seen; null where it would be added' }),
    after: plannedDraft.nullable().meta({ description: 'As it would be written; null where it would be removed' }),
    fields: z.array(z.string()).meta({ description: 'What differs, by name; empty where the draft would be added or removed' }),
  })
  .meta({ id: 'DraftChange' });

export const plannedDays = z
  .array(z.object({ date: z.string().meta({ format: 'date' }), changes: z.array(draftChange) }))
  .meta({ description: 'Days on which something would change' });

export const rebuildResponse = z.union([requestedRebuild, z.object({ days: plannedDays })]);

export function planToWire(days: readonly PlannedDay[]) {
  return days.map(({ date, changes }) => ({
    date,
    changes: changes.map((change) => ({ ...change, before: draftToWire(change.before), after: draftToWire(change.after) })),
  }));
}

function draftToWire(draft: NamedChange['before']) {
  if (!draft) return null;
  const { intervals, match_runner_up, ...row } = draft;
  return { ...toWire(row), intervals: intervalsToWire(intervals), match_runner_up: match_runner_up && JSON.parse(match_runner_up) };
}

function intervalsToWire(intervals: Draft['intervals']) {
  return parseIntervals(intervals).map(({ startsAt, endsAt }) => ({ starts_at: formatInstant(startsAt), ends_at: formatInstant(endsAt) }));
}
