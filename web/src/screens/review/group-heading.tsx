import { Link } from '@tanstack/react-router';
import { hoursText } from '#domain/hours.ts';
import { Button } from '#web/components/button.tsx';
import { useText } from '#web/text/text.tsx';
import { AcceptEffect } from './accept-effect.tsx';
import type { DraftGroup } from './draft-groups.ts';
import { COLUMN_COUNT } from './draft-row.tsx';
import './group-heading.css';

type GroupHeadingProps = { group: DraftGroup; rowIndex: number; onAcceptReady(group: DraftGroup): void };

/** What the drafts below have in common, how many they are, and a button to accept the ready ones in one go. */
export function GroupHeading({ group, rowIndex, onAcceptReady }: GroupHeadingProps) {
  const { text, format } = useText();
  const { kind, day, drafts, hours, ready } = group;
  return (
    // biome-ignore lint/a11y/useSemanticElements lint/a11y/useFocusableInteractive: a row of the grid that is no draft.
    <div role="row" aria-rowindex={rowIndex} className="group-heading">
      {/* biome-ignore lint/a11y/useSemanticElements lint/a11y/useFocusableInteractive: the button in it has the focus. */}
      <div role="gridcell" aria-colspan={COLUMN_COUNT} className="group-heading-cell">
        <h2>
          {kind === 'day' ? (
            <Link from="/review" to="/review" search={(search) => ({ ...search, day })}>
              {format.longDay(day)}
            </Link>
          ) : (
            text.review.groups[kind]
          )}
        </h2>
        <p className="quiet small">
          {text.words.drafts(drafts.length)} · {hoursText(hours)}
        </p>
        {ready.length > 0 && (
          <Button tone={kind === 'ready' ? 'primary' : 'plain'} icon="accept" onClick={() => onAcceptReady(group)}>
            {text.review.acceptAll(ready.length)}
          </Button>
        )}
        {ready.length > 0 && (
          <div className="group-heading-effect">
            <AcceptEffect drafts={ready} />
          </div>
        )}
      </div>
    </div>
  );
}
