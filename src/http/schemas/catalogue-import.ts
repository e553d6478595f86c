import { z } from 'zod';
import { CATALOGUE_COLUMNS, COLUMN_SYNONYMS, IMPORT_FAULTS } from '#domain/catalogue-columns.ts';
import { flag, flagNumber } from './fields.ts';

export const MAX_IMPORT_BYTES = 16 * 1_048_576;

export const importCatalogueBody = z.object({
  csv: z.string().meta({ description: 'The file’s text' }),
  dry_run: flag().default(0).meta({ description: '1 only says what would happen' }),
});

const counts = z.object({ budgets: z.number(), line_items: z.number(), tasks: z.number() });

const note = z.object({
  line: z.number().meta({ description: 'Of the file, from 1, as an editor counts' }),
  column: z.string().nullable().meta({ description: 'null: the whole line' }),
  fault: z.enum(IMPORT_FAULTS).meta({ description: 'A stable code for what is said; codes are added, never renamed' }),
  about: z.string().nullable().meta({ description: 'The line or column it is at odds with, where there is one' }),
  message: z.string(),
});

export const importCatalogueResponse = z.object({
  dry_run: flagNumber,
  created: counts,
  updated: counts,
  unchanged: counts.meta({ description: 'Rows the file names that are as it says already' }),
  problems: z.array(note).meta({ description: 'Each keeps the file from being imported' }),
  warnings: z.array(note).meta({ description: 'Columns that are ignored' }),
});

/** The documented columns with the names other systems give them, for the API’s description. */
export const COLUMN_LIST = CATALOGUE_COLUMNS.map(
  (column) => `\`${column}\` (or ${COLUMN_SYNONYMS[column].map((name) => `\`${name}\``).join(', ')})`,
).join(', ');
