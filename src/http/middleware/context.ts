import type { FastifyInstance } from 'fastify';
import type { Context } from '#operations/context.ts';
import { authenticate, requireOperation } from './authenticate.ts';
import { refuseCrossOrigin } from './refuse-cross-origin.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** The context of this call, once its caller is known. */
    ctx: Context;
  }
}

/** What the server hands to every call. */
export type ServerContext = Omit<Context, 'caller' | 'operationId'>;

/** Gives every request its context: identity first, then permission, before the body is read. Routes that come after must name their operation. */
export function provideContext(app: FastifyInstance, server: ServerContext): void {
  app.decorateRequest('ctx', null as unknown as Context);
  app.addHook('onRoute', (route) => void requireOperation(route));
  app.addHook('onRequest', async (request, reply) => {
    // Answers are one caller's own, and some hold a secret that is shown once: no cache in between keeps them.
    reply.header('cache-control', 'no-store');
    const ctx = { ...server, operationId: server.newId() };
    refuseCrossOrigin(request);
    request.ctx = { ...ctx, caller: await authenticate(request, ctx) };
  });
}
