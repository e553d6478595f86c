import { useId } from 'react';
import { hoursText } from '#domain/hours.ts';
import type { ApprovalGroup } from '#web/api/approvals.ts';
import type { TimeEntry } from '#web/api/time-entries.ts';
import { Button } from '#web/components/button.tsx';
import { useText } from '#web/text/text.tsx';
import type { Selection } from './use-selection.ts';
import { WaitingEntry } from './waiting-entry.tsx';
import './waiting-group.css';

type WaitingGroupProps = {
  group: ApprovalGroup;
  selection: Selection;
  rowProps(id: string): { onFocus(): void };
  onApprove(entries: readonly TimeEntry[]): void;
  onReject(entries: readonly TimeEntry[]): void;
  onBill(entry: TimeEntry): void;
};

/** One person's week. */
export function WaitingGroup({ group, selection, rowProps, onApprove, onReject, onBill }: WaitingGroupProps) {
  const { text, format } = useText();
  const titleId = useId();
  const { user_name, week_of, hours, billable_hours, entry_count, entries } = group;
  const week = format.week(week_of);
  const title = text.approvals.groupTitle(user_name, week);
  const ids = entries.map(({ id }) => id);
  const selectedCount = ids.filter(selection.has).length;
  const notListed = entry_count - entries.length;
  return (
    <section className="waiting-group" aria-labelledby={titleId}>
      <header className="waiting-group-head">
        <input
          type="checkbox"
          aria-label={text.approvals.selectGroup(title)}
          checked={selectedCount === ids.length}
          ref={(box) => {
            if (box) box.indeterminate = selectedCount > 0 && selectedCount < ids.length;
          }}
          onChange={({ currentTarget: { checked } }) => selection.setAll(ids, checked)}
        />
        <h2 id={titleId}>
          <span dir="auto">{user_name}</span> <span className="waiting-group-week">{week}</span>
        </h2>
        <p className="waiting-group-hours">
          <strong>{hoursText(hours)}</strong>{' '}
          <span className="quiet">
            {hoursText(billable_hours)} {text.approvals.billable} · {text.words.entries(entry_count)}
          </span>
        </p>
        <div className="row">
          <Button tone="quiet" aria-label={text.approvals.rejectGroup(title)} onClick={() => onReject(entries)}>
            {text.approvals.rejectAll}
          </Button>
          <Button icon="check" aria-label={text.approvals.approveGroup(title)} onClick={() => onApprove(entries)}>
            {text.approvals.approveAll}
          </Button>
        </div>
      </header>
      <ul>
        {entries.map((entry) => (
          <li key={entry.id} className="waiting-group-row" {...rowProps(entry.id)}>
            <WaitingEntry
              entry={entry}
              isSelected={selection.has(entry.id)}
              onSelect={(isRange) => selection.toggle(entry.id, isRange)}
              onApprove={() => onApprove([entry])}
              onReject={() => onReject([entry])}
              onBill={() => onBill(entry)}
            />
          </li>
        ))}
      </ul>
      {notListed > 0 && <p className="quiet small waiting-group-rest">{text.approvals.notListed(notListed)}</p>}
    </section>
  );
}
