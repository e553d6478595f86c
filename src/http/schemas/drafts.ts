import { z } from 'zod';
import { DRAFT_STATUSES } from '#domain/draft.ts';
import { TIME_ENTRY_STATUSES } from '#domain/time-entry.ts';
import { day, flag, flagNumber, hours, id, instantText, optionalBody, text } from './fields.ts';

const MAX_BULK_IDS = 1_000;

export const draftSchema = z
  .object({
    id: z.string(),
    user_id: z.string(),
    date: z.string().meta({ format: 'date' }),
    hours: z.number(),
    description: z.string().nullable(),
    budget_id: z.string().nullable(),
    line_item_id: z.string().nullable(),
    task_id: z.string().nullable(),
    billable: flagNumber,
    signal_ids: z.string().meta({ description: 'JSON array of signal ids' }),
    signal_count: z.number(),
    match_confidence: z.number().meta({ description: 'Probability in 0..1 that the user accepts the draft unchanged' }),
    categorization_source: z.string(),
    status: z.enum(DRAFT_STATUSES),
    time_entry_id: z.string().nullable(),
    origin: z.enum(['agent', 'engine']),
    dismissed_by: z.enum(['user', 'rule']).nullable(),
    version: z.number().meta({ description: 'Grows with every change; send it as If-Match to decide on what you saw' }),
    created_at: instantText,
    updated_at: instantText,
    budget_name: z.string().nullable(),
    task_title: z.string().nullable(),
  })
  .meta({ id: 'Draft' });

export const listDraftsQuery = z.object({
  date_from: day().optional().meta({ description: 'Drafts from this day on, inclusive' }),
  date_to: day().optional().meta({ description: 'Drafts up to this day, inclusive' }),
  status: z.enum([...DRAFT_STATUSES, 'all']).default('pending'),
});

/** An absent field keeps the draft's value; null clears. */
export const editDraftBody = optionalBody(
  z.object({
    hours: hours().optional(),
    description: text().nullable().optional(),
    budget_id: id().nullable().optional(),
    task_id: id().nullable().optional(),
    line_item_id: id().nullable().optional(),
    billable: flag().optional(),
  }),
);

export const decisionSchema = z.object({ time_entry_id: z.string(), status: z.enum(TIME_ENTRY_STATUSES) });

export const bulkBody = z.object({
  ids: z.array(id()).max(MAX_BULK_IDS),
  versions: z
    .record(z.string(), z.int().min(1))
    .optional()
    .meta({ description: 'The version of each draft as it was seen; a draft that has changed since is skipped' }),
});
