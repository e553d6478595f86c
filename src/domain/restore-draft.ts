import { type Draft, formatIntervals, parseIntervals, shapedByUser } from './draft.ts';
import type { Instant } from './instant.ts';
import { type Interval, subtract } from './interval.ts';

/**
 * A dismissed draft that waits again (docs/contract.md, "Shaping drafts"). It keeps its hours; of its minutes it gets back those that nothing
 * in `taken` has by now.
 */
export function restoreDraft(draft: Draft, taken: readonly Interval[], now: Instant): Draft {
  const intervals = draft.intervals === null ? null : formatIntervals(subtract(parseIntervals(draft.intervals), taken));
  return shapedByUser(draft, { status: 'pending', dismissed_by: null, intervals }, now);
}
