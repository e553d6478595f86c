import { z } from 'zod';
import { decodeCursor } from '#domain/page.ts';

const DEFAULT_LIMIT = 100;
const MAX_LIMIT = 500;
const MAX_CURSOR_LENGTH = 2_000;

/** The two parameters of every list of ours. `sortKeyLength`: of how many columns the list's order is made. */
export function pageQuery(sortKeyLength: number) {
  return {
    limit: z.coerce.number().int().min(1).max(MAX_LIMIT).default(DEFAULT_LIMIT).meta({ description: 'Rows a page, at most 500' }),
    cursor: z
      .string()
      .max(MAX_CURSOR_LENGTH)
      .transform((value, context) => {
        const sortKey = decodeCursor(value, sortKeyLength);
        if (sortKey) return sortKey;
        context.addIssue({ code: 'custom', message: 'must be the next_cursor of an earlier page' });
        return z.NEVER;
      })
      .optional()
      .meta({ description: 'The next_cursor of the page before' }),
  };
}

export const nextCursor = z.string().nullable().meta({ description: 'Send it as cursor for the next page; null on the last one' });
