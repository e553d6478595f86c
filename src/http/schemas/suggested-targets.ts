import { z } from 'zod';
import { id } from './fields.ts';

const DEFAULT_LIMIT = 10;
const MAX_LIMIT = 50;

export const suggestedTargetsQuery = z.object({
  draft_id: id().optional().meta({ description: 'A draft of yours, whose own targets then come first' }),
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .max(MAX_LIMIT)
    .default(DEFAULT_LIMIT)
    .meta({ description: 'Budgets, and as many tasks, at most 50' }),
});

const likelihood = {
  used_count: z.number().meta({ description: 'How many of your entries of the last 60 days are booked on it' }),
  last_used_on: z.string().nullable().meta({ format: 'date', description: 'The latest day among them' }),
  why: z.enum(['draft', 'matched', 'recent']).meta({
    description: 'draft: the draft is on it; matched: drafting found it as well; recent: you booked on it of late',
  }),
};

export const suggestedTargetsSchema = z
  .object({
    budgets: z.array(
      z.object({ budget_id: z.string(), name: z.string(), client: z.string().nullable(), code: z.string().nullable(), ...likelihood }),
    ),
    tasks: z.array(
      z.object({
        task_id: z.string(),
        title: z.string(),
        task_key: z.string().nullable(),
        budget_id: z.string().nullable(),
        line_item_id: z.string().nullable(),
        ...likelihood,
      }),
    ),
  })
  .meta({ id: 'SuggestedTargets' });
