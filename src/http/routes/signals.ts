import { z } from 'zod';
import type { App } from '#http/app.ts';
import { describeRoute } from '#http/describe-route.ts';
import { listSignalsQuery, signalSchema } from '#http/schemas/signals.ts';
import { toWire } from '#http/wire.ts';
import { listSignals } from '#operations/signals/list-signals.ts';

export function signalRoutes(app: App): void {
  app.get(
    '/api/auto-tracking/signals',
    describeRoute('listSignals', {
      tags: ['signals'],
      summary: 'List your signals',
      description: 'Up to 200, latest start first; those without a start come last and fall outside any date filter.',
      querystring: listSignalsQuery,
      response: { 200: z.object({ signals: z.array(signalSchema) }) },
    }),
    async (request) => ({ signals: (await listSignals(request.ctx, request.query)).map(toWire) }),
  );
}
