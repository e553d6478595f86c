import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Day } from '#domain/day.ts';
import { hoursText, MS_PER_HOUR } from '#domain/hours.ts';
import { dayQuery } from '#web/api/days.ts';
import { draftsQuery, extendDraft } from '#web/api/drafts.ts';
import { readDecidedAgain } from '#web/api/read-again.ts';
import { Button } from '#web/components/button.tsx';
import { Dialog, DialogActions } from '#web/components/dialog.tsx';
import { ProblemNotice } from '#web/components/notice.tsx';
import { Skeleton } from '#web/components/skeleton.tsx';
import { useToasts } from '#web/shell/toasts.tsx';
import { useText } from '#web/text/text.tsx';
import { visibleText } from '#web/text/visible-text.ts';
import { type Extension, extensionsInto, extensionsOf } from './extensions.ts';
import type { Extending, Span } from './review-panels.tsx';
import { usableGaps } from './timeline/usable-gaps.ts';
import './review-dialogs.css';

type ExtendDialogProps = {
  extending: Extending;
  /** The day that is shown. */
  day: Day;
  timeZone: string;
  onClose(): void;
};

/** Which draft reaches into which gap: a gap offers the drafts beside it, a draft the gaps beside it. */
export function ExtendDialog({ extending, day, timeZone, onClose }: ExtendDialogProps) {
  const { text } = useText();
  const { follow } = useToasts();
  const queries = useQueryClient();
  const words = text.review.extendDialog;
  const [chosen, setChosen] = useState<string | null>(null);
  const [problem, setProblem] = useState<unknown>(null);
  const [isBusy, setBusy] = useState(false);
  const { extensions, error } = useExtensions(extending, day);
  const extension = extensions?.find((one) => keyOf(one) === chosen) ?? extensions?.[0];

  async function extend(): Promise<void> {
    if (!extension) return;
    setBusy(true);
    try {
      await follow(extendDraft(extension.draft, extension.gap), ({ operationId }) => ({ text: text.review.extended, operationId }));
      readDecidedAgain(queries);
      onClose();
    } catch (error) {
      setProblem(error);
      setBusy(false);
    }
  }

  return (
    <Dialog title={words.title} isOpen onClose={onClose}>
      {!extensions && !error && <Skeleton rows={2} height="2.5rem" />}
      {extensions?.length === 0 && <p>{'gap' in extending ? text.review.noNeighbour : words.noGap}</p>}
      <fieldset className="choices" hidden={!extension}>
        <legend>{new Set(extensions?.map(({ draft }) => draft.id)).size > 1 ? words.which : words.chooseGap}</legend>
        {extensions?.map((one) => (
          <label key={keyOf(one)} className="choice">
            <input type="radio" name="extension" checked={one === extension} onChange={() => setChosen(keyOf(one))} />
            <span>
              <span dir="auto" className="choice-name">
                {visibleText(one.draft.description) ?? text.words.noDescription}
              </span>
              <span className="quiet small">
                {one.side === 'before' ? words.before : words.after} · <GapText gap={one.gap} timeZone={timeZone} />
              </span>
            </span>
          </label>
        ))}
      </fieldset>
      {(problem ?? error) !== null && <ProblemNotice error={problem ?? error} />}
      <DialogActions>
        <Button onClick={onClose}>{text.words.cancel}</Button>
        {extension && (
          <Button tone="primary" busy={isBusy} onClick={() => void extend()}>
            {words.submit}
          </Button>
        )}
      </DialogActions>
    </Dialog>
  );
}

/** The list may change while the dialog is open: what was chosen is what it names, not its place. */
function keyOf({ draft, gap }: Extension): string {
  return `${draft.id} ${gap.starts_at}`;
}

/** Only drafts that wait can be extended, whichever of them the list shows. */
function useExtensions(extending: Extending, shownDay: Day): { extensions: Extension[] | null; error: unknown } {
  const day = 'draft' in extending ? extending.draft.date : shownDay;
  const drafts = useQuery(draftsQuery({ status: 'pending', date_from: day, date_to: day }));
  const ofDay = useQuery(dayQuery(day));
  if (!drafts.data || !ofDay.data) return { extensions: null, error: drafts.error ?? ofDay.error };
  if ('gap' in extending) return { extensions: extensionsInto(extending.gap, drafts.data), error: null };
  return { extensions: extensionsOf(extending.draft, usableGaps(ofDay.data), drafts.data), error: null };
}

function GapText({ gap, timeZone }: { gap: Span; timeZone: string }) {
  const { text, format } = useText();
  const hours = (Date.parse(gap.ends_at) - Date.parse(gap.starts_at)) / MS_PER_HOUR;
  return text.review.extendDialog.into(format.time(gap.starts_at, timeZone), format.time(gap.ends_at, timeZone), hoursText(hours));
}
