import { z } from 'zod';
import { agreedHours, budgetCode, catalogueFilter, catalogueName, catalogueRow, givenId, usedHours } from './catalogue-fields.ts';
import { flag, flagNumber, optionalBody } from './fields.ts';
import { pageQuery } from './page.ts';

export const budgetSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    client: z.string().nullable(),
    code: z.string().nullable(),
    billable: flagNumber,
    hours: z.number().nullable().meta({ description: 'Hours agreed; null is no limit' }),
    used_hours: usedHours,
    ...catalogueRow,
  })
  .meta({ id: 'Budget' });

export const listBudgetsQuery = z.object({ ...catalogueFilter, ...pageQuery(2) });

export const createBudgetBody = z.object({
  id: givenId,
  name: catalogueName(),
  client: catalogueName().nullable().default(null),
  code: budgetCode().nullable().default(null),
  billable: flag().default(1),
  hours: agreedHours().nullable().default(null),
});

export const updateBudgetBody = optionalBody(
  z.object({
    name: catalogueName().optional(),
    client: catalogueName().nullable().optional(),
    code: budgetCode().nullable().optional(),
    billable: flag().optional(),
    hours: agreedHours().nullable().optional(),
  }),
);
