import { z } from 'zod';
import { day, id, name } from './fields.ts';
import { pageQuery } from './page.ts';
import { timeEntrySchema } from './time-entries.ts';

const MAX_BULK_IDS = 1_000;
const MAX_REASON_LENGTH = 2_000;

export const listApprovalsQuery = z.object({
  user_id: id().optional().meta({ description: 'Someone outside your scope gives an empty list' }),
  week_of: day().optional().meta({ description: 'Any day of an ISO week' }),
  ...pageQuery(3),
});

export const approvalGroupSchema = z
  .object({
    user_id: z.string(),
    user_name: z.string(),
    week_of: z.string().meta({ format: 'date', description: 'The Monday' }),
    hours: z.number(),
    billable_hours: z.number(),
    entry_count: z.number(),
    entries: z.array(timeEntrySchema).meta({ description: 'Oldest day first; at most 500, however many are counted' }),
  })
  .meta({ id: 'ApprovalGroup' });

const seenEntries = {
  ids: z.array(id()).max(MAX_BULK_IDS),
  versions: z
    .record(z.string(), z.int().min(1))
    .optional()
    .meta({ description: 'The version of each entry as it was seen; an entry that has changed since is skipped' }),
};

export const approveTimeEntriesBody = z.object(seenEntries);

export const rejectTimeEntriesBody = z.object({
  ...seenEntries,
  reason: name(MAX_REASON_LENGTH).meta({ description: 'What owners read' }),
});
