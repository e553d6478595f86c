import { hoursText, MINUTES_PER_HOUR } from '#domain/hours.ts';
import { bookedHours, type Hours, isEmpty, KINDS } from './grid.ts';
import './hours-cell.css';

/** What is booked, then what is proposed, over a bar that tells approved, waiting, rejected and pending time apart. Its words stand with the link around it. */
export function HoursCell({ hours, isTotal = false }: { hours: Hours; isTotal?: boolean }) {
  if (isEmpty(hours)) return <span className="hours-cell hours-cell-empty">·</span>;
  const booked = bookedHours(hours);
  return (
    <span className={`hours-cell ${isTotal ? 'hours-cell-total' : ''}`}>
      <span className="hours-cell-booked">{booked > 0 ? hoursText(booked) : ''}</span>
      {hours.pending > 0 && <span className="hours-cell-pending">+{hoursText(hours.pending)}</span>}
      {hours.rejected > 0 && <s className="hours-cell-rejected">{hoursText(hours.rejected)}</s>}
      <span className="hours-cell-bar">
        {KINDS.filter((kind) => hours[kind] > 0).map((kind) => (
          <span key={kind} className={`week-bar week-bar-${kind}`} style={{ flexGrow: hours[kind] * MINUTES_PER_HOUR }} />
        ))}
      </span>
    </span>
  );
}
