import { z } from 'zod';
import { flagNumber, instantText } from './fields.ts';

const counts = {
  users: z.number(),
  signals: z.number().meta({ description: 'Of sample users' }),
  drafts: z.number(),
  time_entries: z.number(),
  budgets: z.number(),
  line_items: z.number(),
  tasks: z.number(),
};

export const sampleDataSchema = z.object({ has_sample_data: flagNumber, ...counts });

export const removedSampleDataSchema = z.object({
  receipt_id: z.string(),
  at: instantText,
  ...counts,
  kept: z
    .object({ users: z.number(), budgets: z.number(), line_items: z.number(), tasks: z.number() })
    .meta({ description: 'What stayed, since it is in real use, and is sample no more; you among the users' }),
});
