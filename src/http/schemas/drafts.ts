import { z } from 'zod';
import { DRAFT_STATUSES } from '#domain/draft.ts';
import { LOSS_REASONS, RULE_WORDS } from '#domain/drafting/explanation.ts';
import { CLAIM_KINDS } from '#domain/drafting/settings.ts';
import { TIME_ENTRY_STATUSES } from '#domain/time-entry.ts';
import { day, description, flag, flagNumber, hours, id, instantText, optionalBody } from './fields.ts';

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
    pinned: flagNumber.meta({ description: '1: you split, joined, extended or restored it; drafting leaves it alone' }),
    version: z.number().meta({ description: 'Grows with every change; send it as If-Match to decide on what you saw' }),
    created_at: instantText,
    updated_at: instantText,
    budget_name: z.string().nullable(),
    line_item_name: z.string().nullable(),
    task_title: z.string().nullable(),
  })
  .meta({ id: 'Draft' });

export const stretch = { starts_at: instantText, ends_at: instantText };
export const intervals = z
  .array(z.object(stretch))
  .meta({ description: 'The minutes it occupies, ascending; empty where that is not known' });

export const listedDraftSchema = draftSchema
  .extend({
    intervals,
    sources: z.array(z.string()).meta({ description: 'Of which sources its signals are, by name; none twice' }),
    rounding_warning: flagNumber.meta({ description: '1: rounding adds more than a tenth of the raw minutes' }),
  })
  .meta({ id: 'ListedDraft' });

const namedSignal = {
  signal_id: z.string(),
  title: z.string().nullable(),
  source: z.string().nullable(),
  signal_type: z.string().nullable(),
  kind: z.enum(CLAIM_KINDS).meta({ description: 'What claim it has on its time; the user’s precedence settles between kinds' }),
};

const lossReason = z.enum(LOSS_REASONS).meta({
  description:
    'booked: a time entry has it; decided: a draft you shaped or an agent sent; precedence: a kind that comes first; same_kind: a shorter claim of the same kind; same_draft: this draft has it already',
});

const namedTarget = z.object({
  budget_id: z.string().nullable(),
  budget_name: z.string().nullable(),
  line_item_id: z.string().nullable(),
  line_item_name: z.string().nullable(),
  task_id: z.string().nullable(),
  task_title: z.string().nullable(),
});

const matchTarget = namedTarget.extend({ match_confidence: z.number() });

/** Why a draft is what it is. Minutes are exact, fractions included; of each signal `given_minutes` and the lost ones make `claimed_minutes`. */
export const explanationSchema = z
  .object({
    signals: z.array(
      z.object({
        ...namedSignal,
        starts_at: instantText,
        ends_at: instantText,
        claimed_minutes: z.number(),
        given_minutes: z.number(),
        lost: z.array(
          z.object({
            minutes: z.number(),
            reason: lossReason.nullable(),
            to: z
              .object({ kind: z.enum(['draft', 'time_entry']), id: z.string(), description: z.string().nullable() })
              .nullable()
              .meta({ description: 'null: several others, too many to name' }),
          }),
        ),
      }),
    ),
    evidence: z
      .array(z.object({ ...namedSignal, lost_minutes: z.number(), reason: lossReason }))
      .meta({ description: 'Signals of other work that lost time to this draft' }),
    matched_by: z
      .object({ signal_id: z.string(), tiers: z.array(z.object({ tier: z.string(), candidates: z.array(matchTarget) })) })
      .meta({ description: 'The signal that speaks for the draft, and what each tier found, in the order they were tried' }),
    joined_targets: z
      .array(namedTarget)
      .meta({ description: 'What joined drafts were booked on, the one that was taken first; empty unless they differ' }),
    rule: z
      .object({ index: z.number(), name: z.string().nullable(), sets: z.array(z.enum(RULE_WORDS)) })
      .nullable()
      .meta({ description: 'The rule that holds for that signal, and what it sets' }),
    rule_set_version: z.string(),
    time_zone: z.string().meta({ description: 'In which the day of the draft begins' }),
    raw_minutes: z.number(),
    rounded_minutes: z.number(),
    rounding: z.string(),
    rounding_minutes: z.number(),
    rounding_warning: flagNumber,
  })
  .meta({ id: 'DraftExplanation' });

export const listDraftsQuery = z.object({
  date_from: day().optional().meta({ description: 'Drafts from this day on, inclusive' }),
  date_to: day().optional().meta({ description: 'Drafts up to this day, inclusive' }),
  status: z.enum([...DRAFT_STATUSES, 'all']).default('pending'),
});

/** An absent field keeps the draft's value; null clears. */
const draftChanges = z.object({
  hours: hours().optional(),
  description: description().optional(),
  budget_id: id().nullable().optional(),
  task_id: id().nullable().optional(),
  line_item_id: id().nullable().optional(),
  billable: flag().optional(),
});

export const editDraftBody = optionalBody(draftChanges);

export const decisionSchema = z.object({ time_entry_id: z.string(), status: z.enum(TIME_ENTRY_STATUSES) });

export const bulkBody = z.object({
  ids: z.array(id()).max(MAX_BULK_IDS),
  versions: z
    .record(z.string(), z.int().min(1))
    .optional()
    .meta({ description: 'The version of each draft as it was seen; a draft that has changed since is skipped' }),
});

export const editDraftsBody = bulkBody.extend({ changes: draftChanges });
