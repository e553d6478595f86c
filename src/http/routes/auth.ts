import type { FastifyReply, FastifyRequest } from 'fastify';
import type { App } from '#http/app.ts';
import { describeRoute } from '#http/describe-route.ts';
import { clearSessionCookie, setSessionCookie } from '#http/middleware/session-cookie.ts';
import {
  acceptInvitationBody,
  checkLinkBody,
  setUpBody,
  setUpStateSchema,
  signedInSchema,
  signInBody,
  signOutBody,
} from '#http/schemas/auth.ts';
import { ok } from '#http/schemas/fields.ts';
import { toWire } from '#http/wire.ts';
import { acceptInvitation } from '#operations/identity/accept-invitation.ts';
import { checkLink } from '#operations/identity/check-link.ts';
import { getSetUpState } from '#operations/identity/get-set-up-state.ts';
import type { SignedIn } from '#operations/identity/open-session.ts';
import { setUp } from '#operations/identity/set-up.ts';
import { signIn } from '#operations/identity/sign-in.ts';
import { signOut } from '#operations/identity/sign-out.ts';

const tags = ['identity'] as ['identity'];

export function authRoutes(app: App): void {
  app.post(
    '/api/auth/sign-in',
    describeRoute('signIn', {
      tags,
      summary: 'Sign in with e-mail and password',
      description:
        'Sets the session cookie. After five wrong passwords in a row each further try costs a wait, which grows up to 15 minutes (429, Retry-After).',
      body: signInBody,
      response: { 200: signedInSchema },
    }),
    async (request, reply) => welcome(request, reply, await signIn(request.ctx, request.body, request.ip)),
  );

  app.post(
    '/api/auth/sign-out',
    describeRoute('signOut', {
      tags,
      summary: 'End this session, or all of yours',
      description: 'With `everywhere: 1` on all devices. API tokens stay.',
      body: signOutBody,
      response: { 200: ok },
    }),
    async (request, reply) => {
      await signOut(request.ctx, request.body);
      clearSessionCookie(request, reply);
      return { ok: true as const };
    },
  );

  app.get(
    '/api/set-up',
    describeRoute('getSetUpState', {
      tags,
      summary: 'See whether anybody has an account yet',
      response: { 200: setUpStateSchema },
    }),
    async (request) => getSetUpState(request.ctx),
  );

  app.post(
    '/api/set-up',
    describeRoute('setUp', {
      tags,
      summary: 'Make the first executive',
      description: 'On a Daybook without users, with the link its start prints. Signs them in.',
      body: setUpBody,
      response: { 200: signedInSchema },
    }),
    async (request, reply) => welcome(request, reply, await setUp(request.ctx, request.body, request.ip)),
  );

  app.post(
    '/api/links/check',
    describeRoute('checkLink', {
      tags,
      summary: 'See whether a one-time link still works',
      description: 'Does not use it up. A link that is used, expired or replaced is 410; a set-up link where there are users is 409.',
      body: checkLinkBody,
      response: { 200: ok },
    }),
    async (request) => {
      await checkLink(request.ctx, request.body.purpose, request.body.link_token, request.ip);
      return { ok: true as const };
    },
  );

  app.post(
    '/api/invitations/accept',
    describeRoute('acceptInvitation', {
      tags,
      summary: 'Choose a password by an invitation',
      description: 'Works once, and signs in. A link that is used, expired or replaced is 410.',
      body: acceptInvitationBody,
      response: { 200: signedInSchema },
    }),
    async (request, reply) => welcome(request, reply, await acceptInvitation(request.ctx, request.body, request.ip)),
  );
}

function welcome(request: FastifyRequest, reply: FastifyReply, { user, permissions, session_token }: SignedIn) {
  setSessionCookie(request, reply, session_token);
  return { user: toWire(user), permissions };
}
