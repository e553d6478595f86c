import { useState } from 'react';
import type { Day } from '#domain/day.ts';
import type { LookedDraft } from './draft-groups.ts';
import type { ReviewSearch } from './search.ts';

/** The draft that is edited, as it was then: its form stays when somebody decides on it elsewhere, and goes with the list that it is on. */
export function useHeld(day: Day | 'all' | null, isDismissed: boolean) {
  const [held, setHeld] = useState<LookedDraft | null>(null);
  const isHere = held === null || isListedAt(held.draft.date, { day: day ?? undefined, status: isDismissed ? 'dismissed' : undefined });
  if (!isHere) setHeld(null);
  return [isHere ? held : null, setHeld] as const;
}

/** Whether an address lists the pending drafts of a day. */
export function isListedAt(draftDay: Day, { day, status }: Pick<ReviewSearch, 'day' | 'status'>): boolean {
  return (day === 'all' || day === draftDay) && status !== 'dismissed';
}
