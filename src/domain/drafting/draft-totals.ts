import type { Draft } from '#domain/draft.ts';
import { sumHours } from '#domain/time-entry-summary.ts';

/** Drafts that wait and their hours, and how many were dismissed by a rule or for being short. What the user decided counts nowhere. */
export type DraftTotals = { drafts: number; hours: number; dismissed: number };

type Counted = Pick<Draft, 'id' | 'hours' | 'status' | 'dismissed_by'>;

export function totalDrafts(drafts: readonly Counted[]): DraftTotals {
  const waiting = drafts.filter(({ status }) => status === 'pending').map(({ hours }) => ({ hours, count: 1 }));
  return {
    drafts: waiting.length,
    hours: sumHours(waiting, ({ hours }) => hours),
    dismissed: drafts.filter(({ status, dismissed_by }) => status === 'dismissed' && dismissed_by === 'rule').length,
  };
}

/** Stored drafts as changes would leave them. */
export function withChanges(stored: readonly Counted[], changes: readonly { draft_id: string; after: Counted | null }[]): Counted[] {
  const drafts = new Map(stored.map((draft) => [draft.id, draft]));
  for (const { draft_id, after } of changes) {
    if (after) drafts.set(draft_id, after);
    else drafts.delete(draft_id);
  }
  return [...drafts.values()];
}
