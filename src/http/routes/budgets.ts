import { z } from 'zod';
import type { App } from '#http/app.ts';
import { describeRoute } from '#http/describe-route.ts';
import { linkNextPage } from '#http/link-next-page.ts';
import { budgetSchema, createBudgetBody, listBudgetsQuery, updateBudgetBody } from '#http/schemas/budgets.ts';
import { idParams } from '#http/schemas/fields.ts';
import { ifMatchHeaders, versionFromIfMatch } from '#http/schemas/if-match.ts';
import { nextCursor } from '#http/schemas/page.ts';
import { toWire } from '#http/wire.ts';
import { archiveBudget } from '#operations/catalogue/archive-budget.ts';
import { createBudget } from '#operations/catalogue/create-budget.ts';
import { getBudget } from '#operations/catalogue/get-budget.ts';
import { listBudgets } from '#operations/catalogue/list-budgets.ts';
import { restoreBudget } from '#operations/catalogue/restore-budget.ts';
import { updateBudget } from '#operations/catalogue/update-budget.ts';

const tags = ['budgets'] as ['budgets'];
const PREFIX = '/api/budgets';
const budgetResponse = { 200: z.object({ budget: budgetSchema }) };

export function budgetRoutes(app: App): void {
  app.get(
    PREFIX,
    describeRoute('listBudgets', {
      tags,
      summary: 'List budgets',
      description: 'By name. `search` looks in name, client and code, whatever their case.',
      querystring: listBudgetsQuery,
      response: { 200: z.object({ budgets: z.array(budgetSchema), next_cursor: nextCursor }) },
    }),
    async (request, reply) => {
      const { limit, cursor, ...filter } = request.query;
      const { rows, next_cursor } = await listBudgets(request.ctx, filter, { limit, after: cursor });
      linkNextPage(request, reply, next_cursor);
      return { budgets: rows.map(toWire), next_cursor };
    },
  );

  app.get(
    `${PREFIX}/:id`,
    describeRoute('getBudget', { tags, summary: 'Read a budget, archived or not', params: idParams, response: budgetResponse }),
    async (request) => ({ budget: toWire(await getBudget(request.ctx, request.params.id)) }),
  );

  app.post(
    PREFIX,
    describeRoute('createBudget', {
      tags,
      summary: 'Add a budget',
      description: 'Ids and codes are unique, archived budgets included.',
      body: createBudgetBody,
      response: budgetResponse,
    }),
    async (request) => ({ budget: toWire(await createBudget(request.ctx, request.body)) }),
  );

  app.patch(
    `${PREFIX}/:id`,
    describeRoute('updateBudget', {
      tags,
      summary: 'Change a budget',
      description: 'An absent field stays, null clears it.',
      params: idParams,
      headers: ifMatchHeaders,
      body: updateBudgetBody,
      response: budgetResponse,
    }),
    async (request) => {
      const version = versionFromIfMatch(request.headers['if-match']);
      return { budget: toWire(await updateBudget(request.ctx, request.params.id, request.body, version)) };
    },
  );

  app.post(
    `${PREFIX}/:id/archive`,
    describeRoute('archiveBudget', {
      tags,
      summary: 'Take a budget out of use',
      description:
        'Archives nothing else. Nothing new is matched to it or its line items; its tasks are still found by their keys, without the budget. Old drafts and time entries keep their names. Archiving it again changes nothing.',
      params: idParams,
      response: budgetResponse,
    }),
    async (request) => ({ budget: toWire(await archiveBudget(request.ctx, request.params.id)) }),
  );

  app.post(
    `${PREFIX}/:id/restore`,
    describeRoute('restoreBudget', {
      tags,
      summary: 'Put an archived budget back into use',
      description: 'Restoring one that is in use changes nothing.',
      params: idParams,
      response: budgetResponse,
    }),
    async (request) => ({ budget: toWire(await restoreBudget(request.ctx, request.params.id)) }),
  );
}
