import { useState } from 'react';
import type { Day } from '#domain/day.ts';
import type { LookedDraft } from './draft-groups.ts';

/** The draft that is edited, as it was then: its form stays when somebody decides on it elsewhere, and goes with the list that it is on. */
export function useHeld(day: Day | 'all' | null, isDismissed: boolean) {
  const [held, setHeld] = useState<LookedDraft | null>(null);
  const isHere = held === null || ((day === 'all' || day === held.draft.date) && !isDismissed);
  if (!isHere) setHeld(null);
  return [isHere ? held : null, setHeld] as const;
}
