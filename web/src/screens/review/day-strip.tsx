import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import type { Day } from '#domain/day.ts';
import { useText } from '#web/text/text.tsx';
import type { StripDay } from './strip-days.ts';
import './day-strip.css';

type DayStripProps = {
  days: readonly StripDay[];
  today: Day;
  shown: Day | 'all' | null;
  /** False until it is known what waits: nothing is said of it then. */
  isCounted: boolean;
  olderCount: number;
  waitingCount: number;
};

/** The last two weeks at a glance: how much waits on which day, and a way to each. */
export function DayStrip({ days, today, shown, isCounted, olderCount, waitingCount }: DayStripProps) {
  const { text, format } = useText();
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    list.current?.querySelector(`[data-day="${shown}"]`)?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [shown]);
  function allText(): string {
    if (!isCounted) return text.review.allDays;
    const isOfLastWeeks = days.some(({ day }) => day === today);
    const isOlder = olderCount > 0 && isOfLastWeeks && shown !== 'all';
    return isOlder ? text.review.older(format.number(olderCount)) : text.review.all(format.number(waitingCount));
  }

  return (
    <nav className="day-strip no-print" aria-label={text.review.days}>
      <Link
        to="/review"
        search={{ day: 'all' }}
        className="day-strip-all"
        aria-current={shown === 'all' ? 'true' : undefined}
        activeProps={{}}
      >
        {allText()}
      </Link>
      <ol ref={list}>
        {days.map(({ day, waiting }) => (
          <li key={day} data-day={day}>
            <Link
              to="/review"
              search={{ day }}
              className="day-strip-day"
              aria-current={day === shown ? 'date' : undefined}
              activeProps={{}}
              data-today={day === today || undefined}
            >
              <span className="visually-hidden">
                {isCounted
                  ? text.review.dayOfStrip(format.longDay(day), waiting > 0 ? text.words.drafts(waiting) : text.review.nothingWaits)
                  : format.longDay(day)}
              </span>
              <span aria-hidden="true">{format.weekday(day)}</span>
              <span aria-hidden="true" className="day-strip-date">
                {Number(day.slice(8))}
              </span>
              <span aria-hidden="true" className={waiting > 0 ? 'day-strip-count' : 'day-strip-none'}>
                {waiting > 0 ? format.number(waiting) : isCounted && '·'}
              </span>
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
