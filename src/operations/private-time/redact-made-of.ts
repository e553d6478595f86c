import { pageHistoryOf } from '#db/history.ts';
import type { HistoryRow } from '#db/schema.ts';
import { lockEntriesOfDrafts } from '#db/time-entries.ts';
import type { Draft } from '#domain/draft.ts';
import { NOTHING_PRIVATE } from '#domain/private-patterns.ts';
import type { Signal } from '#domain/signal.ts';
import type { Context } from '#operations/context.ts';
import { redactDrafts } from './redact-drafts.ts';
import { redactHistory } from './redact-history.ts';
import { redactTimeEntries } from './redact-time-entries.ts';

/**
 * Takes the texts from drafts that name signals that have just become private, and from what was booked of them. The drafts are locked.
 * Returns how many rows lost a text.
 */
export async function redactMadeOf(ctx: Context, signals: readonly Signal[], drafts: readonly Draft[]): Promise<number> {
  let count = 0;
  for (const [userId, ofUser] of Map.groupBy(drafts, (draft) => draft.user_id)) {
    const signalIds = new Set(signals.filter((signal) => signal.user_id === userId).map((signal) => signal.id));
    const { privateIds, count: draftCount } = await redactDrafts(ctx, inOnePage(ofUser), NOTHING_PRIVATE, signalIds);
    count += draftCount;
    const draftIds = [...privateIds];
    count += await redactTimeEntries(ctx, lockEntriesOfDrafts(ctx, userId, draftIds), NOTHING_PRIVATE, privateIds);
    const entryIds = new Set<string>();
    for await (const decisions of pageHistoryOf(ctx, userId, 'draft', draftIds)) {
      for (const row of decisions) for (const id of bookedBy(row)) entryIds.add(id);
      count += await redactHistory(ctx, inOnePage(decisions), NOTHING_PRIVATE, privateIds);
    }
    count += await redactHistory(ctx, pageHistoryOf(ctx, userId, 'time_entry', [...entryIds]), NOTHING_PRIVATE, privateIds);
  }
  return count;
}

/** The time entry that a decision made, which may have been deleted since. */
function bookedBy({ before, after }: HistoryRow): string[] {
  return [before, after].flatMap((text) => (text === null ? [] : ((JSON.parse(text) as Draft).time_entry_id ?? [])));
}

async function* inOnePage<Row>(rows: Row[]): AsyncGenerator<Row[]> {
  yield rows;
}
