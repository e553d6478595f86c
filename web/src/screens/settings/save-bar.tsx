import { type ReactNode, useId, useState } from 'react';
import { isProblem } from '#web/api/problem.ts';
import { Button } from '#web/components/button.tsx';
import { Notice, ProblemNotice } from '#web/components/notice.tsx';
import { useLowerBar } from '#web/shell/lower-bar.ts';
import { useText } from '#web/text/text.tsx';
import './save-bar.css';

type SaveBarProps = {
  isShown: boolean;
  isBusy: boolean;
  /** Why it was refused; null where it wasn't. */
  problem: unknown;
  /** What keeps it from being saved, in words. */
  blocked?: string | null;
  /** What it would do, in a line. */
  effect?: ReactNode;
  /** What it would do in full, for windows too narrow to have that beside the form. */
  details?: Details;
  onSave(): void;
  onDiscard(): void;
};

type Details = { title: string; content: ReactNode };

/** Stands at the lower edge while there is something unsaved, so that it is in reach wherever one scrolls. */
export function SaveBar({ isShown, isBusy, problem, blocked = null, effect, details, onSave, onDiscard }: SaveBarProps) {
  const { text } = useText();
  const place = useLowerBar();
  return (
    <section {...place} className="save-bar-place no-print" aria-label={text.settings.unsaved}>
      {isShown && (
        <div className="save-bar">
          {isProblem(problem, 'version_changed') ? (
            <Notice tone="problem">{text.settings.changedMeanwhile}</Notice>
          ) : (
            problem !== null && <ProblemNotice error={problem} />
          )}
          <p className="save-bar-state" role="status">
            {blocked ?? effect ?? text.settings.unsaved}
          </p>
          {details && blocked === null && <SaveBarDetails {...details} />}
          <Button onClick={onDiscard} disabled={isBusy}>
            {text.settings.discard}
          </Button>
          <Button tone="primary" busy={isBusy} disabled={blocked !== null} onClick={onSave}>
            {text.settings.saveChanges}
          </Button>
        </div>
      )}
    </section>
  );
}

/** Opens above the buttons, and stays open while settings are changed: so the effect of each is seen as it is made. */
function SaveBarDetails({ title, content }: Details) {
  const { text } = useText();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        tone="quiet"
        className="save-bar-unfold"
        icon={isOpen ? 'chevronDown' : 'chevronUp'}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        {text.settings.effect.show}
      </Button>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard. */}
      <section id={id} className="save-bar-details" aria-label={title} hidden={!isOpen} tabIndex={0}>
        {isOpen && content}
      </section>
    </>
  );
}
