import { useText } from '#web/text/text.tsx';
import { asInterval, type DayData } from './lanes.ts';
import { hourMarks, type Scale, topOf } from './layout.ts';
import { useNow } from './use-now.ts';

type ClockProps = { day: DayData; scale: Scale };

/** Hour lines with their times, and working hours as a lighter ground. */
export function HourLines({ day, scale }: ClockProps) {
  const { format } = useText();
  return (
    <div className="timeline-background" aria-hidden="true">
      {day.working_hours.map((stretch) => {
        const { startsAt, endsAt } = asInterval(stretch);
        const topPx = topOf(startsAt, scale);
        return <div key={stretch.starts_at} className="timeline-working" style={{ top: topPx, height: topOf(endsAt, scale) - topPx }} />;
      })}
      {hourMarks(scale).map((at) => (
        <div key={at} className="timeline-hour" style={{ top: topOf(at, scale) }}>
          <span className="timeline-hour-time">{format.hour(new Date(at).toISOString(), day.time_zone)}</span>
        </div>
      ))}
    </div>
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
