import { z } from 'zod';
import type { App } from '#http/app.ts';
import { describeRoute } from '#http/describe-route.ts';
import { idParams, ok } from '#http/schemas/fields.ts';
import { ifMatchHeaders, versionFromIfMatch } from '#http/schemas/if-match.ts';
import {
  acknowledgeSourceChangeBody,
  approveTimeEntryBody,
  createTimeEntryBody,
  rejectTimeEntryBody,
  timeEntrySchema,
  updateTimeEntryBody,
} from '#http/schemas/time-entries.ts';
import { timeEntryOnWire } from '#http/time-entry-on-wire.ts';
import { acknowledgeSourceChange } from '#operations/time-entries/acknowledge-source-change.ts';
import { approveTimeEntry } from '#operations/time-entries/approve-time-entry.ts';
import { createTimeEntry } from '#operations/time-entries/create-time-entry.ts';
import { deleteTimeEntry } from '#operations/time-entries/delete-time-entry.ts';
import { rejectTimeEntry } from '#operations/time-entries/reject-time-entry.ts';
import { updateTimeEntry } from '#operations/time-entries/update-time-entry.ts';

const tags = ['time entries'] as ['time entries'];
const PREFIX = '/api/time-entries';
const timeEntryResponse = { 200: z.object({ time_entry: timeEntrySchema }) };

export function timeEntryChangeRoutes(app: App): void {
  app.post(
    PREFIX,
    describeRoute('createTimeEntry', {
      tags,
      summary: 'Enter time of your own by hand',
      description:
        'Approved at once for managers and above, waiting for approval otherwise. `started_at` and `ended_at` come together or not at all; `hours` need not be the time between them.',
      body: createTimeEntryBody,
      response: timeEntryResponse,
    }),
    async (request) => {
      const entry = await createTimeEntry(request.ctx, request.body);
      return { time_entry: timeEntryOnWire(entry) };
    },
  );

  app.patch(
    `${PREFIX}/:id`,
    describeRoute('updateTimeEntry', {
      tags,
      summary: 'Change a time entry',
      description:
        'For its owner and executives; once another person has approved it, for executives only. An absent field stays, null clears it. Another budget without a line item clears the old line item. ' +
        'An approval is kept, a rejected entry waits for approval again. Other `hours` or `billable` drop the `billable_hours` an approver set.',
      params: idParams,
      headers: ifMatchHeaders,
      body: updateTimeEntryBody,
      response: timeEntryResponse,
    }),
    async (request) => {
      const version = versionFromIfMatch(request.headers['if-match']);
      const entry = await updateTimeEntry(request.ctx, request.params.id, request.body, version);
      return { time_entry: timeEntryOnWire(entry) };
    },
  );

  app.delete(
    `${PREFIX}/:id`,
    describeRoute('deleteTimeEntry', {
      tags,
      summary: 'Delete a time entry',
      description:
        'For its owner and executives; once another person has approved it, for executives only. The draft it was made from stays accepted.',
      params: idParams,
      headers: ifMatchHeaders,
      response: { 200: ok },
    }),
    async (request) => {
      await deleteTimeEntry(request.ctx, request.params.id, versionFromIfMatch(request.headers['if-match']));
      return { ok: true as const };
    },
  );

  app.post(
    `${PREFIX}/:id/approve`,
    describeRoute('approveTimeEntry', {
      tags,
      summary: 'Approve a time entry that waits',
      description: 'Never one’s own. `billable: 0` leaves no billable hours.',
      params: idParams,
      headers: ifMatchHeaders,
      body: approveTimeEntryBody,
      response: timeEntryResponse,
    }),
    async (request) => {
      const version = versionFromIfMatch(request.headers['if-match']);
      const entry = await approveTimeEntry(request.ctx, request.params.id, request.body, version);
      return { time_entry: timeEntryOnWire(entry) };
    },
  );

  app.post(
    `${PREFIX}/:id/reject`,
    describeRoute('rejectTimeEntry', {
      tags,
      summary: 'Reject a time entry that waits',
      description: 'Never one’s own. Once its owner changes it, it waits for approval again.',
      params: idParams,
      headers: ifMatchHeaders,
      body: rejectTimeEntryBody,
      response: timeEntryResponse,
    }),
    async (request) => {
      const version = versionFromIfMatch(request.headers['if-match']);
      const entry = await rejectTimeEntry(request.ctx, request.params.id, request.body.reason, version);
      return { time_entry: timeEntryOnWire(entry) };
    },
  );

  app.post(
    `${PREFIX}/:id/acknowledge-source-change`,
    describeRoute('acknowledgeSourceChange', {
      tags,
      summary: 'Say that you know of the changed signals behind your time entry',
      description:
        'For its owner. Takes `source_changed` off; the entry, its version and its history stay as they are. Where there is nothing to acknowledge, nothing happens.',
      params: idParams,
      body: acknowledgeSourceChangeBody,
      response: timeEntryResponse,
    }),
    async (request) => ({
      time_entry: timeEntryOnWire(await acknowledgeSourceChange(request.ctx, request.params.id, request.body.changed_at)),
    }),
  );
}
