import { useState } from 'react';
import { hoursText, MS_PER_HOUR } from '#domain/hours.ts';
import { Button } from '#web/components/button.tsx';
import { Dialog, DialogActions } from '#web/components/dialog.tsx';
import { ProblemNotice } from '#web/components/notice.tsx';
import { useText } from '#web/text/text.tsx';
import type { Extension } from './extensions.ts';
import type { Span } from './review-panels.tsx';
import './review-dialogs.css';

type ExtendDialogProps = {
  extensions: readonly Extension[];
  /** What to say without any. */
  none: string;
  timeZone: string;
  /** Throws `Problem` where the server refuses it. */
  onExtend(extension: Extension): Promise<void>;
  onClose(): void;
};

/** Which draft reaches into which gap. */
export function ExtendDialog({ extensions, none, timeZone, onExtend, onClose }: ExtendDialogProps) {
  const { text } = useText();
  const words = text.review.extendDialog;
  const [chosen, setChosen] = useState(0);
  const [problem, setProblem] = useState<unknown>(null);
  const [isBusy, setBusy] = useState(false);
  const extension = extensions[chosen];

  async function extend(): Promise<void> {
    if (!extension) return;
    setBusy(true);
    try {
      await onExtend(extension);
      onClose();
    } catch (error) {
      setProblem(error);
      setBusy(false);
    }
  }

  return (
    <Dialog title={words.title} isOpen onClose={onClose}>
      {extensions.length === 0 && <p>{none}</p>}
      <fieldset className="choices" hidden={extensions.length === 0}>
        <legend>{new Set(extensions.map(({ draft }) => draft.id)).size > 1 ? words.which : words.chooseGap}</legend>
        {extensions.map(({ draft, gap, side }, index) => (
          <label key={`${draft.id} ${gap.starts_at}`} className="choice">
            <input type="radio" name="extension" checked={index === chosen} onChange={() => setChosen(index)} />
            <span>
              <span dir="auto" className="choice-name">
                {draft.description ?? text.words.noDescription}
              </span>
              <span className="quiet small">
                {side === 'before' ? words.before : words.after} · <GapText gap={gap} timeZone={timeZone} />
              </span>
            </span>
          </label>
        ))}
      </fieldset>
      {problem !== null && <ProblemNotice error={problem} />}
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

function GapText({ gap, timeZone }: { gap: Span; timeZone: string }) {
  const { text, format } = useText();
  const hours = (Date.parse(gap.ends_at) - Date.parse(gap.starts_at)) / MS_PER_HOUR;
  return text.review.extendDialog.into(format.time(gap.starts_at, timeZone), format.time(gap.ends_at, timeZone), hoursText(hours));
}
