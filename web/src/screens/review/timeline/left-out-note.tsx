import { useText } from '#web/text/text.tsx';
import type { DayData } from './lanes.ts';
import { leftOutCounts } from './left-out.ts';
import './left-out-note.css';

/** Why nothing of a day can be drawn: what was left out, each reason with how many it holds for. What has hours without times is told elsewhere. */
export function LeftOutNote({ day }: { day: DayData }) {
  const { text } = useText();
  const counts = leftOutCounts(day);
  if (counts.length === 0) return day.totals.unplaced_hours > 0 ? null : <p className="quiet">{text.timeline.empty}</p>;
  if (counts.every(({ reason }) => reason === 'all_day')) return <p className="quiet">{text.timeline.onlyAllDay}</p>;
  return (
    <div className="quiet">
      <p>{text.timeline.noDrafts(day.left_out.length)}</p>
      <ul className="left-out-reasons">
        {counts.map(({ reason, count }) => (
          <li key={reason}>{text.timeline.outCount(count, text.timeline.reasons[reason])}</li>
        ))}
      </ul>
    </div>
  );
}
