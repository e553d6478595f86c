import { saveDrafts } from '#db/drafts.ts';
import { appendHistory } from '#db/history.ts';
import { saveTimeEntries } from '#db/time-entries.ts';
import type { UserCaller } from '#domain/caller.ts';
import type { Draft } from '#domain/draft.ts';
import { type BookedTime, newTimeEntry } from '#domain/new-time-entry.ts';
import type { TimeEntry } from '#domain/time-entry.ts';
import type { Context } from '#operations/context.ts';
import { redraftAfterDecision } from '#operations/drafting/redraft-after-decision.ts';
import { historyRow } from '#operations/history-row.ts';
import { carrySourceChanges } from './carry-source-changes.ts';
import { noteDecidedSignals } from './note-decided-signals.ts';
import { noteDraftedEvidence } from './note-drafted-evidence.ts';

/**
 * Turns drafts into time entries: one each, with the draft's values and its intervals. The caller of this holds the
 * drafts' rows locked and has checked that they are pending and that what they refer to exists.
 * `before` is the draft as it was stored, `draft` with the values to book.
 */
export async function bookDrafts(
  ctx: Context,
  caller: UserCaller,
  booked: readonly { before: Draft; draft: Draft }[],
): Promise<TimeEntry[]> {
  const now = ctx.clock();
  const evidence = await noteDraftedEvidence(ctx, caller.user_id, booked);
  const decided = booked.map(({ before, draft }) => {
    const made = { id: ctx.newId(), now };
    const entry = { ...newTimeEntry(bookedTimeOf(draft), caller, made), evidence: evidence.get(draft.id) ?? null };
    return {
      before,
      entry,
      after: { ...draft, status: 'accepted', time_entry_id: entry.id, version: draft.version + 1, updated_at: now } satisfies Draft,
    };
  });
  await saveTimeEntries(
    ctx,
    decided.map(({ entry }) => entry),
  );
  await saveDrafts(
    ctx,
    decided.map(({ after }) => after),
  );
  await noteDecidedSignals(
    ctx,
    decided.map(({ after }) => after),
  );
  await carrySourceChanges(
    ctx,
    caller.user_id,
    decided.map(({ after }) => after),
  );
  await appendHistory(
    ctx,
    decided.flatMap(({ before, after, entry }) => [
      historyRow(ctx, 'accepted', 'draft', before, after),
      historyRow(ctx, 'created', 'time_entry', null, entry),
    ]),
  );
  await redraftAfterDecision(
    ctx,
    caller.user_id,
    decided.map(({ after }) => after),
  );
  return decided.map(({ entry }) => entry);
}

function bookedTimeOf({ id, date, hours, description, budget_id, line_item_id, task_id, billable, intervals }: Draft): BookedTime {
  const booked = { date, hours, description, budget_id, line_item_id, task_id, billable, intervals };
  return { ...booked, started_at: null, ended_at: null, draft_id: id };
}
