import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { addDays, type Day } from '#domain/day.ts';
import { type Draft, draftsQuery, pendingCountQuery } from '#web/api/drafts.ts';
import type { ReviewSearch } from './search.ts';
import { firstDayOfStrip, neediestDay, STRIP_DAYS } from './strip-days.ts';

export type Review = {
  /** Null as long as nobody knows which day needs a review most. */
  day: Day | 'all' | null;
  /** What waits, or was dismissed, on that day or on all. */
  drafts: readonly Draft[];
  /** The first day of the strip, and what waits from then on for as long as the strip is; up to the latest for the last two weeks. */
  firstDay: Day;
  ofStrip: readonly Draft[];
  /** What is known to wait, on whatever day. */
  known: readonly Draft[];
  /** How many wait, and how many of them before the last two weeks. */
  waitingCount: number;
  olderCount: number;
  /** Whether all that waits and what the strip tells is known. */
  isCounted: boolean;
  isLoading: boolean;
  error: unknown;
  retry(): void;
};

/** What waits in the last two weeks: every review begins with it. */
export function recentDraftsQuery(today: Day) {
  return draftsQuery({ status: 'pending', date_from: firstDayOfStrip(today, today) });
}

/**
 * What a review shows. Two weeks are read at once, so that going from day to day asks for nothing; all of them only where all are shown.
 * `undecided` leaves out what was just decided on.
 */
export function useReview({ day, status }: ReviewSearch, today: Day, undecided: (drafts: readonly Draft[]) => Draft[]): Review {
  const lastTwoWeeks = firstDayOfStrip(today, today);
  const recent = useQuery(recentDraftsQuery(today));
  const { data: pendingCount = 0, isPending: isUncounted } = useQuery(pendingCountQuery);
  const isNowhere = day === undefined && recent.data?.length === 0 && pendingCount > 0;
  const older = useQuery({ ...draftsQuery({ status: 'pending', date_to: addDays(lastTwoWeeks, -1) }), enabled: isNowhere });
  const found = day ?? neediestDay(recent.data, isNowhere ? older.data : [], today);
  const firstDay = found === null || found === 'all' ? lastTwoWeeks : firstDayOfStrip(found, today);
  const isEarlier = firstDay < lastTwoWeeks;
  const earlier = useQuery({
    ...draftsQuery({ status: 'pending', date_from: firstDay, date_to: addDays(firstDay, STRIP_DAYS - 1) }),
    enabled: isEarlier,
  });
  const strip = isEarlier ? earlier : recent;
  const isInStrip = status !== 'dismissed' && found !== 'all' && found !== null;
  const own = useQuery({
    ...draftsQuery({ status: status ?? 'pending', ...(found !== 'all' && found !== null && { date_from: found, date_to: found }) }),
    enabled: found !== null && !isInStrip,
  });
  const shown = isInStrip ? strip : own;
  // The same lists as long as nothing changes, so that pointing at a draft groups none anew and moves no focus.
  const waiting = useMemo(() => undecided(recent.data ?? NONE), [undecided, recent.data]);
  const ofStrip = useMemo(() => undecided(strip.data ?? NONE), [undecided, strip.data]);
  const drafts = useMemo(
    () => (isInStrip ? ofStrip.filter(({ date }) => date === found) : undecided(own.data ?? NONE)),
    [isInStrip, ofStrip, found, undecided, own.data],
  );
  const olderCount = Math.max(pendingCount - waiting.length, 0);
  return {
    day: found,
    drafts,
    firstDay,
    ofStrip,
    known: isEarlier ? [...ofStrip, ...waiting] : waiting,
    waitingCount: waiting.length + olderCount,
    olderCount,
    isCounted: recent.data !== undefined && strip.data !== undefined && !isUncounted,
    isLoading: found === null || shown.isPending,
    // What was read once stays in sight, and what is typed with it: that it may be old, the frame says.
    error: [recent, older, shown].find(({ error, data }) => error && !data)?.error ?? null,
    retry: () => void Promise.all([recent, older, earlier, own].filter(({ isError }) => isError).map(({ refetch }) => refetch())),
  };
}

const NONE: readonly Draft[] = [];
