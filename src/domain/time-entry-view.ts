import type { EntryEvidence } from './entry-evidence.ts';
import type { Instant } from './instant.ts';
import type { SourceChangeWord, SourceFacts } from './source-change.ts';
import { billableHours, type TimeEntry } from './time-entry.ts';

/** A time entry with the names its lists show; null where there is nothing to name. */
export type NamedTimeEntry = TimeEntry & {
  user_name: string;
  task_key: string | null;
  task_title: string | null;
  budget_name: string | null;
  line_item_name: string | null;
  approved_by_name: string | null;
  rejected_by_name: string | null;
};

/** What became of the signals that an entry was booked of, since then or since its owner last acknowledged it. `changed_at`: the last time. */
export type SourceChanged = {
  changed_at: Instant;
  signals: { signal_id: string; what: SourceChangeWord[]; before: SourceFacts; after: SourceFacts }[];
};

/** A time entry as it is answered: `source_changed` null for everyone but its owner, and where there is nothing to acknowledge. */
export type ShownTimeEntry = Omit<SeenBy<NamedTimeEntry>, 'evidence'> & {
  evidence: EntryEvidence | null;
  source_changed: SourceChanged | null;
};

/** A time entry as one reader may see it: `billable_hours` always has a value. */
export type SeenBy<Entry extends TimeEntry> = Omit<Entry, 'billable_hours'> & { billable_hours: number };

/** Drafts are private, and so is which draft an entry was made from and the minutes that were observed: only its owner sees them. */
export function seenBy<Entry extends TimeEntry>(readerId: string, entry: Entry): SeenBy<Entry> {
  const seen = { ...entry, billable_hours: billableHours(entry) };
  return entry.user_id === readerId ? seen : { ...seen, draft_id: null, intervals: null };
}
