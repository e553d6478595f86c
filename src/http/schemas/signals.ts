import { z } from 'zod';
import { day, instantText, text } from './fields.ts';

export const signalSchema = z
  .object({
    id: z.string(),
    user_id: z.string(),
    source: z.string(),
    source_id: z.string(),
    signal_type: z.string(),
    title: z.string().nullable(),
    started_at: instantText.nullable(),
    ended_at: instantText.nullable(),
    duration_minutes: z.number().nullable(),
    metadata: z.string().nullable().meta({ description: 'JSON object as text' }),
    matched_budget_id: z.string().nullable(),
    matched_task_id: z.string().nullable(),
    created_at: instantText,
    updated_at: instantText,
  })
  .meta({ id: 'Signal' });

export const listSignalsQuery = z.object({
  date_from: day().optional().meta({ description: 'Signals that start on this day or later' }),
  date_to: day().optional().meta({ description: 'Signals that start on this day or earlier' }),
  source: text(100).optional().meta({ description: 'One source, such as google_calendar' }),
});
