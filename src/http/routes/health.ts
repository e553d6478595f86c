import { z } from 'zod';
import type { App } from '#http/app.ts';
import type { ServerContext } from '#http/middleware/context.ts';
import { checkStore } from '#operations/check-store.ts';

/** For supervisors, outside sign-in: is the process alive, and does it serve requests. */
export function healthRoutes(app: App, server: ServerContext): void {
  const response = { 200: z.object({ status: z.literal('ok') }), 503: z.object({ status: z.literal('unavailable') }) };
  app.get(
    '/livez',
    { schema: { tags: ['health'], summary: 'The process is alive', security: [], operationId: 'checkLiveness', response } },
    async () => ({ status: 'ok' as const }),
  );
  app.get(
    '/readyz',
    { schema: { tags: ['health'], summary: 'Requests are served', security: [], operationId: 'checkReadiness', response } },
    async (_request, reply) => {
      if (await checkStore(server)) return { status: 'ok' as const };
      return reply.code(503).send({ status: 'unavailable' as const });
    },
  );
}
