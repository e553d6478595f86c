import { z } from 'zod';
import type { App } from '#http/app.ts';
import { describeRoute } from '#http/describe-route.ts';
import { linkNextPage } from '#http/link-next-page.ts';
import { idParams, ok } from '#http/schemas/fields.ts';
import { shownOnce } from '#http/schemas/me.ts';
import { nextCursor, pageQuery } from '#http/schemas/page.ts';
import {
  createServiceTokenBody,
  currentServiceTokenSchema,
  serviceTokenSchema,
  serviceTokenWithHealthSchema,
} from '#http/schemas/service-tokens.ts';
import { toWire } from '#http/wire.ts';
import { createServiceToken } from '#operations/tokens/create-service-token.ts';
import { getCurrentServiceToken } from '#operations/tokens/get-current-service-token.ts';
import { listServiceTokens } from '#operations/tokens/list-service-tokens.ts';
import { revokeServiceToken } from '#operations/tokens/revoke-service-token.ts';

const tags = ['service tokens'] as ['service tokens'];

export function serviceTokenRoutes(app: App): void {
  app.get(
    '/api/service-tokens',
    describeRoute('listServiceTokens', {
      tags,
      summary: 'List service tokens',
      description:
        'Newest first, revoked ones included, each with what its items came to. Without `tokens / view`, those you issued or that speak for you alone.',
      querystring: z.object(pageQuery(1)),
      response: { 200: z.object({ service_tokens: z.array(serviceTokenWithHealthSchema), next_cursor: nextCursor }) },
    }),
    async (request, reply) => {
      const { limit, cursor } = request.query;
      const { rows, next_cursor } = await listServiceTokens(request.ctx, { limit, after: cursor });
      linkNextPage(request, reply, next_cursor);
      return { service_tokens: rows.map((row) => ({ ...toWire(row), refusals: row.refusals.map(toWire) })), next_cursor };
    },
  );

  app.get(
    '/api/service-tokens/current',
    describeRoute('getCurrentServiceToken', {
      tags,
      summary: 'What the service token of this call is bound to',
      response: { 200: currentServiceTokenSchema },
    }),
    async (request) => {
      const { service_token, users } = await getCurrentServiceToken(request.ctx);
      return { service_token: toWire(service_token), users };
    },
  );

  app.post(
    '/api/service-tokens',
    describeRoute('createServiceToken', {
      tags,
      summary: 'Issue a service token for an agent',
      description: 'One bound to yourself alone takes `time / update`, which is what a laptop uses; any other takes `tokens / update`.',
      body: createServiceTokenBody,
      response: { 200: z.object({ service_token: serviceTokenSchema, token: shownOnce }) },
    }),
    async (request) => {
      const { service_token, token } = await createServiceToken(request.ctx, request.body);
      return { service_token: toWire(service_token), token };
    },
  );

  app.delete(
    '/api/service-tokens/:id',
    describeRoute('revokeServiceToken', { tags, summary: 'Revoke a service token', params: idParams, response: { 200: ok } }),
    async (request) => {
      await revokeServiceToken(request.ctx, request.params.id);
      return { ok: true as const };
    },
  );
}
