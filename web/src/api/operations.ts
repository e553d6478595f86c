import { answerOf, api } from './client.ts';

/** Takes back everything that one decision did. Throws `Problem` where that is no longer possible. */
export function undoOperation(operationId: string) {
  return answerOf(api.POST('/api/auto-tracking/operations/{id}/undo', { params: { path: { id: operationId } } }));
}
