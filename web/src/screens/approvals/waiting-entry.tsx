import { hoursText } from '#domain/hours.ts';
import type { TimeEntry } from '#web/api/time-entries.ts';
import { IconButton } from '#web/components/button.tsx';
import { targetText } from '#web/components/target-text.ts';
import { useText } from '#web/text/text.tsx';
import { visibleText } from '#web/text/visible-text.ts';
import { sayEvidence } from './evidence-text.ts';
import './waiting-entry.css';

/** A name that is read out; the whole text stands beside it. */
const SPOKEN_LENGTH = 80;

type WaitingEntryProps = {
  entry: TimeEntry;
  isSelected: boolean;
  onSelect(isRange: boolean): void;
  onApprove(): void;
  onReject(): void;
  onBill(): void;
};

/** What was booked, on what, and of what evidence, in numbers. */
export function WaitingEntry({ entry, isSelected, onSelect, onApprove, onReject, onBill }: WaitingEntryProps) {
  const { text, format } = useText();
  const { id, date, hours, description, billable_hours, evidence } = entry;
  const title = visibleText(description) ?? text.words.noDescription;
  const name = `${hoursText(hours)}, ${format.shortDay(date)}, ${title.slice(0, SPOKEN_LENGTH)}`;
  return (
    <div className="waiting-entry">
      <input
        type="checkbox"
        data-row={id}
        aria-label={text.approvals.select(name)}
        checked={isSelected}
        // A click knows of Shift, a change doesn't; React wants to hear of both.
        onClick={({ shiftKey }) => onSelect(shiftKey)}
        onChange={() => undefined}
      />
      <p className="waiting-entry-day quiet small">{format.shortDay(date)}</p>
      <p className="waiting-entry-hours">{hoursText(hours)}</p>
      <div className="waiting-entry-what">
        <p className="waiting-entry-title" dir="auto" title={title}>
          {title}
        </p>
        <p className="quiet small" dir="auto">
          {targetText(entry) || text.words.noBudget}
        </p>
      </div>
      <p className="waiting-entry-evidence quiet small">{sayEvidence(evidence, { text, list: format.list })}</p>
      <p className="waiting-entry-billable small">
        {billable_hours > 0 ? text.words.billable : <span className="quiet">{text.words.notBillable}</span>}
      </p>
      <div className="waiting-entry-actions">
        <IconButton icon="check" label={text.approvals.approveOne(name)} shortcut="a" onClick={onApprove} />
        <IconButton icon="dismiss" label={text.approvals.rejectOne(name)} shortcut="d" onClick={onReject} />
        <IconButton icon="edit" label={text.approvals.billOne(name)} shortcut="e" onClick={onBill} />
      </div>
    </div>
  );
}
