import { z } from 'zod';
import type { App } from '#http/app.ts';
import { describeRoute } from '#http/describe-route.ts';
import { linkNextPage } from '#http/link-next-page.ts';
import { approvalGroupSchema, approveTimeEntriesBody, listApprovalsQuery, rejectTimeEntriesBody } from '#http/schemas/approvals.ts';
import { nextCursor } from '#http/schemas/page.ts';
import { timeEntryOnWire } from '#http/time-entry-on-wire.ts';
import { approveTimeEntries, rejectTimeEntries } from '#operations/time-entries/decide-time-entries.ts';
import { listApprovals } from '#operations/time-entries/list-approvals.ts';

const tags = ['time entries'] as ['time entries'];
const PREFIX = '/api/time-entries';
const SKIPPED = 'What is unknown, out of your scope, your own, decided or changed since you saw it is skipped and not counted.';

export function approvalRoutes(app: App): void {
  app.get(
    `${PREFIX}/approvals`,
    describeRoute('listApprovals', {
      tags,
      summary: 'List what waits for your decision, by person and week',
      description:
        'Oldest week first, then by name; never your own entries. `limit` counts entries. A person’s week is not divided between pages, and its totals are of all its waiting entries.',
      querystring: listApprovalsQuery,
      response: { 200: z.object({ groups: z.array(approvalGroupSchema), next_cursor: nextCursor }) },
    }),
    async (request, reply) => {
      const { limit, cursor, ...filter } = request.query;
      const { rows, next_cursor } = await listApprovals(request.ctx, filter, { limit, after: cursor });
      linkNextPage(request, reply, next_cursor);
      return { groups: rows.map(({ entries, ...group }) => ({ ...group, entries: entries.map(timeEntryOnWire) })), next_cursor };
    },
  );

  app.post(
    `${PREFIX}/approve-bulk`,
    describeRoute('approveTimeEntries', {
      tags,
      summary: 'Approve many time entries that wait',
      description: `As they stand: all hours are billed where the entry is billable. ${SKIPPED}`,
      body: approveTimeEntriesBody,
      response: { 200: z.object({ approved: z.number() }) },
    }),
    async (request) => {
      const approved = await approveTimeEntries(request.ctx, request.body.ids, request.body.versions);
      return { approved };
    },
  );

  app.post(
    `${PREFIX}/reject-bulk`,
    describeRoute('rejectTimeEntries', {
      tags,
      summary: 'Reject many time entries that wait',
      description: `With one reason for all. Once its owner changes one, it waits for approval again. ${SKIPPED}`,
      body: rejectTimeEntriesBody,
      response: { 200: z.object({ rejected: z.number() }) },
    }),
    async (request) => {
      const { ids, reason, versions } = request.body;
      const rejected = await rejectTimeEntries(request.ctx, ids, reason, versions);
      return { rejected };
    },
  );
}
