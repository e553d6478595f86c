import { replaceHistoryTexts } from '#db/history.ts';
import type { HistoryRow } from '#db/schema.ts';
import type { Draft } from '#domain/draft.ts';
import { redactBooking } from '#domain/private-booking.ts';
import type { HasPrivateText } from '#domain/private-patterns.ts';
import type { TimeEntry } from '#domain/time-entry.ts';
import type { Context } from '#operations/context.ts';

/**
 * Takes from a user's history what private drafts, and time entries made of them, said, and what others said that is private now. That of
 * time booked by hand stays. Returns how many rows changed.
 */
export async function redactHistory(
  ctx: Context,
  pages: AsyncIterable<HistoryRow[]>,
  hasPrivateText: HasPrivateText,
  privateDraftIds: ReadonlySet<string>,
): Promise<number> {
  let count = 0;
  for await (const page of pages) {
    const changed = page.flatMap((row) => {
      const [before, after] = [row.before, row.after].map((text) => redactText(row.subject, text, hasPrivateText, privateDraftIds));
      return before === row.before && after === row.after ? [] : [{ ...row, before: before ?? null, after: after ?? null }];
    });
    await replaceHistoryTexts(ctx, changed);
    count += changed.length;
  }
  return count;
}

/** A draft or time entry as JSON text; the same text where nothing in it is private. */
function redactText(
  subject: HistoryRow['subject'],
  text: string | null,
  hasPrivateText: HasPrivateText,
  privateDraftIds: ReadonlySet<string>,
): string | null {
  if (text === null) return null;
  const row = JSON.parse(text) as Draft | TimeEntry;
  const draftId = subject === 'draft' ? row.id : (row as TimeEntry).draft_id;
  if (draftId === null) return text;
  const silent = redactBooking(row, privateDraftIds.has(draftId), hasPrivateText);
  return silent === row ? text : JSON.stringify(silent);
}
