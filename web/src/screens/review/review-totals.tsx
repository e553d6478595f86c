import { useQuery } from '@tanstack/react-query';
import { hoursText, MINUTES_PER_HOUR } from '#domain/hours.ts';
import { dayQuery } from '#web/api/days.ts';
import type { Draft } from '#web/api/drafts.ts';
import { useText } from '#web/text/text.tsx';
import { hoursOf } from './draft-groups.ts';
import './review-totals.css';

/** What a day adds up to, and in which time zone; of all days only what waits. `waiting`: null until that is known. */
export function ReviewTotals({ day, waiting, timeZone }: { day: string; waiting: readonly Draft[] | null; timeZone: string }) {
  const { text, format } = useText();
  const isDay = day !== 'all';
  const { data } = useQuery({ ...dayQuery(day), enabled: isDay });
  const words = text.review.totals;
  return (
    <dl className="review-totals">
      <div>
        <dt>{words.waiting}</dt>
        <dd>
          {waiting ? hoursText(hoursOf(waiting)) : '–'} {waiting && <span className="quiet">({format.number(waiting.length)})</span>}
        </dd>
      </div>
      {isDay && (
        <>
          <div>
            <dt>{words.booked}</dt>
            <dd>{data ? hoursText(data.totals.entry_hours) : '–'}</dd>
          </div>
          <div>
            <dt>{words.gaps}</dt>
            <dd>{data ? hoursText(data.totals.gap_minutes / MINUTES_PER_HOUR) : '–'}</dd>
          </div>
        </>
      )}
      <div>
        <dt className="visually-hidden">{text.words.timeZone}</dt>
        <dd className="quiet">{text.review.timeZone((data?.time_zone ?? timeZone).replaceAll('_', ' '))}</dd>
      </div>
      {data?.is_waiting === 1 && (
        <div>
          <dt className="visually-hidden">{text.words.status}</dt>
          <dd className="quiet">{text.review.dayIsWaiting}</dd>
        </div>
      )}
    </dl>
  );
}
