import { useMemo } from 'react';
import { useText } from '#web/text/text.tsx';
import { asInterval, type DayData } from './lanes.ts';
import { hourMarks, type Scale, topOf } from './layout.ts';
import { useNow } from './use-now.ts';

type ClockProps = { day: DayData; scale: Scale };

/** Hour lines with their times, and working hours as a lighter ground. */
export function HourLines({ day, scale }: ClockProps) {
  const marks = useMemo(() => hourMarks(scale, day.time_zone), [scale, day.time_zone]);
  return (
    <div className="timeline-background" aria-hidden="true">
      {day.working_hours.map((stretch) => {
        const { startsAt, endsAt } = asInterval(stretch);
        const topPx = topOf(startsAt, scale);
        return <div key={stretch.starts_at} className="timeline-working" style={{ top: topPx, height: topOf(endsAt, scale) - topPx }} />;
      })}
      {marks.map((at) => (
        <div key={at} className="timeline-hour" style={{ top: topOf(at, scale) }}>
          <HourName instant={new Date(at).toISOString()} timeZone={day.time_zone} />
        </div>
      ))}
    </div>
  );
}

function HourName({ instant, timeZone }: { instant: string; timeZone: string }) {
  const { format } = useText();
  const zoneName = format.zoneName(instant, timeZone);
  return (
    <span className="timeline-hour-time">
      {format.hour(instant, timeZone)}
      {zoneName !== null && <span className="timeline-hour-zone">{zoneName}</span>}
    </span>
  );
}

/** Where the day is now; nothing on other days. */
export function NowLine({ day, scale }: ClockProps) {
  const { text, format } = useText();
  const now = useNow();
  if (now < scale.startsAt || now >= scale.endsAt) return null;
  return (
    <div className="timeline-now" style={{ top: topOf(now, scale) }}>
      <span className="visually-hidden">{text.timeline.now(format.time(new Date(now).toISOString(), day.time_zone))}</span>
    </div>
  );
}
