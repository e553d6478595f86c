import { z } from 'zod';
import { agreedHours, catalogueFilter, catalogueName, catalogueRow, givenId, usedHours } from './catalogue-fields.ts';
import { flag, flagNumber, id, optionalBody } from './fields.ts';
import { pageQuery } from './page.ts';

export const lineItemSchema = z
  .object({
    id: z.string(),
    budget_id: z.string(),
    name: z.string(),
    billable: flagNumber.nullable().meta({ description: '0 or 1; null is as the budget' }),
    hours: z.number().nullable().meta({ description: 'Hours agreed; null is no limit' }),
    used_hours: usedHours,
    ...catalogueRow,
  })
  .meta({ id: 'LineItem' });

export const listLineItemsQuery = z.object({ budget_id: id().optional(), ...catalogueFilter, ...pageQuery(2) });

export const createLineItemBody = z.object({
  id: givenId,
  budget_id: id(),
  name: catalogueName(),
  billable: flag().nullable().default(null),
  hours: agreedHours().nullable().default(null),
});

export const updateLineItemBody = optionalBody(
  z.object({
    budget_id: id().optional().meta({ description: 'A line item stays on its budget: only the present one is taken' }),
    name: catalogueName().optional(),
    billable: flag().nullable().optional(),
    hours: agreedHours().nullable().optional(),
  }),
);
