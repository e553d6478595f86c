import { z } from 'zod';
import type { App } from '#http/app.ts';
import { describeRoute } from '#http/describe-route.ts';
import { linkNextPage } from '#http/link-next-page.ts';
import { signedInSchema } from '#http/schemas/auth.ts';
import { idParams, ok } from '#http/schemas/fields.ts';
import { apiTokenSchema, changePasswordBody, createApiTokenBody, shownOnce, updateMeBody } from '#http/schemas/me.ts';
import { nextCursor, pageQuery } from '#http/schemas/page.ts';
import { userSchema } from '#http/schemas/users.ts';
import { toWire } from '#http/wire.ts';
import { changePassword } from '#operations/identity/change-password.ts';
import { getMe } from '#operations/identity/get-me.ts';
import { updateMe } from '#operations/identity/update-me.ts';
import { createApiToken } from '#operations/tokens/create-api-token.ts';
import { listApiTokens } from '#operations/tokens/list-api-tokens.ts';
import { revokeApiToken } from '#operations/tokens/revoke-api-token.ts';

const tags = ['me'] as ['me'];

export function meRoutes(app: App): void {
  app.get(
    '/api/me',
    describeRoute('getMe', { tags, summary: 'Who you are and what you may do', response: { 200: signedInSchema } }),
    async (request) => {
      const { user, permissions } = await getMe(request.ctx);
      return { user: toWire(user), permissions };
    },
  );

  app.patch(
    '/api/me',
    describeRoute('updateMe', {
      tags,
      summary: 'Change your name or time zone',
      body: updateMeBody,
      response: { 200: z.object({ user: userSchema }) },
    }),
    async (request) => ({ user: toWire(await updateMe(request.ctx, request.body)) }),
  );

  app.put(
    '/api/me/password',
    describeRoute('changePassword', {
      tags,
      summary: 'Change your password',
      description: 'Ends your other sessions. API tokens stay. Wrong current passwords count as wrong sign-ins do.',
      body: changePasswordBody,
      response: { 200: ok },
    }),
    async (request) => {
      await changePassword(request.ctx, request.body, request.ip);
      return { ok: true as const };
    },
  );

  app.get(
    '/api/me/api-tokens',
    describeRoute('listApiTokens', {
      tags,
      summary: 'List your API tokens',
      description: 'Newest first, revoked and expired ones included.',
      querystring: z.object(pageQuery(1)),
      response: { 200: z.object({ api_tokens: z.array(apiTokenSchema), next_cursor: nextCursor }) },
    }),
    async (request, reply) => {
      const { limit, cursor } = request.query;
      const { rows, next_cursor } = await listApiTokens(request.ctx, { limit, after: cursor });
      linkNextPage(request, reply, next_cursor);
      return { api_tokens: rows.map(toWire), next_cursor };
    },
  );

  app.post(
    '/api/me/api-tokens',
    describeRoute('createApiToken', {
      tags,
      summary: 'Issue an API token for yourself',
      description: 'It may do all you may. Without `expires_at` it lasts until it is revoked.',
      body: createApiTokenBody,
      response: { 200: z.object({ api_token: apiTokenSchema, token: shownOnce }) },
    }),
    async (request) => {
      const { api_token, token } = await createApiToken(request.ctx, request.body);
      return { api_token: toWire(api_token), token };
    },
  );

  app.delete(
    '/api/me/api-tokens/:id',
    describeRoute('revokeApiToken', { tags, summary: 'Revoke one of your API tokens', params: idParams, response: { 200: ok } }),
    async (request) => {
      await revokeApiToken(request.ctx, request.params.id);
      return { ok: true as const };
    },
  );
}
