import { z } from 'zod';
import type { App } from '#http/app.ts';
import { describeRoute } from '#http/describe-route.ts';
import { linkNextPage } from '#http/link-next-page.ts';
import { idParams } from '#http/schemas/fields.ts';
import { ifMatchHeaders, versionFromIfMatch } from '#http/schemas/if-match.ts';
import { nextCursor } from '#http/schemas/page.ts';
import { createTaskBody, listTasksQuery, taskSchema, updateTaskBody } from '#http/schemas/tasks.ts';
import { toWire } from '#http/wire.ts';
import { archiveTask } from '#operations/catalogue/archive-task.ts';
import { createTask } from '#operations/catalogue/create-task.ts';
import { getTask } from '#operations/catalogue/get-task.ts';
import { listTasks } from '#operations/catalogue/list-tasks.ts';
import { restoreTask } from '#operations/catalogue/restore-task.ts';
import { updateTask } from '#operations/catalogue/update-task.ts';

const tags = ['tasks'] as ['tasks'];
const PREFIX = '/api/tasks';
const taskResponse = { 200: z.object({ task: taskSchema }) };

export function taskRoutes(app: App): void {
  app.get(
    PREFIX,
    describeRoute('listTasks', {
      tags,
      summary: 'List tasks',
      description: 'By title. `search` looks in title and key, whatever their case.',
      querystring: listTasksQuery,
      response: { 200: z.object({ tasks: z.array(taskSchema), next_cursor: nextCursor }) },
    }),
    async (request, reply) => {
      const { limit, cursor, ...filter } = request.query;
      const { rows, next_cursor } = await listTasks(request.ctx, filter, { limit, after: cursor });
      linkNextPage(request, reply, next_cursor);
      return { tasks: rows.map(toWire), next_cursor };
    },
  );

  app.get(
    `${PREFIX}/:id`,
    describeRoute('getTask', { tags, summary: 'Read a task, archived or not', params: idParams, response: taskResponse }),
    async (request) => ({ task: toWire(await getTask(request.ctx, request.params.id)) }),
  );

  app.post(
    PREFIX,
    describeRoute('createTask', {
      tags,
      summary: 'Add a task',
      description: 'Keys are unique, archived tasks included. Its budget and line item must be in use, and belong together.',
      body: createTaskBody,
      response: taskResponse,
    }),
    async (request) => ({ task: toWire(await createTask(request.ctx, request.body)) }),
  );

  app.patch(
    `${PREFIX}/:id`,
    describeRoute('updateTask', {
      tags,
      summary: 'Change a task',
      description: 'An absent field stays, null clears it. Another budget without a line item clears the old line item.',
      params: idParams,
      headers: ifMatchHeaders,
      body: updateTaskBody,
      response: taskResponse,
    }),
    async (request) => {
      const version = versionFromIfMatch(request.headers['if-match']);
      return { task: toWire(await updateTask(request.ctx, request.params.id, request.body, version)) };
    },
  );

  app.post(
    `${PREFIX}/:id/archive`,
    describeRoute('archiveTask', {
      tags,
      summary: 'Take a task out of use',
      description:
        'It then counts as gone: nothing new matches it. Old drafts and time entries keep its title. Archiving it again changes nothing.',
      params: idParams,
      response: taskResponse,
    }),
    async (request) => ({ task: toWire(await archiveTask(request.ctx, request.params.id)) }),
  );

  app.post(
    `${PREFIX}/:id/restore`,
    describeRoute('restoreTask', {
      tags,
      summary: 'Put an archived task back into use',
      description: 'Restoring one that is in use changes nothing.',
      params: idParams,
      response: taskResponse,
    }),
    async (request) => ({ task: toWire(await restoreTask(request.ctx, request.params.id)) }),
  );
}
