import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { hoursText } from '#domain/hours.ts';
import { dayQuery } from '#web/api/days.ts';
import { preferencesQuery } from '#web/api/preferences.ts';
import { hasSignalsQuery } from '#web/api/signals.ts';
import { Button } from '#web/components/button.tsx';
import { EmptyState } from '#web/components/notice.tsx';
import { Skeleton } from '#web/components/skeleton.tsx';
import { useText } from '#web/text/text.tsx';
import { AutoTrackingOff, NoSignals } from './first-steps.tsx';
import type { StripDay } from './strip-days.ts';
import { cameToNothing } from './timeline/left-out.ts';
import { LeftOutNote } from './timeline/left-out-note.tsx';

type ReviewEmptyProps = {
  day: string;
  isDismissed: boolean;
  /** Whether drafts wait on some other day. */
  waitsElsewhere: boolean;
  next: StripDay | null;
};

/** In place of drafts: what was done, what to do next, or how to begin. */
export function ReviewEmpty({ day, isDismissed, waitsElsewhere, next }: ReviewEmptyProps) {
  const { text } = useText();
  if (isDismissed) {
    return (
      <EmptyState icon="restore" title={text.review.nothingDismissed.title}>
        <p>{text.review.nothingDismissed.hint}</p>
      </EmptyState>
    );
  }
  if (waitsElsewhere) return <DayDone day={day} next={next} waitsElsewhere />;
  return (
    <Beginning>
      <DayDone day={day} next={null} waitsElsewhere={false} />
    </Beginning>
  );
}

/** What stands in the way of the first drafts; nothing for those who have some. */
function Beginning({ children }: { children: ReactNode }) {
  const preferences = useQuery(preferencesQuery);
  const hasSignals = useQuery(hasSignalsQuery);
  if (preferences.isPending || hasSignals.isPending) return <Skeleton rows={2} />;
  if (preferences.data?.enabled === 0) return <AutoTrackingOff />;
  if (hasSignals.data === false) return <NoSignals />;
  return children;
}

function DayDone({ day, next, waitsElsewhere }: { day: string; next: StripDay | null; waitsElsewhere: boolean }) {
  const { text, format } = useText();
  const { data, isLoading } = useQuery({ ...dayQuery(day), enabled: day !== 'all' });
  const words = text.review.done;
  if (day === 'all') {
    return (
      <EmptyState icon="check" title={text.review.allDone.title}>
        <p>{text.review.allDone.hint}</p>
      </EmptyState>
    );
  }
  if (isLoading) return <Skeleton rows={3} />;
  const booked = data?.totals.entry_hours ?? 0;
  const isLeftOut = data && cameToNothing(data);
  return (
    <EmptyState icon="check" title={booked > 0 ? words.title : words.nothingTitle}>
      {isLeftOut ? <LeftOutNote day={data} /> : <p>{booked > 0 ? words.booked(hoursText(booked)) : words.nothingBooked}</p>}
      {next ? (
        <Link to="/review" search={{ day: next.day }} className="button button-primary">
          {words.next(format.shortDay(next.day), text.words.drafts(next.waiting))}
        </Link>
      ) : waitsElsewhere ? (
        <Link to="/review" search={{ day: 'all' }} className="button button-primary">
          {text.review.commands.allDays}
        </Link>
      ) : (
        <p>{words.allDone}</p>
      )}
    </EmptyState>
  );
}

/** Drafts there are, but none with those words. */
export function NothingFound({ onClear }: { onClear(): void }) {
  const { text } = useText();
  return (
    <EmptyState icon="search" title={text.review.nothingFound}>
      <p>{text.review.nothingFoundHint}</p>
      <Button onClick={onClear}>{text.review.clearSearch}</Button>
    </EmptyState>
  );
}
