import { type FormEvent, useState } from 'react';
import { hoursText } from '#domain/hours.ts';
import type { Draft } from '#web/api/drafts.ts';
import { Button } from '#web/components/button.tsx';
import { ClockField } from '#web/components/clock-field.tsx';
import { Dialog, DialogActions } from '#web/components/dialog.tsx';
import { SelectField } from '#web/components/field.tsx';
import { HoursField } from '#web/components/hours-field.tsx';
import { ProblemNotice } from '#web/components/notice.tsx';
import { clockTime, isSecondTime } from '#web/text/local-time.ts';
import { useText } from '#web/text/text.tsx';
import { visibleText } from '#web/text/visible-text.ts';
import { firstHalfOf, partTexts } from './split-hours.ts';
import { middleOf, momentsOf } from './split-moment.ts';
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
  const { text, format } = useText();
  const words = text.review.splitDialog;
  const [first, last] = [draft.intervals[0], draft.intervals.at(-1)];
  const [by, setBy] = useState<'hours' | 'moment'>('hours');
  const [hours, setHours] = useState<number | null>(() => firstHalfOf(draft.hours));
  const [moment, setMoment] = useState(() => clockAt(middleOf(draft), timeZone));
  const [problem, setProblem] = useState<unknown>(null);
  const [isBusy, setBusy] = useState(false);
  const moments = momentsOf(draft, moment.clock, timeZone);
  const at = by === 'hours' ? hoursWithin(hours, draft.hours) : momentAmong(moments, moment.isSecond);

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
          {visibleText(draft.description) ?? text.words.noDescription}
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
          <ClockField
            label={words.moment}
            clock={moment.clock}
            timeZone={timeZone}
            instants={moments}
            isSecond={moment.isSecond}
            hint={words.momentHint(format.time(first.starts_at, timeZone), format.time(last.ends_at, timeZone))}
            onChange={(clock, isSecond) => setMoment({ clock, isSecond })}
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

function clockAt(instant: string | null, timeZone: string): { clock: string; isSecond: boolean } {
  if (instant === null) return { clock: '', isSecond: false };
  return { clock: clockTime(instant, timeZone), isSecond: isSecondTime(instant, timeZone) };
}

function momentAmong(moments: readonly string[], isSecond: boolean): { at: string } | null {
  const at = moments.at(isSecond ? -1 : 0);
  return at === undefined ? null : { at };
}
