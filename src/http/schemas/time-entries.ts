import { z } from 'zod';
import { EDITED_FIELDS } from '#domain/entry-evidence.ts';
import { MAX_DAY_HOURS } from '#domain/hours.ts';
import { SOURCE_CHANGES, SOURCE_STATES } from '#domain/source-change.ts';
import { TIME_ENTRY_STATUSES } from '#domain/time-entry.ts';
import { countDays, dayRange } from '#domain/time-entry-filter.ts';
import { day, description, flag, flagNumber, hours, id, instant, instantText, name, optionalBody } from './fields.ts';
import { pageQuery } from './page.ts';

const MAX_REASON_LENGTH = 2_000;
const MAX_SUMMARY_DAYS = 366;

const storedTimeEntry = z.object({
  id: z.string(),
  user_id: z.string(),
  date: z.string().meta({ format: 'date' }),
  hours: z.number(),
  description: z.string().nullable(),
  budget_id: z.string().nullable(),
  line_item_id: z.string().nullable(),
  task_id: z.string().nullable(),
  billable: flagNumber,
  billable_hours: z.number().meta({ description: 'What an approver set apart, else all hours where billable, else 0' }),
  status: z.enum(TIME_ENTRY_STATUSES).meta({ description: '`draft` waits for approval' }),
  started_at: instantText.nullable(),
  ended_at: instantText.nullable(),
  draft_id: z
    .string()
    .nullable()
    .meta({ description: 'The draft it was made from; drafts are private, so null for everyone but its owner' }),
  approved_by: z.string().nullable().meta({ description: 'Its owner, where their access level approves its own time' }),
  approved_at: instantText.nullable(),
  rejected_by: z.string().nullable(),
  rejected_at: instantText.nullable(),
  rejection_reason: z.string().nullable(),
  version: z.number().meta({ description: 'Grows with every change; send it as If-Match to change or decide what you saw' }),
  created_at: instantText,
  updated_at: instantText,
});

const sourceFacts = z.object({
  started_at: instantText.nullable(),
  ended_at: instantText.nullable(),
  duration_minutes: z.number().nullable(),
  state: z.enum(SOURCE_STATES),
});

const sourceChanged = z.object({
  changed_at: instantText.meta({ description: 'The last time' }),
  signals: z.array(
    z.object({
      signal_id: z.string(),
      what: z.array(z.enum(SOURCE_CHANGES)).meta({ description: 'How `after` differs from `before`' }),
      before: sourceFacts.meta({ description: 'When the time was booked, or last acknowledged' }),
      after: sourceFacts,
    }),
  ),
});

const evidence = z.object({
  origin: z.enum(['agent', 'engine']).meta({ description: 'Who made the draft' }),
  signal_count: z.number(),
  signals_by_kind: z
    .array(z.object({ source: z.string(), signal_type: z.string(), count: z.number() }))
    .meta({ description: 'Of the signals that were stored when it was booked; words of the agents that sent them' }),
  drafted_hours: z.number(),
  edited_fields: z.array(z.enum(EDITED_FIELDS)).meta({ description: 'What is otherwise than the draft said' }),
  hours_changed: z.number().meta({ description: '`hours` less `drafted_hours`' }),
});

export const timeEntrySchema = storedTimeEntry
  .extend({
    user_name: z.string(),
    task_key: z.string().nullable(),
    task_title: z.string().nullable(),
    budget_name: z.string().nullable(),
    line_item_name: z.string().nullable(),
    approved_by_name: z.string().nullable(),
    rejected_by_name: z.string().nullable(),
    evidence: evidence.nullable().meta({ description: 'What it was booked of, in figures; null for time entered by hand' }),
    source_changed: sourceChanged
      .nullable()
      .meta({ description: 'What became of the signals it was booked of, until acknowledged; null for everyone but its owner' }),
  })
  .meta({ id: 'TimeEntry' });

const filter = {
  user_id: id().optional().meta({ description: 'Someone outside your scope gives an empty list' }),
  task_id: id().optional(),
  budget_id: id().optional(),
  week_of: day().optional().meta({ description: 'Any day of an ISO week: its Monday to its Sunday. Narrows date_from and date_to' }),
  status: z.enum(TIME_ENTRY_STATUSES).optional(),
  source_changed: z
    .literal('1')
    .transform(() => 1 as const)
    .optional()
    .meta({ description: '1: only your own whose signals have changed since they were booked' }),
};

export const listTimeEntriesQuery = z.object({
  ...filter,
  date_from: day().optional().meta({ description: 'Entries from this day on, inclusive' }),
  date_to: day().optional().meta({ description: 'Entries up to this day, inclusive' }),
  ...pageQuery(2),
});

export const exportTimeEntriesQuery = listTimeEntriesQuery
  .omit({ limit: true, cursor: true })
  .extend({ format: z.enum(['csv', 'json']).default('csv') });

export const summarizeTimeEntriesQuery = z
  .object({ ...filter, date_from: day().optional(), date_to: day().optional() })
  .superRefine((query, context) => {
    const { from, to } = dayRange(query);
    if (from === undefined) context.addIssue({ code: 'custom', path: ['date_from'], message: 'is needed, or week_of' });
    else if (to === undefined) context.addIssue({ code: 'custom', path: ['date_to'], message: 'is needed, or week_of' });
    else if (countDays(from, to) > MAX_SUMMARY_DAYS)
      context.addIssue({ code: 'custom', path: ['date_to'], message: `must be at most ${MAX_SUMMARY_DAYS} days from date_from` });
  });

const hourTotals = {
  hours: z.number().meta({ description: 'Of all entries, whatever their status' }),
  billable_hours: z.number(),
  draft_hours: z.number(),
  approved_hours: z.number(),
  rejected_hours: z.number(),
  entries: z.number(),
};

export const summarySchema = z.object({
  days: z
    .array(z.object({ date: z.string().meta({ format: 'date' }), ...hourTotals }))
    .meta({ description: 'Ascending; days without entries are left out' }),
  totals: z.object(hourTotals),
});

export const createTimeEntryBody = z.object({
  date: day(),
  hours: hours(),
  description: description().default(null),
  budget_id: id().nullable().default(null),
  line_item_id: id().nullable().default(null),
  task_id: id().nullable().default(null),
  billable: flag().optional().meta({ description: '0 or 1; when absent the line item’s flag, else the budget’s, else 0' }),
  started_at: instant().nullable().default(null),
  ended_at: instant().nullable().default(null),
});

/** An absent field stays as it is; null clears. */
export const updateTimeEntryBody = optionalBody(
  z.object({
    date: day().optional(),
    hours: hours().optional(),
    description: description().optional(),
    budget_id: id().nullable().optional(),
    line_item_id: id().nullable().optional(),
    task_id: id().nullable().optional(),
    billable: flag().optional(),
    started_at: instant().nullable().optional(),
    ended_at: instant().nullable().optional(),
  }),
);

export const approveTimeEntryBody = optionalBody(
  z.object({
    billable: flag().optional(),
    billable_hours: z
      .number()
      .min(0)
      .max(MAX_DAY_HOURS)
      .optional()
      .meta({ description: 'Hours to bill where not all of them; more than 0 makes the entry billable' }),
  }),
);

export const rejectTimeEntryBody = z.object({ reason: name(MAX_REASON_LENGTH).meta({ description: 'What its owner reads' }) });

export const acknowledgeSourceChangeBody = optionalBody(
  z.object({
    changed_at: instant().optional().meta({ description: 'The `changed_at` of what you saw; 409 if the signals have changed again since' }),
  }),
);

export const timeEntryEventSchema = z
  .object({
    at: instantText,
    actor_id: z.string().nullable(),
    actor_name: z.string().nullable(),
    action: z.string().meta({ description: 'created, changed, approved, rejected, deleted or made_private' }),
    before: storedTimeEntry.nullable(),
    after: storedTimeEntry.nullable(),
  })
  .meta({ id: 'TimeEntryEvent' });
