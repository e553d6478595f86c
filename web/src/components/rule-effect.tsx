import { Link } from '@tanstack/react-router';
import { TIERS_BEFORE_RULES } from '#domain/drafting/outranked-rule.ts';
import type { RulePreview } from '#web/api/rules.ts';
import { useText } from '#web/text/text.tsx';
import { PlannedChanges } from './planned-changes.tsx';
import { targetText } from './target-text.ts';
import './rule-effect.css';

type Entry = RulePreview['time_entries'][number];

const MOST_SHOWN = 30;

type RuleEffectProps = Pick<RulePreview, 'days' | 'outranked' | 'time_entries'> & {
  /** Whether the days of entries lead to the timesheet: not where something typed would be left behind. */
  hasLinks: boolean;
};

/** What a dry run of rules has found: drafts that would change, those that a rule doesn't reach, and booked time that says otherwise. */
export function RuleEffect({ days, outranked, time_entries, hasLinks }: RuleEffectProps) {
  const { ruleEffect } = useText().text;
  const counted = TIERS_BEFORE_RULES.map((tier) => ({ tier, drafts: outranked.filter(({ found_by }) => found_by === tier).length }));
  return (
    <div className="stack">
      <PlannedChanges days={days} />
      {counted.map(({ tier, drafts }) => drafts > 0 && <p key={tier}>{ruleEffect.outranked[tier](drafts)}</p>)}
      <ContradictedEntries entries={time_entries} hasLinks={hasLinks} />
    </div>
  );
}

function ContradictedEntries({ entries, hasLinks }: { entries: readonly Entry[]; hasLinks: boolean }) {
  const { ruleEffect } = useText().text;
  if (entries.length === 0) return null;
  return (
    <>
      <p>
        <strong>{ruleEffect.contradicted(entries.length)}</strong>
      </p>
      <p className="quiet">{ruleEffect.contradictedAbout}</p>
      <ul className="rule-effect-entries">
        {entries.slice(0, MOST_SHOWN).map((entry) => (
          <Contradicted key={`${entry.time_entry_id} ${entry.rule.index}`} entry={entry} hasLinks={hasLinks} />
        ))}
      </ul>
      {entries.length > MOST_SHOWN && <p className="quiet">{ruleEffect.more(entries.length - MOST_SHOWN)}</p>}
    </>
  );
}

function Contradicted({ entry: { date, rule, booked, rule_says }, hasLinks }: { entry: Entry; hasLinks: boolean }) {
  const { text, format } = useText();
  const { ruleEffect, settings } = text;
  const { rules: words } = settings;
  const billable = (flag: number) => (flag === 1 ? words.doesBillable : words.doesNotBillable);
  const says = [
    rule_says.exclude === 1 && words.doesExclude,
    targetText(rule_says) !== '' && words.doesBook(targetText(rule_says)),
    rule_says.billable !== null && billable(rule_says.billable),
  ].filter((part) => part !== false);
  const day = format.longDay(date);
  return (
    <li>
      <p>
        {hasLinks ? (
          <Link to="/timesheet" search={{ date_from: date, date_to: date }}>
            {day}
          </Link>
        ) : (
          day
        )}{' '}
        <span className="quiet" dir="auto">
          {rule.name ?? words.ruleNumber(rule.index + 1)}
        </span>
      </p>
      <p className="small" dir="auto">
        <span className="quiet">{ruleEffect.booked}</span> {targetText(booked) || text.words.noBudget}, {billable(booked.billable)}
      </p>
      <p className="small" dir="auto">
        <span className="quiet">{ruleEffect.ruleSays}</span> {says.join(', ')}
      </p>
    </li>
  );
}
