import { z } from 'zod';
import { day, flag, instantText, text } from './fields.ts';

const MAX_SOURCE_LENGTH = 100;

/** What the document holds; each list's rows are those of the API's own lists, with what those leave out. */
export const myDataSchema = z
  .object({
    exported_at: instantText,
    profile: z.looseObject({ id: z.string(), email: z.string(), name: z.string() }),
    time_zones: z.array(z.object({ effective_at: instantText, time_zone: z.string() })),
    preferences: z.looseObject({}),
    drafting_settings: z.looseObject({}),
    private_patterns: z.array(z.string()),
    sessions: z.array(z.looseObject({ id: z.string() })),
    api_tokens: z.array(z.looseObject({ id: z.string() })),
    service_tokens: z.array(z.looseObject({ id: z.string() })),
    waiting_days: z.array(z.string().meta({ format: 'date' })),
    signals: z.array(z.looseObject({ id: z.string() })),
    drafts: z.array(z.looseObject({ id: z.string() })),
    time_entries: z.array(z.looseObject({ id: z.string() })),
    source_changes: z.array(z.looseObject({ time_entry_id: z.string(), signal_id: z.string() })),
    history: z.array(z.looseObject({ id: z.string() })),
  })
  .meta({ id: 'MyData' });

export const deleteMySignalsBody = z
  .object({
    before: day().optional().meta({ description: 'Signals that start before this local day; those without a start stay' }),
    source: text(MAX_SOURCE_LENGTH).min(1).optional().meta({ description: 'Signals of this source; with `before`, those of both' }),
    dry_run: flag().default(0).meta({ description: '1 deletes nothing and answers with the counts' }),
  })
  .refine(({ before, source }) => before !== undefined || source !== undefined, {
    path: ['before'],
    message: 'is needed, or source',
  });

export const deletedSignalsSchema = z.object({
  receipt_id: z.string().nullable().meta({ description: 'null: nothing was deleted, it was a dry run' }),
  at: instantText.nullable(),
  signals: z.number(),
  drafts: z.number().meta({ description: 'Undecided drafts of the engine that were made of these signals alone' }),
  by_source: z.array(z.object({ source: z.string(), count: z.number() })).meta({ description: 'Signals by source, ascending' }),
});
