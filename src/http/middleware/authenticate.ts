import type { FastifyContextConfig, FastifyRequest } from 'fastify';
import { AppError } from '#domain/app-error.ts';
import type { Caller } from '#domain/caller.ts';
import { OPERATION_ACCESS, type OperationId, requireAllowed } from '#domain/permissions.ts';
import type { Context } from '#operations/context.ts';
import { authenticateServiceToken, authenticateUser } from '#operations/identity/authenticate.ts';
import { answerWrongToken } from '#operations/identity/guess-limits.ts';
import { readSessionCookie } from './session-cookie.ts';

/**
 * Who calls, and whether they may: checked before the body is read, so that bad input tells nothing to a stranger.
 * A user's credential is no good for agents' routes, nor the other way round.
 */
export async function authenticate(request: FastifyRequest, ctx: Omit<Context, 'caller'>): Promise<Caller> {
  const access = OPERATION_ACCESS[requireOperation(request.routeOptions)];
  if (access === 'public') return { kind: 'nobody' };
  if (access === 'service_token') return authenticateAgent(request, ctx);
  const caller = await authenticatePerson(request, ctx);
  requireAllowed(caller.permissions, access);
  return caller;
}

/** Which operation a route is. Throws, as the app is built, for one that names none: nobody could say who may call it. */
export function requireOperation({ url, config }: { url?: string | undefined; config?: FastifyContextConfig }): OperationId {
  if (!config?.operation) throw new Error(`The route ${url} names no operation. Describe it by describeRoute.`);
  return config.operation;
}

async function authenticatePerson(request: FastifyRequest, ctx: Omit<Context, 'caller'>) {
  const bearer = bearerToken(request);
  const token = bearer ?? readSessionCookie(request);
  if (token === undefined) throw new AppError('unauthenticated', 'Sign in, or send a personal API token as Authorization: Bearer.');
  const caller = await authenticateUser(ctx, { kind: bearer === undefined ? 'session' : 'api_token', token }, ctx.clock());
  return caller ?? refuseToken(request, ctx, 'This session or token is not valid, or no longer.');
}

async function authenticateAgent(request: FastifyRequest, ctx: Omit<Context, 'caller'>) {
  const header = request.headers['x-service-token'];
  const token = typeof header === 'string' && header !== '' ? header : bearerToken(request);
  if (token === undefined) throw new AppError('unauthenticated', 'Send a service token as X-Service-Token or Authorization: Bearer.');
  const caller = await authenticateServiceToken(ctx, token, ctx.clock());
  return caller ?? refuseToken(request, ctx, 'This service token is not valid, or no longer.');
}

/** A credential that was sent and is no good counts as a guess; none at all does not. */
async function refuseToken(request: FastifyRequest, ctx: Omit<Context, 'caller'>, detail: string): Promise<never> {
  throw await answerWrongToken(ctx, request.ip, new AppError('unauthenticated', detail));
}

function bearerToken(request: FastifyRequest): string | undefined {
  return /^Bearer +(\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
}
