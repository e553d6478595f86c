import { findDraftsByKeys } from '#db/drafts.ts';
import { pageHistory, pageHistoryOf, replaceHistoryTexts } from '#db/history.ts';
import type { HistoryRow } from '#db/schema.ts';
import type { Draft } from '#domain/draft.ts';
import type { Context } from '#operations/context.ts';
import { findStoredIds } from './find-stored-ids.ts';
import { saysWhatIsGone } from './says-what-is-gone.ts';

/**
 * Takes what drafts said of deleted signals from the history, of drafts that are gone as well (`goneDraftIds` have just gone with their signals),
 * and that of time entries that were made of them and taken back. Drafts that were decided and those of agents keep theirs, and who did what
 * when stays. The user is locked, and the signals and drafts are deleted already.
 */
export async function silenceHistory(ctx: Context, userId: string, goneDraftIds: readonly string[]): Promise<void> {
  const gone = new Set(goneDraftIds);
  const entryIds = new Set<string>();
  for await (const lines of pageHistory(ctx, userId, 'draft')) {
    const told = lines
      .flatMap(({ before, after }) => [before, after])
      .flatMap((text) => (text === null ? [] : [JSON.parse(text) as Draft]));
    const stored = await findStored(ctx, userId, told);
    const isSilent = (draft: Draft) => gone.has(draft.id) || saysWhatIsGone(draft, stored.drafts.get(draft.id), stored.signalIds);
    for (const { time_entry_id } of told.filter(isSilent)) if (time_entry_id !== null) entryIds.add(time_entry_id);
    await replaceHistoryTexts(
      ctx,
      lines.flatMap((line) => changedLine(line, isSilent)),
    );
  }
  const everything = () => true;
  for await (const lines of pageHistoryOf(ctx, userId, 'time_entry', [...entryIds])) {
    await replaceHistoryTexts(
      ctx,
      lines.flatMap((line) => changedLine(line, everything)),
    );
  }
}

/** Which of the drafts that lines tell of, and of the signals these name, are there now. */
async function findStored(ctx: Context, userId: string, told: readonly Draft[]) {
  const ids = [...new Set(told.map(({ id }) => id))];
  const drafts = await findDraftsByKeys(
    ctx,
    ids.map((id) => ({ user_id: userId, id })),
  );
  return { drafts: new Map(drafts.map((draft) => [draft.id, draft])), signalIds: await findStoredIds(ctx, userId, told) };
}

/** Nothing where the line says no more than it may. */
function changedLine(line: HistoryRow, isSilent: (row: Draft) => boolean): HistoryRow[] {
  const before = silentText(line.before, isSilent);
  const after = silentText(line.after, isSilent);
  return before === line.before && after === line.after ? [] : [{ ...line, before, after }];
}

/** A draft or time entry as JSON text; the same text where it has nothing to lose. */
function silentText(text: string | null, isSilent: (row: Draft) => boolean): string | null {
  if (text === null) return null;
  const row = JSON.parse(text) as Draft;
  return row.description === null || !isSilent(row) ? text : JSON.stringify({ ...row, description: null });
}
