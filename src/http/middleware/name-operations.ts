import type { FastifyInstance } from 'fastify';
import type { OperationId } from '#domain/permissions.ts';

/** Decisions on drafts and time entries, and what takes them back: the history has each call under one id. */
const RECORDED: ReadonlySet<OperationId | undefined> = new Set<OperationId>([
  ...(['acceptDraft', 'editDraft', 'dismissDraft', 'acceptDrafts', 'editDrafts', 'dismissDrafts'] as const),
  ...(['splitDraft', 'joinDrafts', 'extendDraft', 'restoreDraft', 'undoOperation'] as const),
  ...(['createTimeEntry', 'updateTimeEntry', 'deleteTimeEntry'] as const),
  ...(['approveTimeEntry', 'rejectTimeEntry', 'approveTimeEntries', 'rejectTimeEntries'] as const),
]);

/** Tells whoever decided something the id that undoes it (docs/contract.md, "Only once"). */
export function nameOperations(app: FastifyInstance): void {
  app.addHook('onSend', async (request, reply) => {
    if (reply.statusCode < 300 && RECORDED.has(request.routeOptions.config.operation))
      reply.header('operation-id', request.ctx.operationId);
  });
}
