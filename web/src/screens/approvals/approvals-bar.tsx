import { hoursText } from '#domain/hours.ts';
import { sumHours } from '#domain/time-entry-summary.ts';
import type { TimeEntry } from '#web/api/time-entries.ts';
import { Button, IconButton } from '#web/components/button.tsx';
import { useLowerBar } from '#web/shell/lower-bar.ts';
import { useText } from '#web/text/text.tsx';
import './approvals-bar.css';

type ApprovalsBarProps = { selected: readonly TimeEntry[]; onApprove(): void; onReject(): void; onClear(): void };

/** What can be done with all that is selected; at the foot of the window as long as something is. */
export function ApprovalsBar({ selected, onApprove, onReject, onClear }: ApprovalsBarProps) {
  const { text } = useText();
  const bar = useLowerBar<HTMLDivElement>();
  const hours = sumHours(
    selected.map((entry) => ({ count: 1, hours: entry.hours })),
    (entry) => entry.hours,
  );
  return (
    <div {...bar} className="approvals-bar" hidden={selected.length === 0}>
      <p className="approvals-bar-count">
        <span role="status">{selected.length > 0 && text.approvals.selected(selected.length, hoursText(hours))}</span>
        <IconButton icon="dismiss" label={text.approvals.clear} shortcut="Escape" onClick={onClear} />
      </p>
      <Button tone="primary" icon="check" onClick={onApprove}>
        {text.approvals.approve}
      </Button>
      <Button onClick={onReject}>{text.approvals.reject}</Button>
    </div>
  );
}
