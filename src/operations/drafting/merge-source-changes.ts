import type { SourceChangeRow } from '#db/schema.ts';
import { findSourceChanges, removeSourceChanges, type SourceChangeKey, saveSourceChanges } from '#db/source-changes.ts';
import { mergeSourceChange, parseSourceFacts, type SourceChange } from '#domain/source-change.ts';
import type { Context } from '#operations/context.ts';

/** What has become of one signal since one time entry was booked of it, or since it last changed. */
export type EntrySourceChange = SourceChangeKey & Pick<SourceChange, 'before' | 'after' | 'changed_at'>;

/** Writes or takes back the marks of time entries whose signals have changed. The drafts that these were made from are locked. */
export async function mergeSourceChanges(ctx: Context, changes: readonly EntrySourceChange[]): Promise<void> {
  if (changes.length === 0) return;
  const kept = new Map((await findSourceChanges(ctx, changes.map(toKey))).map((row) => [keyText(row), toMark(row)]));
  const merged = changes.map((change) => ({ key: toKey(change), mark: mergeSourceChange(kept.get(keyText(change)), change) }));
  await removeSourceChanges(
    ctx,
    merged.filter(({ key, mark }) => mark === null && kept.has(keyText(key))).map(({ key }) => key),
  );
  await saveSourceChanges(
    ctx,
    merged.flatMap(({ key, mark }) => (mark ? [toRow(key, mark)] : [])),
  );
}

function toMark({ before, after, changed_at, acknowledged_at }: SourceChangeRow): SourceChange {
  return { before: parseSourceFacts(before), after: parseSourceFacts(after), changed_at, acknowledged_at };
}

function toRow(key: SourceChangeKey, { before, after, changed_at, acknowledged_at }: SourceChange): SourceChangeRow {
  return { ...key, before: JSON.stringify(before), after: JSON.stringify(after), changed_at, acknowledged_at };
}

function toKey({ user_id, time_entry_id, signal_id }: SourceChangeKey): SourceChangeKey {
  return { user_id, time_entry_id, signal_id };
}

/** NUL stands in no id, so the parts can't run together. */
function keyText({ user_id, time_entry_id, signal_id }: SourceChangeKey): string {
  return [user_id, time_entry_id, signal_id].join('\0');
}
