import { z } from 'zod';
import { settingsVersion, text } from './fields.ts';

const MAX_PATTERNS = 1_000;

export const privatePatternsSchema = z.object({ patterns: z.array(z.string()), version: settingsVersion });

/** The whole list: unlike preferences there is nothing beside it that could stay. */
export const updatePrivatePatternsBody = z.object({
  patterns: z
    .array(text(500).refine((pattern) => /[^\s*]/.test(pattern), 'must hold more than blanks and *: it would take every text for good'))
    .max(MAX_PATTERNS)
    .meta({
      description: 'Matched anywhere in the title, source_id, type or metadata of a signal, whatever its case; `*` is a wildcard',
    }),
});

const rows = (noun: string) => z.number().meta({ description: `${noun} that lost a text` });

export const redactedSchema = z
  .object({ signals: rows('Signals'), drafts: rows('Drafts'), time_entries: rows('Time entries'), history: rows('Rows of the history') })
  .meta({ id: 'RedactedRows' });
