import { Link } from '@tanstack/react-router';
import type { RulePreview } from '#web/api/rules.ts';
import { targetText } from '#web/components/target-text.ts';
import { useText } from '#web/text/text.tsx';

type Entry = RulePreview['time_entries'][number];

const MOST_SHOWN = 50;

/** Booked time that a rule would have otherwise. It stays as it is; the user may want to look at it. */
export function ContradictedEntries({ entries }: { entries: readonly Entry[] }) {
  const { text } = useText();
  const { rules: words } = text.settings;
  if (entries.length === 0) return null;
  return (
    <div className="stack">
      <h3>{words.contradicted(entries.length)}</h3>
      <p className="quiet">{words.contradictedAbout}</p>
      <ul className="contradicted">
        {entries.slice(0, MOST_SHOWN).map((entry) => (
          <Contradicted key={`${entry.time_entry_id} ${entry.rule.index}`} entry={entry} />
        ))}
      </ul>
    </div>
  );
}

function Contradicted({ entry: { date, rule, booked, rule_says } }: { entry: Entry }) {
  const { text, format } = useText();
  const { rules: words } = text.settings;
  const says = [
    rule_says.exclude === 1 && words.doesExclude,
    targetText(rule_says) !== '' && words.doesBook(targetText(rule_says)),
    rule_says.billable !== null && (rule_says.billable === 1 ? words.doesBillable : words.doesNotBillable),
  ].filter((part) => part !== false);
  const isBooked = [targetText(booked) || text.words.noBudget, booked.billable === 1 ? words.doesBillable : words.doesNotBillable].join(
    ', ',
  );
  return (
    <li>
      <p>
        <Link to="/timesheet" search={{ date_from: date, date_to: date }}>
          {format.longDay(date)}
        </Link>{' '}
        <span className="quiet" dir="auto">
          {rule.name ?? words.ruleNumber(rule.index + 1)}
        </span>
      </p>
      <p className="small" dir="auto">
        <span className="quiet">{words.booked}</span> {isBooked}
      </p>
      <p className="small" dir="auto">
        <span className="quiet">{words.ruleSays}</span> {says.join(', ')}
      </p>
    </li>
  );
}
