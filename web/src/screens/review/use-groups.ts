import { useMemo } from 'react';
import type { Day } from '#domain/day.ts';
import type { Draft } from '#web/api/drafts.ts';
import { groupsByDay, groupsOfDay, hasWords, type LookedDraft } from './draft-groups.ts';

type Shown = { day: Day | 'all' | null; drafts: readonly Draft[]; search: string; isDismissed: boolean; held: LookedDraft | null };

/** The drafts that have the words searched for and the one that is edited, under their headings. */
export function useGroups({ day, drafts, search, isDismissed, held }: Shown) {
  return useMemo(() => {
    const found = search.trim() === '' ? drafts : drafts.filter((draft) => hasWords(draft, search.trim()));
    return day === null || day === 'all' ? groupsByDay(found, { isDismissed, held }) : groupsOfDay(day, found, { isDismissed, held });
  }, [day, drafts, search, isDismissed, held]);
}
