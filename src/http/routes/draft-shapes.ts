import type { App } from '#http/app.ts';
import { describeRoute } from '#http/describe-route.ts';
import {
  acceptPreviewSchema,
  extendDraftBody,
  joinDraftsBody,
  previewAcceptBody,
  shapedDraft,
  splitDraftBody,
  splitDraftResponse,
} from '#http/schemas/draft-shapes.ts';
import { idParams } from '#http/schemas/fields.ts';
import { ifMatchHeaders, versionFromIfMatch } from '#http/schemas/if-match.ts';
import { toWire } from '#http/wire.ts';
import { extendDraft } from '#operations/drafts/extend-draft.ts';
import { joinDrafts } from '#operations/drafts/join-drafts.ts';
import { previewAccept } from '#operations/drafts/preview-accept.ts';
import { restoreDraft } from '#operations/drafts/restore-draft.ts';
import { splitDraft } from '#operations/drafts/split-draft.ts';

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
    async (request) => {
      const draft = await restoreDraft(request.ctx, request.params.id, versionFromIfMatch(request.headers['if-match']));
      return { draft: toWire(draft) };
    },
  );

  app.post(
    `${PREFIX}/:id/split`,
    describeRoute('splitDraft', {
      tags,
      summary: 'Make two drafts of a pending one',
      description: 'Give the hours of the first part, or the moment where to cut. The hours of both add up to those of the whole.',
      params: idParams,
      headers: ifMatchHeaders,
      body: splitDraftBody,
      response: { 200: splitDraftResponse },
    }),
    async (request) => {
      const drafts = await splitDraft(request.ctx, request.params.id, request.body, versionFromIfMatch(request.headers['if-match']));
      return { drafts: drafts.map(toWire) };
    },
  );

  app.post(
    `${PREFIX}/join`,
    describeRoute('joinDrafts', {
      tags,
      summary: 'Make one draft of several pending ones of a day',
      description: 'All of them or none. The earliest keeps its id; what the one with the most hours is booked on holds for all.',
      body: joinDraftsBody,
      response: { 200: shapedDraft },
    }),
    async (request) => {
      const draft = await joinDrafts(request.ctx, request.body);
      return { draft: toWire(draft) };
    },
  );

  app.post(
    `${PREFIX}/:id/extend`,
    describeRoute('extendDraft', {
      tags,
      summary: 'Give a pending draft more of its day',
      description: 'A stretch of its local day that no time entry and no draft has, such as a gap.',
      params: idParams,
      headers: ifMatchHeaders,
      body: extendDraftBody,
      response: { 200: shapedDraft },
    }),
    async (request) => {
      const { starts_at: startsAt, ends_at: endsAt } = request.body;
      const version = versionFromIfMatch(request.headers['if-match']);
      const draft = await extendDraft(request.ctx, request.params.id, { startsAt, endsAt }, version);
      return { draft: toWire(draft) };
    },
  );
}
