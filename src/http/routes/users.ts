import { z } from 'zod';
import type { App } from '#http/app.ts';
import { describeRoute } from '#http/describe-route.ts';
import { linkNextPage } from '#http/link-next-page.ts';
import { idParams } from '#http/schemas/fields.ts';
import { ifMatchHeaders, versionFromIfMatch } from '#http/schemas/if-match.ts';
import { nextCursor } from '#http/schemas/page.ts';
import { createUserBody, invitationSchema, listUsersQuery, updateUserBody, userSchema } from '#http/schemas/users.ts';
import { toWire } from '#http/wire.ts';
import { createUser } from '#operations/users/create-user.ts';
import { deactivateUser } from '#operations/users/deactivate-user.ts';
import { getUser } from '#operations/users/get-user.ts';
import { inviteUser } from '#operations/users/invite-user.ts';
import { listUsers } from '#operations/users/list-users.ts';
import { reactivateUser } from '#operations/users/reactivate-user.ts';
import { updateUser } from '#operations/users/update-user.ts';

const tags = ['users'] as ['users'];
const oneUser = z.object({ user: userSchema });

export function userRoutes(app: App): void {
  app.get(
    '/api/users',
    describeRoute('listUsers', {
      tags,
      summary: 'List users',
      description: 'By name. Active ones unless `include_deactivated` says otherwise.',
      querystring: listUsersQuery,
      response: { 200: z.object({ users: z.array(userSchema), next_cursor: nextCursor }) },
    }),
    async (request, reply) => {
      const { limit, cursor, ...filter } = request.query;
      const { rows, next_cursor } = await listUsers(request.ctx, filter, { limit, after: cursor });
      linkNextPage(request, reply, next_cursor);
      return { users: rows.map(toWire), next_cursor };
    },
  );

  app.get(
    '/api/users/:id',
    describeRoute('getUser', { tags, summary: 'Read a user', params: idParams, response: { 200: oneUser } }),
    async (request) => ({ user: toWire(await getUser(request.ctx, request.params.id)) }),
  );

  app.post(
    '/api/users',
    describeRoute('createUser', {
      tags,
      summary: 'Make a user',
      description: 'Without a password they are invited: hand them the link.',
      body: createUserBody,
      response: { 200: z.object({ user: userSchema, invitation: invitationSchema.nullable() }) },
    }),
    async (request) => {
      const { user, invitation } = await createUser(request.ctx, request.body);
      return { user: toWire(user), invitation: invitation && toWire(invitation) };
    },
  );

  app.patch(
    '/api/users/:id',
    describeRoute('updateUser', {
      tags,
      summary: 'Change a user',
      description: 'An absent field stays as it is. Takes If-Match. The last active executive can’t be demoted.',
      params: idParams,
      headers: ifMatchHeaders,
      body: updateUserBody,
      response: { 200: oneUser },
    }),
    async (request) => {
      const version = versionFromIfMatch(request.headers['if-match']);
      return { user: toWire(await updateUser(request.ctx, request.params.id, request.body, version)) };
    },
  );

  app.post(
    '/api/users/:id/invite',
    describeRoute('inviteUser', {
      tags,
      summary: 'Invite a user again',
      description: 'A fresh link to choose a password by; earlier ones are dead. Also for one who forgot theirs.',
      params: idParams,
      response: { 200: z.object({ invitation: invitationSchema }) },
    }),
    async (request) => ({ invitation: toWire(await inviteUser(request.ctx, request.params.id)) }),
  );

  app.post(
    '/api/users/:id/deactivate',
    describeRoute('deactivateUser', {
      tags,
      summary: 'Deactivate a user',
      description: 'Ends their sessions and tokens at once and keeps their data. The last active executive stays.',
      params: idParams,
      response: { 200: oneUser },
    }),
    async (request) => ({ user: toWire(await deactivateUser(request.ctx, request.params.id)) }),
  );

  app.post(
    '/api/users/:id/reactivate',
    describeRoute('reactivateUser', {
      tags,
      summary: 'Let a deactivated user back in',
      description: 'With the password they had. Tokens stay revoked.',
      params: idParams,
      response: { 200: oneUser },
    }),
    async (request) => ({ user: toWire(await reactivateUser(request.ctx, request.params.id)) }),
  );
}
