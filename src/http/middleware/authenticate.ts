import type { FastifyRequest } from 'fastify';
import { AppError } from '#domain/app-error.ts';
import type { Caller } from '#domain/caller.ts';
import { allows, OPERATION_ACCESS } from '#domain/permissions.ts';
import type { Context } from '#operations/context.ts';
import { authenticateServiceToken, authenticateUser } from '#operations/identity/authenticate.ts';

export const SESSION_COOKIE = 'daybook_session';
/** Under https the browser holds the name to its origin. */
export const SECURE_SESSION_COOKIE = '__Host-daybook_session';

/**
 * Who calls, and whether they may: checked before the body is read, so that bad input tells nothing to a stranger.
 * A user's credential is no good for agents' routes, nor the other way round.
 */
export async function authenticate(request: FastifyRequest, ctx: Omit<Context, 'caller'>): Promise<Caller> {
  const operation = request.routeOptions.config.operation;
  const access = operation ? OPERATION_ACCESS[operation] : 'public';
  if (access === 'public') return { kind: 'nobody' };
  if (access === 'service_token') return authenticateAgent(request, ctx);
  const caller = await authenticatePerson(request, ctx);
  if (access.includes('/') && !allows(caller.permissions, access as Parameters<typeof allows>[1])) {
    throw new AppError('forbidden', `Your access level does not allow ${access.replace('/', ': ')}.`);
  }
  return caller;
}

async function authenticatePerson(request: FastifyRequest, ctx: Omit<Context, 'caller'>) {
  const bearer = bearerToken(request);
  const session = request.cookies[SECURE_SESSION_COOKIE] ?? request.cookies[SESSION_COOKIE];
  if (bearer === undefined && session === undefined)
    throw new AppError('unauthenticated', 'Sign in, or send a personal API token as Authorization: Bearer.');
  const credential =
    bearer !== undefined ? { kind: 'api_token' as const, token: bearer } : { kind: 'session' as const, token: session ?? '' };
  const caller = await authenticateUser(ctx, credential, ctx.clock());
  if (!caller) throw new AppError('unauthenticated', 'This session or token is not valid, or no longer.');
  return caller;
}

async function authenticateAgent(request: FastifyRequest, ctx: Omit<Context, 'caller'>) {
  const header = request.headers['x-service-token'];
  const token = typeof header === 'string' && header !== '' ? header : bearerToken(request);
  if (token === undefined) throw new AppError('unauthenticated', 'Send a service token as X-Service-Token or Authorization: Bearer.');
  const caller = await authenticateServiceToken(ctx, token, ctx.clock());
  if (!caller) throw new AppError('unauthenticated', 'This service token is not valid, or no longer.');
  return caller;
}

function bearerToken(request: FastifyRequest): string | undefined {
  return /^Bearer +(\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
}
