import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Day } from '#domain/day.ts';
import { dayQuery } from '#web/api/days.ts';
import type { Draft } from '#web/api/drafts.ts';
import { groupsByDay, groupsOfDay, hasWords, type LookedDraft } from './draft-groups.ts';

type Shown = { day: Day | 'all' | null; drafts: readonly Draft[]; search: string; isDismissed: boolean; held: LookedDraft | null };

/** The drafts that have the words searched for and the one that is edited, under their headings; of a day with what it knows of their rounding. */
export function useGroups({ day, drafts, search, isDismissed, held }: Shown) {
  const isDay = day !== null && day !== 'all';
  const { data } = useQuery({ ...dayQuery(day ?? ''), enabled: isDay });
  const warnedIds = useMemo(
    () => new Set(data?.drafts.filter(({ rounding_warning }) => rounding_warning === 1).map(({ id }) => id)),
    [data],
  );
  return useMemo(() => {
    const found = search.trim() === '' ? drafts : drafts.filter((draft) => hasWords(draft, search.trim()));
    return isDay ? groupsOfDay(day, found, { warnedIds, isDismissed, held }) : groupsByDay(found, { isDismissed, held });
  }, [day, isDay, drafts, search, warnedIds, isDismissed, held]);
}
