import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { hoursText } from '#domain/hours.ts';
import { dayQuery } from '#web/api/days.ts';
import { ProblemNotice } from '#web/components/notice.tsx';
import { Skeleton } from '#web/components/skeleton.tsx';
import { briefly } from '#web/text/briefly.ts';
import { useText } from '#web/text/text.tsx';
import { allDayTitles, type DayData } from './lanes.ts';
import { TimelineDrawing } from './timeline-drawing.tsx';
import { TimelineTable } from './timeline-table.tsx';
import { usePrinting } from './use-printing.ts';
import './day-timeline.css';

type View = 'drawing' | 'table';

/** A day as it went: what the sources say, what is drafted of it, what is booked, and what nothing explains. */
export function DayTimeline({ date }: { date: string }) {
  const { text } = useText();
  const { data: day, error, refetch } = useQuery(dayQuery(date));
  if (error && !day) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  if (day === undefined) return <Skeleton rows={1} height="24rem" />;
  return day === null ? <p className="quiet">{text.timeline.empty}</p> : <ShownDay day={day} />;
}

function ShownDay({ day }: { day: DayData }) {
  const { text, format } = useText();
  const isPrinting = usePrinting();
  const [view, setView] = useState<View>('drawing');
  const { unplaced_hours } = day.totals;
  const isDrawn = view === 'drawing' && !isPrinting;
  const allDay = isDrawn ? allDayTitles(day) : [];
  return (
    <div className="day-timeline">
      <fieldset className="day-timeline-views no-print">
        <legend className="visually-hidden">{text.timeline.view}</legend>
        {(['drawing', 'table'] as const).map((one) => (
          <button key={one} type="button" aria-pressed={view === one} onClick={() => setView(one)}>
            {text.timeline.views[one]}
          </button>
        ))}
      </fieldset>
      {day.is_waiting === 1 && (
        <p className="quiet small" role="status">
          {text.timeline.isWaiting}
        </p>
      )}
      {unplaced_hours > 0 && <p className="quiet small">{text.timeline.unplaced(hoursText(unplaced_hours))}</p>}
      {allDay.length > 0 && (
        <p className="quiet small timeline-all-day" dir="auto">
          {text.timeline.allDay(format.list(allDay.map(briefly)))}
        </p>
      )}
      {isDrawn ? <TimelineDrawing day={day} /> : <TimelineTable day={day} />}
    </div>
  );
}
