import { type Draft, parseIntervals } from '#domain/draft.ts';
import { compareText } from './activity.ts';
import type { DayChanges } from './reconcile-day.ts';

/** More days than this no dry run takes at once. */
export const MAX_PLANNED_DAYS = 92;

/** One draft that a build would write. `fields`: what of it would change, by name; empty where it would be added or removed. */
export type DraftChange = {
  change: 'added' | 'changed' | 'removed';
  draft_id: string;
  /** As it is stored and seen; null where it would be added. */
  before: Draft | null;
  /** As it would be written; null where it would be removed. */
  after: Draft | null;
  fields: string[];
};

/** What every change changes, and nobody asks for. */
const BOOKKEEPING: readonly string[] = ['version', 'created_at', 'updated_at'];

/** What `reconcileDay` would write that somebody sees, draft by draft, in the order of their time, then by id. */
export function listDraftChanges({ insert, update, remove }: DayChanges, stored: readonly Draft[]): DraftChange[] {
  const storedById = new Map(stored.map((draft) => [draft.id, draft]));
  const before = (id: string) => storedById.get(id) ?? null;
  const changes: DraftChange[] = [
    ...insert.map((after): DraftChange => ({ change: 'added', draft_id: after.id, before: null, after, fields: [] })),
    ...update
      .filter(({ id, version }) => version !== before(id)?.version)
      .map(
        (after): DraftChange => ({
          change: 'changed',
          draft_id: after.id,
          before: before(after.id),
          after,
          fields: changedFields(before(after.id), after),
        }),
      ),
    ...remove.map(({ id }): DraftChange => ({ change: 'removed', draft_id: id, before: before(id), after: null, fields: [] })),
  ];
  return changes.sort((a, b) => startOf(a) - startOf(b) || compareText(a.draft_id, b.draft_id));
}

function changedFields(before: Draft | null, after: Draft): string[] {
  const fields = Object.keys(after) as (keyof Draft)[];
  return fields.filter((field) => !BOOKKEEPING.includes(field) && before?.[field] !== after[field]);
}

function startOf({ before, after }: DraftChange): number {
  return parseIntervals((after ?? before)?.intervals ?? null)[0]?.startsAt ?? 0;
}
