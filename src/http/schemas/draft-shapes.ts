import { z } from 'zod';
import { MAX_JOINED } from '#domain/draft.ts';
import { SKIP_REASONS } from '#operations/drafts/preview-accept.ts';
import { draftSchema, editDraftsBody } from './drafts.ts';
import { description, flagNumber, hours, id, instant } from './fields.ts';

export const shapedDraft = z.object({ draft: draftSchema });

export const splitDraftBody = z
  .object({
    hours: hours().optional().meta({ description: 'Of the first part; less than the draft has' }),
    at: instant().optional().meta({ description: 'Between the start and the end of its time' }),
  })
  .transform(({ hours, at }, context) => {
    if (hours !== undefined && at === undefined) return { hours };
    if (at !== undefined && hours === undefined) return { at };
    context.addIssue({ code: 'custom', path: ['hours'], message: 'or at must be given, and only one of them' });
    return z.NEVER;
  });

export const splitDraftResponse = z.object({
  drafts: z.array(draftSchema).meta({ description: 'The first part, which keeps the id, and the second' }),
});

export const joinDraftsBody = z.object({
  ids: z
    .array(id())
    .min(2)
    .max(MAX_JOINED)
    .refine((ids) => new Set(ids).size === ids.length, 'must not have an id twice')
    .meta({ uniqueItems: true }),
  versions: editDraftsBody.shape.versions.meta({ description: 'The version of each draft as it was seen' }),
  description: description().optional().meta({ description: 'Unless given, what the drafts said' }),
});

export const extendDraftBody = z.object({ starts_at: instant(), ends_at: instant() });

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
    days: z
      .array(
        z.object({
          date: z.string().meta({ format: 'date' }),
          booked_hours: z.number().meta({ description: 'Of all your time entries of the day, whatever their status' }),
          adding_hours: z.number(),
        }),
      )
      .meta({ description: 'Those that hours are booked on, ascending' }),
  })
  .meta({ id: 'AcceptPreview' });
