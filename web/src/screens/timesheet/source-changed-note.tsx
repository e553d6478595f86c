import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { acknowledgeSourceChange, type TimeEntry } from '#web/api/time-entries.ts';
import { Button } from '#web/components/button.tsx';
import { Notice } from '#web/components/notice.tsx';
import { useToasts } from '#web/shell/toasts.tsx';
import { useText } from '#web/text/text.tsx';
import { sayChange } from './source-change-text.ts';

/** What has become of the events that an entry was booked from, until its owner says that they know. */
export function SourceChangedNote({ entry, timeZone }: { entry: TimeEntry; timeZone: string }) {
  const { text, format } = useText();
  const queries = useQueryClient();
  const { showProblem } = useToasts();
  const [isBusy, setBusy] = useState(false);

  async function acknowledge(): Promise<void> {
    setBusy(true);
    try {
      await acknowledgeSourceChange(entry);
    } catch (error) {
      showProblem(error);
    }
    await queries.invalidateQueries({ queryKey: ['time-entries'] });
    setBusy(false);
  }

  return (
    <Notice tone="warning">
      <p>{text.timesheet.sourceChanged}</p>
      <ul>
        {entry.source_changed?.signals.map((signal) => (
          <li key={signal.signal_id}>{sayChange(signal, text.timesheet, format, timeZone)}</li>
        ))}
      </ul>
      <Button busy={isBusy} onClick={() => void acknowledge()}>
        {text.timesheet.noted}
      </Button>
    </Notice>
  );
}
