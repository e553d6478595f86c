import { z } from 'zod';
import { addDays } from '#domain/day.ts';
import { LEFT_OUT_REASONS } from '#domain/drafting/admit.ts';
import { MAX_LISTED_DAYS } from '#operations/days/list-days.ts';
import { draftSchema, intervals, stretch } from './drafts.ts';
import { flagNumber, instantText } from './fields.ts';
import { dayRangeFields } from './rebuild.ts';
import { timeEntrySchema } from './time-entries.ts';

const TOO_MANY_DAYS = { path: ['date_to'], message: `must be less than ${MAX_LISTED_DAYS} days after date_from` };

export const listDaysQuery = z
  .object(dayRangeFields)
  .refine(({ date_from, date_to }) => date_to <= addDays(date_from, MAX_LISTED_DAYS - 1), TOO_MANY_DAYS);

const roundingEffect = {
  rounding_minutes: z.number().meta({ description: 'What rounding adds to the raw minutes; below 0 where it takes some away' }),
  rounding_warning: flagNumber.meta({ description: '1: rounding adds more than a tenth of the raw minutes' }),
};

const draftOfDay = draftSchema
  .extend({
    intervals,
    raw_minutes: z.number().nullable().meta({ description: 'Minutes before rounding; null for a draft that an agent sent' }),
    ...roundingEffect,
    signals: z
      .array(z.object({ signal_id: z.string(), given_minutes: z.number() }))
      .meta({ description: 'What each of its signals gave it; empty for a draft that an agent sent' }),
    evidence: z
      .array(z.object({ signal_id: z.string(), lost_minutes: z.number() }))
      .meta({ description: 'What signals of other work lost to it' }),
  })
  .meta({ id: 'DraftOfDay' });

const signalOfDay = z
  .object({
    id: z.string(),
    source: z.string(),
    signal_type: z.string(),
    title: z.string().nullable(),
    starts_at: instantText.meta({ description: 'When its time in the day starts; a point has the time it stands for' }),
    ends_at: instantText.meta({ description: 'The same as starts_at for a point that stands for no time' }),
  })
  .meta({ id: 'SignalOfDay' });

const leftOut = z.object({
  signal_id: z.string(),
  reason: z.enum(LEFT_OUT_REASONS),
  lost_to: z
    .array(z.object({ kind: z.enum(['draft', 'time_entry']), id: z.string() }))
    .meta({ description: 'Who has its time, where the reason is no_time_left' }),
});

const totals = z.object({
  raw_minutes: z.number().meta({ description: 'Of the drafts that Daybook made and that wait or were accepted, before rounding' }),
  rounded_minutes: z.number().meta({ description: 'Of the same drafts, as rounding made them, whatever hours were booked instead' }),
  ...roundingEffect,
  draft_hours: z.number().meta({ description: 'Of all pending drafts, those of agents too' }),
  dismissed_drafts: z.number().meta({ description: 'How many drafts were dismissed, by you or by rule' }),
  entry_hours: z.number().meta({ description: 'Of all time entries of the day, whatever their status' }),
  unplaced_hours: z.number().meta({ description: 'Of those time entries that have no time of day, and so explain no gap' }),
  gap_minutes: z.number(),
});

export const daySchema = z
  .object({
    date: z.string().meta({ format: 'date' }),
    ...stretch,
    time_zone: z.string().meta({ description: 'In which the day begins' }),
    is_waiting: flagNumber.meta({ description: '1: the day waits to be drafted, so its drafts are older than its signals' }),
    drafts: z.array(draftOfDay).meta({ description: 'Of every status, in the order of their time' }),
    time_entries: z
      .array(timeEntrySchema.extend({ intervals }).meta({ id: 'TimeEntryOfDay' }))
      .meta({ description: 'Your own of this date' }),
    signals: z.array(signalOfDay).meta({ description: 'All that have time in the day or start in it' }),
    left_out: z.array(leftOut).meta({ description: 'Signals that no draft is made of, and why' }),
    working_hours: z.array(z.object(stretch)),
    gaps: z
      .array(z.object({ ...stretch, minutes: z.number() }))
      .meta({ description: 'Working hours up to now that no draft, no time entry and no signal explains' }),
    totals,
  })
  .meta({ id: 'Day' });
