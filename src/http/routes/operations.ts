import type { App } from '#http/app.ts';
import { describeRoute } from '#http/describe-route.ts';
import { idParams } from '#http/schemas/fields.ts';
import { undoneSchema } from '#http/schemas/operations.ts';
import { undoOperation } from '#operations/undo/undo-operation.ts';

export function operationRoutes(app: App): void {
  app.post(
    '/api/auto-tracking/operations/:id/undo',
    describeRoute('undoOperation', {
      tags: ['drafts'] as ['drafts'],
      summary: 'Undo all that one of your calls did',
      description:
        'For ten minutes, all or nothing. The id is what the call answered in the header `Operation-Id`. ' +
        '409 `undo_expired` afterwards, `already_undone`, and `undo_refused` where something has been changed or booked since.',
      params: idParams,
      response: { 200: undoneSchema },
    }),
    async (request) => {
      const undone = await undoOperation(request.ctx, request.params.id);
      return { ok: true as const, ...undone };
    },
  );
}
