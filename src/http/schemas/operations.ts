import { z } from 'zod';

export const undoneSchema = z.object({
  ok: z.literal(true),
  drafts: z.number().meta({ description: 'How many drafts are as they were' }),
  time_entries: z.number().meta({ description: 'How many time entries are as they were' }),
});
