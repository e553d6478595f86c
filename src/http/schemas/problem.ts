import { z } from 'zod';

/** RFC 9457 with two members of ours: `error`, a stable code, and for bad input `errors`. */
export const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number(),
    detail: z.string(),
    instance: z.string(),
    error: z.string().meta({ description: 'A stable code; codes are added, never renamed.' }),
    errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  })
  .meta({ id: 'Problem' });
