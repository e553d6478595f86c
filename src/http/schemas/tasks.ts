import { z } from 'zod';
import { catalogueFilter, catalogueName, catalogueRow, givenId, taskKey } from './catalogue-fields.ts';
import { id, optionalBody, text } from './fields.ts';
import { pageQuery } from './page.ts';

const MAX_QUERY_KEY_LENGTH = 100;

export const taskSchema = z
  .object({
    id: z.string(),
    title: z.string(),
    task_key: z.string().nullable(),
    budget_id: z.string().nullable(),
    line_item_id: z.string().nullable(),
    ...catalogueRow,
  })
  .meta({ id: 'Task' });

export const listTasksQuery = z.object({
  budget_id: id().optional(),
  task_key: text(MAX_QUERY_KEY_LENGTH)
    .transform((value) => value.toUpperCase())
    .optional()
    .meta({ description: 'The whole key, in any case' }),
  ...catalogueFilter,
  ...pageQuery(2),
});

export const createTaskBody = z.object({
  id: givenId,
  title: catalogueName(),
  task_key: taskKey().nullable().default(null),
  budget_id: id().nullable().default(null),
  line_item_id: id().nullable().default(null),
});

export const updateTaskBody = optionalBody(
  z.object({
    title: catalogueName().optional(),
    task_key: taskKey().nullable().optional(),
    budget_id: id().nullable().optional(),
    line_item_id: id().nullable().optional(),
  }),
);
