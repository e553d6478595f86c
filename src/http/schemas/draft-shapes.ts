import { z } from 'zod';
import { SKIP_REASONS } from '#operations/drafts/preview-accept.ts';
import { draftSchema, editDraftsBody } from './drafts.ts';
import { flagNumber } from './fields.ts';

export const shapedDraft = z.object({ draft: draftSchema });

export const previewAcceptBody = editDraftsBody.partial({ changes: true });

const limit = z.number().nullable();
const effect = {
  agreed_hours: limit.meta({ description: 'null: no limit' }),
  used_hours: z.number().meta({ description: 'Of all entries on it that were not rejected, whoever booked them' }),
  adding_hours: z.number(),
  left_hours: limit.meta({ description: 'Below 0 where more is used than agreed' }),
  left_after_hours: limit,
  goes_over: flagNumber.meta({ description: '1: more than what is agreed is used then' }),
};

export const acceptPreviewSchema = z
  .object({
    acceptable: z.number().meta({ description: 'How many would be accepted' }),
    skipped: z.array(z.object({ id: z.string(), reason: z.enum(SKIP_REASONS) })),
    hours: z.number(),
    billable_hours: z.number(),
    budgets: z
      .array(
        z.object({
          budget_id: z.string(),
          budget_name: z.string(),
          ...effect,
          line_items: z.array(z.object({ line_item_id: z.string(), line_item_name: z.string(), ...effect })),
        }),
      )
      .meta({ description: 'Those that hours are booked on, by name; empty without `budgets: view`' }),
    unassigned_hours: z.number().meta({ description: 'Of those without a budget' }),
  })
  .meta({ id: 'AcceptPreview' });
