import { z } from 'zod';
import type { App } from '#http/app.ts';
import { describeRoute } from '#http/describe-route.ts';
import { bulkBody, editDraftsBody } from '#http/schemas/drafts.ts';
import { acceptDrafts } from '#operations/drafts/accept-drafts.ts';
import { dismissDrafts } from '#operations/drafts/dismiss-drafts.ts';
import { editDrafts } from '#operations/drafts/edit-drafts.ts';

const tags = ['drafts'] as ['drafts'];
const PREFIX = '/api/auto-tracking/drafts';

export function draftsInBulkRoutes(app: App): void {
  app.post(
    `${PREFIX}/accept-bulk`,
    describeRoute('acceptDrafts', {
      tags,
      summary: 'Accept many pending drafts',
      description: 'What can’t be accepted is skipped and not counted; a repeated id counts once.',
      body: bulkBody,
      response: { 200: z.object({ accepted: z.number() }) },
    }),
    async (request) => {
      const accepted = await acceptDrafts(request.ctx, request.body.ids, request.body.versions);
      return { accepted };
    },
  );

  app.post(
    `${PREFIX}/edit-bulk`,
    describeRoute('editDrafts', {
      tags,
      summary: 'Edit many pending drafts in the same way and accept them',
      description:
        'What can’t be accepted with these changes is skipped and not counted; a repeated id counts once. What the changes themselves refer to must exist.',
      body: editDraftsBody,
      response: { 200: z.object({ accepted: z.number() }) },
    }),
    async (request) => {
      const { ids, changes, versions } = request.body;
      const accepted = await editDrafts(request.ctx, ids, changes, versions);
      return { accepted };
    },
  );

  app.post(
    `${PREFIX}/dismiss-bulk`,
    describeRoute('dismissDrafts', {
      tags,
      summary: 'Dismiss many pending drafts',
      description: 'What is not pending is skipped and not counted; a repeated id counts once.',
      body: bulkBody,
      response: { 200: z.object({ dismissed: z.number() }) },
    }),
    async (request) => {
      const dismissed = await dismissDrafts(request.ctx, request.body.ids, request.body.versions);
      return { dismissed };
    },
  );
}
