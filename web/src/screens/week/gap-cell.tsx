import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Day } from '#domain/day.ts';
import { hoursText, MINUTES_PER_HOUR } from '#domain/hours.ts';
import { gapMinutesQuery } from '#web/api/week.ts';
import { Skeleton } from '#web/components/skeleton.tsx';
import { useText } from '#web/text/text.tsx';

type GapCellProps = {
  day: Day;
  today: Day;
  /** Renders what is said of the gaps, and what is shown of them. */
  children(said: string, shown: ReactNode): ReactNode;
};

/** The gaps of one day, as soon as they are known. There are none in days to come. */
export function GapCell({ day, today, children }: GapCellProps) {
  const { text } = useText();
  const isToCome = day > today;
  const { data: minutes = 0, isLoading, isError } = useQuery({ ...gapMinutesQuery(day), enabled: !isToCome });
  if (isLoading) return children(text.words.loading, <Skeleton rows={1} height="1.25rem" />);
  if (isError) return children(text.week.gapsUnknown, '?');
  if (minutes === 0) return children(text.week.noGaps, <span className="quiet">{isToCome ? '' : '–'}</span>);
  const hours = hoursText(minutes / MINUTES_PER_HOUR);
  return children(text.week.gapsOf(hours), <span className="week-gap">{hours}</span>);
}
