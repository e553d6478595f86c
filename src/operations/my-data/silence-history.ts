import { pageHistoryOf, replaceHistoryTexts } from '#db/history.ts';
import type { HistoryRow } from '#db/schema.ts';
import type { Draft } from '#domain/draft.ts';
import type { Context } from '#operations/context.ts';

/**
 * Takes the descriptions of drafts that are deleted with their signals from the history, and those of time entries that were made of them and
 * taken back. Who did what when stays.
 */
export async function silenceHistory(ctx: Context, userId: string, draftIds: readonly string[]): Promise<void> {
  const entryIds = new Set<string>();
  for await (const rows of pageHistoryOf(ctx, userId, 'draft', draftIds)) {
    for (const { before, after } of rows) {
      for (const text of [before, after]) if (text !== null) noteEntry(JSON.parse(text) as Draft, entryIds);
    }
    await replaceHistoryTexts(ctx, rows.map(silent));
  }
  for await (const rows of pageHistoryOf(ctx, userId, 'time_entry', [...entryIds])) await replaceHistoryTexts(ctx, rows.map(silent));
}

function noteEntry({ time_entry_id }: Draft, entryIds: Set<string>): void {
  if (time_entry_id !== null) entryIds.add(time_entry_id);
}

function silent(row: HistoryRow): HistoryRow {
  return { ...row, before: withoutDescription(row.before), after: withoutDescription(row.after) };
}

function withoutDescription(text: string | null): string | null {
  return text && JSON.stringify({ ...JSON.parse(text), description: null });
}
