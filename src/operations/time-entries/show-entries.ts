import type { SourceChangeRow } from '#db/schema.ts';
import { listOpenSourceChanges } from '#db/source-changes.ts';
import { showEvidence } from '#domain/entry-evidence.ts';
import { describeSourceChange, parseSourceFacts } from '#domain/source-change.ts';
import { type NamedTimeEntry, type ShownTimeEntry, type SourceChanged, seenBy } from '#domain/time-entry-view.ts';
import type { Context } from '#operations/context.ts';

/** Entries as one reader may see them, with what became of the signals behind the reader's own. One query more for a page, and none where no entry can have any. */
export async function showEntries(ctx: Context, readerId: string, entries: readonly NamedTimeEntry[]): Promise<ShownTimeEntry[]> {
  const own = entries.filter((entry) => entry.user_id === readerId && entry.draft_id !== null);
  const changes = await listOpenSourceChanges(
    ctx,
    readerId,
    own.map((entry) => entry.id),
  );
  const byEntry = Map.groupBy(changes, (change) => change.time_entry_id);
  return entries.map((entry) => ({
    ...seenBy(readerId, entry),
    evidence: showEvidence(entry),
    source_changed: toSourceChanged(byEntry.get(entry.id)),
  }));
}

function toSourceChanged(changes: readonly SourceChangeRow[] | undefined): SourceChanged | null {
  if (!changes) return null;
  return {
    changed_at: Math.max(...changes.map((change) => change.changed_at)),
    signals: changes.map(({ signal_id, before, after }) => {
      const facts = { before: parseSourceFacts(before), after: parseSourceFacts(after) };
      return { signal_id, what: describeSourceChange(facts.before, facts.after), ...facts };
    }),
  };
}
