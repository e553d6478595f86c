import { type FormEvent, useState } from 'react';
import { hoursText } from '#domain/hours.ts';
import type { Draft } from '#web/api/drafts.ts';
import { Button } from '#web/components/button.tsx';
import { Dialog, DialogActions } from '#web/components/dialog.tsx';
import { SelectField, TextField } from '#web/components/field.tsx';
import { HoursField } from '#web/components/hours-field.tsx';
import { ProblemNotice } from '#web/components/notice.tsx';
import { clockTime, instantAt } from '#web/text/local-time.ts';
import { useText } from '#web/text/text.tsx';
import { firstHalfOf, partTexts } from './split-hours.ts';
import './review-dialogs.css';

type SplitDialogProps = {
  draft: Draft;
  timeZone: string;
  /** Throws `Problem` where the server refuses it. */
  onSplit(at: { hours: number } | { at: string }): Promise<void>;
  onClose(): void;
};

/** Where one draft becomes two: by hours, or where it has times of day also at one of them. */
export function SplitDialog({ draft, timeZone, onSplit, onClose }: SplitDialogProps) {
  const { text } = useText();
  const words = text.review.splitDialog;
  const [first, last] = [draft.intervals[0], draft.intervals.at(-1)];
  const [by, setBy] = useState<'hours' | 'moment'>('hours');
  const [hours, setHours] = useState<number | null>(() => firstHalfOf(draft.hours));
  const [clock, setClock] = useState(first && last ? clockTime(middleOf(first.starts_at, last.ends_at), timeZone) : '');
  const [problem, setProblem] = useState<unknown>(null);
  const [isBusy, setBusy] = useState(false);
  const at = by === 'hours' ? hoursWithin(hours, draft.hours) : momentOf(draft, clock, timeZone);

  async function split(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (!at || isBusy) return;
    setBusy(true);
    try {
      await onSplit(at);
      onClose();
    } catch (error) {
      setProblem(error);
      setBusy(false);
    }
  }

  return (
    <Dialog title={words.title} isOpen onClose={onClose}>
      <form className="stack" onSubmit={(event) => void split(event)}>
        <p dir="auto" className="clamped">
          {draft.description ?? text.words.noDescription}
        </p>
        {first && last && (
          <SelectField
            label={words.by}
            value={by}
            onChange={({ target }) => setBy(target.value === 'moment' ? 'moment' : 'hours')}
            options={[
              { value: 'hours', label: words.byHours },
              { value: 'moment', label: words.byMoment },
            ]}
          />
        )}
        {by === 'hours' || !first || !last ? (
          <div>
            <HoursField label={words.firstHours} hours={hours} onChange={setHours} autoFocus />
            <p className="quiet small" role="status">
              {at && 'hours' in at ? words.result(...partTexts(at.hours, draft.hours)) : words.wrongHours(hoursText(draft.hours))}
            </p>
          </div>
        ) : (
          <TextField
            label={words.moment}
            type="time"
            value={clock}
            hint={words.momentHint(clockTime(first.starts_at, timeZone), clockTime(last.ends_at, timeZone))}
            onChange={({ target }) => setClock(target.value)}
          />
        )}
        {problem !== null && <ProblemNotice error={problem} />}
        <DialogActions>
          <Button onClick={onClose}>{text.words.cancel}</Button>
          <Button tone="primary" type="submit" busy={isBusy} disabled={!at}>
            {words.submit}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

function hoursWithin(hours: number | null, all: number): { hours: number } | null {
  return hours !== null && hours > 0 && hours < all ? { hours } : null;
}

/** The first moment from the draft's start on at which clocks show that time; null where that is not within it. */
function momentOf({ date, intervals }: Draft, clock: string, timeZone: string): { at: string } | null {
  const [first, last] = [intervals[0], intervals.at(-1)];
  if (!first || !last || !/^\d\d:\d\d$/.test(clock)) return null;
  const at = Date.parse(instantAt(date, clock, timeZone));
  return at > Date.parse(first.starts_at) && at < Date.parse(last.ends_at) ? { at: new Date(at).toISOString() } : null;
}

function middleOf(startsAt: string, endsAt: string): string {
  return new Date((Date.parse(startsAt) + Date.parse(endsAt)) / 2).toISOString();
}
