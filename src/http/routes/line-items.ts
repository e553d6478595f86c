import { z } from 'zod';
import type { App } from '#http/app.ts';
import { describeRoute } from '#http/describe-route.ts';
import { linkNextPage } from '#http/link-next-page.ts';
import { idParams } from '#http/schemas/fields.ts';
import { ifMatchHeaders, versionFromIfMatch } from '#http/schemas/if-match.ts';
import { createLineItemBody, lineItemSchema, listLineItemsQuery, updateLineItemBody } from '#http/schemas/line-items.ts';
import { nextCursor } from '#http/schemas/page.ts';
import { toWire } from '#http/wire.ts';
import { archiveLineItem } from '#operations/catalogue/archive-line-item.ts';
import { createLineItem } from '#operations/catalogue/create-line-item.ts';
import { getLineItem } from '#operations/catalogue/get-line-item.ts';
import { listLineItems } from '#operations/catalogue/list-line-items.ts';
import { restoreLineItem } from '#operations/catalogue/restore-line-item.ts';
import { updateLineItem } from '#operations/catalogue/update-line-item.ts';

const tags = ['line items'] as ['line items'];
const PREFIX = '/api/line-items';
const lineItemResponse = { 200: z.object({ line_item: lineItemSchema }) };

export function lineItemRoutes(app: App): void {
  app.get(
    PREFIX,
    describeRoute('listLineItems', {
      tags,
      summary: 'List line items',
      description: 'By name. `search` looks in the name, whatever its case.',
      querystring: listLineItemsQuery,
      response: { 200: z.object({ line_items: z.array(lineItemSchema), next_cursor: nextCursor }) },
    }),
    async (request, reply) => {
      const { limit, cursor, ...filter } = request.query;
      const { rows, next_cursor } = await listLineItems(request.ctx, filter, { limit, after: cursor });
      linkNextPage(request, reply, next_cursor);
      return { line_items: rows.map(toWire), next_cursor };
    },
  );

  app.get(
    `${PREFIX}/:id`,
    describeRoute('getLineItem', { tags, summary: 'Read a line item, archived or not', params: idParams, response: lineItemResponse }),
    async (request) => ({ line_item: toWire(await getLineItem(request.ctx, request.params.id)) }),
  );

  app.post(
    PREFIX,
    describeRoute('createLineItem', {
      tags,
      summary: 'Add a line item',
      description: 'Its budget must be in use: archived ones count as gone.',
      body: createLineItemBody,
      response: lineItemResponse,
    }),
    async (request) => ({ line_item: toWire(await createLineItem(request.ctx, request.body)) }),
  );

  app.patch(
    `${PREFIX}/:id`,
    describeRoute('updateLineItem', {
      tags,
      summary: 'Change a line item',
      description: 'An absent field stays, null clears it. A line item stays on its budget.',
      params: idParams,
      headers: ifMatchHeaders,
      body: updateLineItemBody,
      response: lineItemResponse,
    }),
    async (request) => {
      const version = versionFromIfMatch(request.headers['if-match']);
      return { line_item: toWire(await updateLineItem(request.ctx, request.params.id, request.body, version)) };
    },
  );

  app.post(
    `${PREFIX}/:id/archive`,
    describeRoute('archiveLineItem', {
      tags,
      summary: 'Take a line item out of use',
      description:
        'It then counts as gone: nothing new may refer to it. Old drafts and time entries keep it. Archiving it again changes nothing.',
      params: idParams,
      response: lineItemResponse,
    }),
    async (request) => ({ line_item: toWire(await archiveLineItem(request.ctx, request.params.id)) }),
  );

  app.post(
    `${PREFIX}/:id/restore`,
    describeRoute('restoreLineItem', {
      tags,
      summary: 'Put an archived line item back into use',
      description: 'Restoring one that is in use changes nothing.',
      params: idParams,
      response: lineItemResponse,
    }),
    async (request) => ({ line_item: toWire(await restoreLineItem(request.ctx, request.params.id)) }),
  );
}
