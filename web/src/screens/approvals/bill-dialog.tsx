import { type FormEvent, useState } from 'react';
import { hoursText } from '#domain/hours.ts';
import type { TimeEntry } from '#web/api/time-entries.ts';
import { Button } from '#web/components/button.tsx';
import { Dialog, DialogActions } from '#web/components/dialog.tsx';
import { HoursField } from '#web/components/hours-field.tsx';
import { useText } from '#web/text/text.tsx';

type BillDialogProps = { entry: TimeEntry; onApprove(billableHours: number): void; onClose(): void };

/** Approves one entry with other hours to bill than were booked. */
export function BillDialog({ entry, onApprove, onClose }: BillDialogProps) {
  const { text } = useText();
  const [hours, setHours] = useState<number | null>(entry.billable_hours);

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (hours !== null) onApprove(hours);
  }

  return (
    <Dialog title={text.approvals.billTitle} isOpen onClose={onClose}>
      <form className="stack" noValidate onSubmit={submit}>
        <p className="quiet">{text.approvals.billHint(hoursText(entry.hours))}</p>
        <HoursField
          label={text.timesheet.hoursToBill}
          hours={hours}
          autoFocus
          allowsZero
          problem={hours === null ? text.fields.hoursProblem : undefined}
          onChange={setHours}
        />
        <DialogActions>
          <Button onClick={onClose}>{text.words.cancel}</Button>
          <Button tone="primary" type="submit" disabled={hours === null}>
            {text.approvals.approve}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
