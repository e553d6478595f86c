import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { addDays, type Day } from '#domain/day.ts';
import { type Draft, draftsQuery, pendingCountQuery } from '#web/api/drafts.ts';
import type { ReviewSearch } from './search.ts';
import { neediestDay, STRIP_DAYS } from './strip-days.ts';

export type Review = {
  /** Null as long as nobody knows which day needs a review most. */
  day: Day | 'all' | null;
  /** What waits, or was dismissed, on that day or on all. */
  drafts: readonly Draft[];
  /** What waits on the days of the strip, from its first day on. */
  recent: readonly Draft[];
  /** Whether `recent` and `olderCount` are known. */
  isCounted: boolean;
  /** How many wait before that. */
  olderCount: number;
  isLoading: boolean;
  error: unknown;
  retry(): void;
};

/** What waits on the days of the strip: every review begins with it. */
export function recentDraftsQuery(today: Day) {
  return draftsQuery({ status: 'pending', date_from: firstDayOfStrip(today) });
}

/**
 * What a review shows. Two weeks are read at once, so that going from day to day asks for nothing; all of them only where all are shown.
 * `undecided` leaves out what was just decided on.
 */
export function useReview({ day, status }: ReviewSearch, today: Day, undecided: (drafts: readonly Draft[]) => Draft[]): Review {
  const firstDay = firstDayOfStrip(today);
  const recent = useQuery(recentDraftsQuery(today));
  const { data: pendingCount = 0, isPending: isUncounted } = useQuery(pendingCountQuery);
  const isNowhere = day === undefined && recent.data?.length === 0 && pendingCount > 0;
  const older = useQuery({ ...draftsQuery({ status: 'pending', date_to: addDays(firstDay, -1) }), enabled: isNowhere });
  const found = day ?? neediestDay(recent.data, isNowhere ? older.data : [], today);
  const isRecent = status !== 'dismissed' && found !== 'all' && found !== null && found >= firstDay;
  const own = useQuery({
    ...draftsQuery({ status: status ?? 'pending', ...(found !== 'all' && found !== null && { date_from: found, date_to: found }) }),
    enabled: found !== null && !isRecent,
  });
  const shown = isRecent ? recent : own;
  // The same lists as long as nothing changes, so that pointing at a draft groups none anew and moves no focus.
  const waiting = useMemo(() => undecided(recent.data ?? NONE), [undecided, recent.data]);
  const drafts = useMemo(
    () => (isRecent ? waiting.filter(({ date }) => date === found) : undecided(own.data ?? NONE)),
    [isRecent, waiting, found, undecided, own.data],
  );
  return {
    day: found,
    drafts,
    recent: waiting,
    isCounted: recent.data !== undefined && !isUncounted,
    olderCount: Math.max(pendingCount - waiting.length, 0),
    isLoading: found === null || shown.isPending,
    // What was read once stays in sight, and what is typed with it: that it may be old, the frame says.
    error: [recent, older, ...(isRecent ? [] : [own])].find(({ error, data }) => error && !data)?.error ?? null,
    retry: () => void Promise.all([recent.refetch(), ...(own.isError ? [own.refetch()] : []), ...(older.isError ? [older.refetch()] : [])]),
  };
}

function firstDayOfStrip(today: Day): Day {
  return addDays(today, 1 - STRIP_DAYS);
}

const NONE: readonly Draft[] = [];
