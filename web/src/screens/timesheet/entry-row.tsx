import { hoursText } from '#domain/hours.ts';
import type { TimeEntry } from '#web/api/time-entries.ts';
import { IconButton } from '#web/components/button.tsx';
import { Icon } from '#web/components/icon.tsx';
import { Pill } from '#web/components/pill.tsx';
import { targetText } from '#web/components/target-text.ts';
import { useText } from '#web/text/text.tsx';
import { visibleText } from '#web/text/visible-text.ts';
import { SourceChangedNote } from './source-changed-note.tsx';
import './entry-row.css';

type EntryRowProps = {
  entry: TimeEntry;
  timeZone: string;
  onOpen(entry: TimeEntry): void;
  /** What else can be done with it is asked for, at this button. */
  onMenu(entry: TimeEntry, button: Element): void;
};

/** A name that is read out; the whole text stands beside it. */
const SPOKEN_LENGTH = 80;
const TONES = { draft: 'plain', approved: 'good', rejected: 'problem' } as const;

export function EntryRow({ entry, timeZone, onOpen, onMenu }: EntryRowProps) {
  const { text, format } = useText();
  const { hours, description, started_at, ended_at, status, billable, billable_hours } = entry;
  const title = visibleText(description) ?? text.words.noDescription;
  return (
    <article className="entry-row">
      <p className="entry-row-hours">{hoursText(hours)}</p>
      <div className="entry-row-what">
        <button type="button" className="entry-row-title" dir="auto" data-row={entry.id} onClick={() => onOpen(entry)}>
          {title}
        </button>
        <p className="entry-row-target quiet small" dir="auto">
          {targetText(entry) || text.words.noBudget}
        </p>
      </div>
      <p className="entry-row-times quiet small">
        {started_at && ended_at && `${format.time(started_at, timeZone)} – ${format.time(ended_at, timeZone)}`}
      </p>
      <p className="entry-row-billable small">
        {billable === 0 ? (
          <span className="quiet">{text.words.notBillable}</span>
        ) : billable_hours === hours ? (
          text.words.billable
        ) : (
          text.timesheet.billedHours(hoursText(billable_hours))
        )}
      </p>
      <p className="entry-row-status">
        <Pill tone={TONES[status]}>
          {status !== 'draft' && <Icon name={status === 'approved' ? 'check' : 'warning'} size={14} />}
          {text.words.entryStatus[status]}
        </Pill>
      </p>
      <IconButton
        icon="more"
        label={text.timesheet.actionsOf(title.slice(0, SPOKEN_LENGTH))}
        aria-haspopup="menu"
        onClick={({ currentTarget }) => onMenu(entry, currentTarget)}
      />
      <Decision entry={entry} timeZone={timeZone} />
      {entry.source_changed && <SourceChangedNote entry={entry} timeZone={timeZone} />}
    </article>
  );
}

/** Who decided on it where somebody else did, and why it was rejected. */
function Decision({ entry, timeZone }: { entry: TimeEntry; timeZone: string }) {
  const { text, format } = useText();
  const { status, approved_by, approved_by_name, approved_at, user_id, rejected_by_name, rejected_at, rejection_reason } = entry;
  if (status === 'approved' && approved_by_name && approved_at && approved_by !== user_id) {
    return (
      <p className="entry-row-note quiet small">
        {text.timesheet.approvedBy(approved_by_name)}, {format.moment(approved_at, timeZone)}
      </p>
    );
  }
  if (status !== 'rejected') return null;
  return (
    <p className="entry-row-note small">
      <span className="quiet">
        {text.timesheet.rejectedBy(rejected_by_name ?? text.timesheet.someone)}
        {rejected_at && `, ${format.moment(rejected_at, timeZone)}`}
      </span>{' '}
      <span dir="auto" className="entry-row-reason">
        {rejection_reason}
      </span>
    </p>
  );
}
