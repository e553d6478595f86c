import { z } from 'zod';
import type { App } from '#http/app.ts';
import { describeRoute } from '#http/describe-route.ts';
import { decisionSchema, draftSchema, editDraftBody, explanationSchema, listDraftsQuery, listedDraftSchema } from '#http/schemas/drafts.ts';
import { idParams, ok } from '#http/schemas/fields.ts';
import { ifMatchHeaders, versionFromIfMatch } from '#http/schemas/if-match.ts';
import { signalSchema } from '#http/schemas/signals.ts';
import { intervalsOnWire } from '#http/stretch-on-wire.ts';
import { toWire } from '#http/wire.ts';
import { acceptDraft } from '#operations/drafts/accept-draft.ts';
import { countPendingDrafts } from '#operations/drafts/count-pending-drafts.ts';
import { dismissDraft } from '#operations/drafts/dismiss-draft.ts';
import { editDraft } from '#operations/drafts/edit-draft.ts';
import { getDraft } from '#operations/drafts/get-draft.ts';
import { type ListedDraft, listDrafts } from '#operations/drafts/list-drafts.ts';

const tags = ['drafts'] as ['drafts'];
const PREFIX = '/api/auto-tracking/drafts';

export function draftRoutes(app: App): void {
  app.get(
    PREFIX,
    describeRoute('listDrafts', {
      tags,
      summary: 'List your drafts',
      description: 'Newest day first. Pending ones unless `status` says otherwise; `all` for every status.',
      querystring: listDraftsQuery,
      response: { 200: z.object({ drafts: z.array(listedDraftSchema) }) },
    }),
    async (request) => ({ drafts: (await listDrafts(request.ctx, request.query)).map(listedDraftOnWire) }),
  );

  app.get(
    `${PREFIX}/pending-count`,
    describeRoute('countPendingDrafts', {
      tags,
      summary: 'Count your pending drafts',
      response: { 200: z.object({ pending_count: z.number() }) },
    }),
    async (request) => ({ pending_count: await countPendingDrafts(request.ctx) }),
  );

  app.get(
    `${PREFIX}/:id`,
    describeRoute('getDraft', {
      tags,
      summary: 'Read a draft with its signals, and why it is what it is',
      description: '`explanation` is null for a draft that an agent sent, and for one made before explanations were kept.',
      params: idParams,
      response: { 200: z.object({ draft: draftSchema, signals: z.array(signalSchema), explanation: explanationSchema.nullable() }) },
    }),
    async (request) => {
      const { draft, signals, explanation } = await getDraft(request.ctx, request.params.id);
      return {
        draft: toWire(draft),
        signals: signals.map(toWire),
        explanation: explanation && { ...explanation, signals: explanation.signals.map(toWire) },
      };
    },
  );

  app.post(
    `${PREFIX}/:id/accept`,
    describeRoute('acceptDraft', {
      tags,
      summary: 'Accept a pending draft',
      description: 'Creates a time entry with the draft’s values: approved for managers and above, waiting for approval otherwise.',
      params: idParams,
      headers: ifMatchHeaders,
      response: { 200: decisionSchema },
    }),
    async (request) => {
      const entry = await acceptDraft(request.ctx, request.params.id, versionFromIfMatch(request.headers['if-match']));
      return { time_entry_id: entry.id, status: entry.status };
    },
  );

  app.post(
    `${PREFIX}/:id/edit`,
    describeRoute('editDraft', {
      tags,
      summary: 'Edit a pending draft and accept it',
      description: 'An absent field keeps the draft’s value; null clears it. Another budget without a line item clears the old line item.',
      params: idParams,
      headers: ifMatchHeaders,
      body: editDraftBody,
      response: { 200: decisionSchema },
    }),
    async (request) => {
      const entry = await editDraft(request.ctx, request.params.id, request.body, versionFromIfMatch(request.headers['if-match']));
      return { time_entry_id: entry.id, status: entry.status };
    },
  );

  app.post(
    `${PREFIX}/:id/dismiss`,
    describeRoute('dismissDraft', {
      tags,
      summary: 'Dismiss a pending draft',
      params: idParams,
      headers: ifMatchHeaders,
      response: { 200: ok },
    }),
    async (request) => {
      await dismissDraft(request.ctx, request.params.id, versionFromIfMatch(request.headers['if-match']));
      return { ok: true as const };
    },
  );
}

function listedDraftOnWire(draft: ListedDraft) {
  return { ...toWire(draft), intervals: intervalsOnWire(draft.intervals) };
}
