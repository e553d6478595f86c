import { type FormEvent, useRef, useState } from 'react';
import type { TimeEntry } from '#web/api/time-entries.ts';
import { Button } from '#web/components/button.tsx';
import { Dialog, DialogActions } from '#web/components/dialog.tsx';
import { Field } from '#web/components/field.tsx';
import { useText } from '#web/text/text.tsx';

const LONGEST_REASON = 2_000;

type RejectDialogProps = { entries: readonly TimeEntry[]; onReject(reason: string): void; onClose(): void };

/** Asks why. Nothing is rejected without a reason. */
export function RejectDialog({ entries, onReject, onClose }: RejectDialogProps) {
  const { text } = useText();
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (reason.trim() === '') {
      setMissing(true);
      field.current?.focus();
    } else onReject(reason.trim());
  }

  return (
    <Dialog title={text.approvals.rejectTitle(entries.length)} isOpen onClose={onClose}>
      <form className="stack" noValidate onSubmit={submit}>
        <Field
          label={text.approvals.reason}
          hint={text.approvals.reasonHint}
          problem={isMissing ? text.approvals.reasonMissing : undefined}
        >
          {(wiring) => (
            <textarea
              ref={field}
              className="input"
              rows={3}
              dir="auto"
              required
              autoFocus
              maxLength={LONGEST_REASON}
              value={reason}
              onChange={({ currentTarget: { value } }) => setReason(value)}
              onKeyDown={(event) => {
                if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) submit(event);
              }}
              {...wiring}
            />
          )}
        </Field>
        <DialogActions>
          <Button onClick={onClose}>{text.words.cancel}</Button>
          <Button tone="danger" type="submit">
            {text.approvals.reject}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
