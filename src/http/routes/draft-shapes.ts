import type { App } from '#http/app.ts';
import { describeRoute } from '#http/describe-route.ts';
import { acceptPreviewSchema, previewAcceptBody, shapedDraft } from '#http/schemas/draft-shapes.ts';
import { idParams } from '#http/schemas/fields.ts';
import { ifMatchHeaders, versionFromIfMatch } from '#http/schemas/if-match.ts';
import { toWire } from '#http/wire.ts';
import { previewAccept } from '#operations/drafts/preview-accept.ts';
import { restoreDraft } from '#operations/drafts/restore-draft.ts';

const tags = ['drafts'] as ['drafts'];
const PREFIX = '/api/auto-tracking/drafts';

export function draftShapeRoutes(app: App): void {
  app.post(
    `${PREFIX}/accept-preview`,
    describeRoute('previewAccept', {
      tags,
      summary: 'See what accepting drafts would do to their budgets',
      description: 'Writes nothing. What couldn’t be accepted is named with the reason; a repeated id counts once.',
      body: previewAcceptBody,
      response: { 200: acceptPreviewSchema },
    }),
    async (request) => {
      const { ids, versions, changes } = request.body;
      return previewAccept(request.ctx, { ids, versions, edit: changes ?? {} });
    },
  );

  app.post(
    `${PREFIX}/:id/restore`,
    describeRoute('restoreDraft', {
      tags,
      summary: 'Let a dismissed draft wait again',
      description: 'It keeps its hours, and gets back those of its minutes that are still free.',
      params: idParams,
      headers: ifMatchHeaders,
      response: { 200: shapedDraft },
    }),
    async (request, reply) => {
      const draft = await restoreDraft(request.ctx, request.params.id, versionFromIfMatch(request.headers['if-match']));
      reply.header('operation-id', request.ctx.operationId);
      return { draft: toWire(draft) };
    },
  );
}
