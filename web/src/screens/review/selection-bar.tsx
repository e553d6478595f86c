import { hoursText } from '#domain/hours.ts';
import type { Draft } from '#web/api/drafts.ts';
import { Button, IconButton } from '#web/components/button.tsx';
import { useLowerBar } from '#web/shell/lower-bar.ts';
import { useText } from '#web/text/text.tsx';
import { AcceptEffect } from './accept-effect.tsx';
import { hoursOf } from './draft-groups.ts';
import './selection-bar.css';

type SelectionBarProps = {
  /** What is selected; the current draft alone where nothing is. */
  drafts: readonly Draft[];
  isSelection: boolean;
  onAccept(): void;
  onEdit(): void;
  onDismiss(): void;
  onRestore(): void;
  onJoin(): void;
  onClear(): void;
};

/** What is selected, what accepting it would do to the budgets, and what can be done with it. For the current draft only what it would do. */
export function SelectionBar({ drafts, isSelection, onClear, ...on }: SelectionBarProps) {
  const { text } = useText();
  const bar = useLowerBar();
  const isDismissed = drafts[0]?.status === 'dismissed';
  return (
    <section {...bar} className={`selection-bar no-print${isSelection ? '' : ' is-compact'}`} aria-label={text.review.effect.title}>
      {isSelection && (
        <p className="selection-bar-count">
          <span role="status">{text.review.selected(drafts.length, hoursText(hoursOf(drafts)))}</span>
          <IconButton icon="dismiss" label={text.review.clearSelection} shortcut="Escape" onClick={onClear} />
        </p>
      )}
      {isDismissed ? <span className="selection-bar-effect" /> : <AcceptEffect drafts={drafts} />}
      {isSelection && (
        <div className="selection-bar-actions">
          {isDismissed ? (
            <Button tone="primary" icon="restore" onClick={on.onRestore}>
              {text.review.restoreN(drafts.length)}
            </Button>
          ) : (
            <>
              {drafts.length > 1 && new Set(drafts.map(({ date }) => date)).size === 1 && (
                <Button icon="join" onClick={on.onJoin}>
                  {text.review.join}
                </Button>
              )}
              <Button icon="dismiss" onClick={on.onDismiss}>
                {text.review.dismissN(drafts.length)}
              </Button>
              <Button icon="edit" onClick={on.onEdit}>
                {text.review.editN(drafts.length)}
              </Button>
              <Button tone="primary" icon="accept" onClick={on.onAccept}>
                {text.review.acceptN(drafts.length)}
              </Button>
            </>
          )}
        </div>
      )}
    </section>
  );
}
