import type { HistoryRow } from '#db/schema.ts';
import type { Draft } from '#domain/draft.ts';
import type { TimeEntry } from '#domain/time-entry.ts';

/** What an operation did to one row: null is where it was not there before, or no longer after. */
export type Step<Row> = { user_id: string; id: string; before: Row | null; after: Row | null };

export type Steps = { drafts: Step<Draft>[]; entries: Step<TimeEntry>[] };

/** What an operation did to each draft and each time entry, from its lines of the history, oldest first. */
export function readSteps(rows: readonly HistoryRow[]): Steps {
  return { drafts: stepsOf<Draft>(rows, 'draft'), entries: stepsOf<TimeEntry>(rows, 'time_entry') };
}

function stepsOf<Row>(rows: readonly HistoryRow[], subject: HistoryRow['subject']): Step<Row>[] {
  const ofSubject = rows.filter((row) => row.subject === subject);
  // NUL stands in no id, so the parts can't run together.
  const lines = Map.groupBy(ofSubject, ({ user_id, subject_id }) => [user_id, subject_id].join('\0'));
  return [...lines.values()].flatMap((ofRow) => {
    const [first, last] = [ofRow.at(0), ofRow.at(-1)];
    if (!first || !last) return [];
    return [{ user_id: first.user_id, id: first.subject_id, before: readRow<Row>(first.before), after: readRow<Row>(last.after) }];
  });
}

function readRow<Row>(text: string | null): Row | null {
  return text === null ? null : (JSON.parse(text) as Row);
}
