import { hoursText } from '#domain/hours.ts';
import type { DraftChange } from '#web/api/rules.ts';
import { useText } from '#web/text/text.tsx';
import { visibleText } from '#web/text/visible-text.ts';
import { changedTexts } from './changed-texts.ts';
import { Pill } from './pill.tsx';
import { targetText } from './target-text.ts';
import './planned-changes.css';

const MOST_SHOWN = 30;
const TONES = { added: 'good', changed: 'accent', removed: 'problem' } as const;

type PlannedChangesProps = { days: readonly { date: string; changes: readonly DraftChange[] }[] };

/** What a dry run would write: by day, each draft that would come, change or go. */
export function PlannedChanges({ days }: PlannedChangesProps) {
  const { text, format } = useText();
  const all = days.flatMap(({ date, changes }) => changes.map((change) => ({ date, change })));
  if (all.length === 0) return <p className="quiet">{text.changes.nothing}</p>;
  const count = (kind: DraftChange['change']) => all.filter(({ change }) => change.change === kind).length;
  return (
    <div className="planned-changes">
      <p role="status">{text.changes.summary(count('added'), count('changed'), count('removed'))}</p>
      <ul>
        {all.slice(0, MOST_SHOWN).map(({ date, change }) => (
          <li key={`${date} ${change.draft_id}`}>
            <span className="planned-changes-head">
              <Pill tone={TONES[change.change]}>{text.changes[change.change]}</Pill>
              <span className="quiet small">{format.shortDay(date)}</span>
            </span>
            <ChangedDraft change={change} />
          </li>
        ))}
      </ul>
      {all.length > MOST_SHOWN && <p className="quiet">{text.changes.more(all.length - MOST_SHOWN)}</p>}
    </div>
  );
}

function ChangedDraft({ change: { before, after, fields } }: { change: DraftChange }) {
  const { text, format } = useText();
  const shown = after ?? before;
  if (!shown) return null;
  const steps = before && after ? changedTexts(before, after, fields, text.changes, format) : [targetText(shown) || text.words.noBudget];
  return (
    <div>
      <p dir="auto" className="planned-changes-title">
        {hoursText(shown.hours)} · {visibleText(shown.description) ?? text.words.noDescription}
      </p>
      {steps.map((step) => (
        <p key={step} dir="auto" className="quiet small planned-changes-title">
          {step}
        </p>
      ))}
    </div>
  );
}
