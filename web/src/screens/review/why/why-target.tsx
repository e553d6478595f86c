import { tierBeforeRule } from '#domain/drafting/outranked-rule.ts';
import type { Explanation } from '#web/api/drafts.ts';
import { targetText } from '#web/components/target-text.ts';
import { useText } from '#web/text/text.tsx';
import { ruleText } from './rule-text.ts';

/** Why it is booked on this budget and task: what was found, in which order it was looked for, and the rule that holds. */
export function WhyTarget({ explanation: { matched_by, joined_targets, rule } }: { explanation: Explanation }) {
  const { text, format } = useText();
  const found = matched_by.tiers.flatMap(({ tier, candidates }) => candidates.map((target) => ({ tier, target })));
  const [taken, ...others] = joined_targets.map((target) => targetText(target) || text.words.noBudget);
  const notFound = matched_by.tiers
    .filter(({ candidates }) => candidates.length === 0)
    .flatMap(({ tier }) => text.why.notFound[tier] ?? []);
  return (
    <section className="why-section">
      <h3>{text.why.targetTitle}</h3>
      {found.length === 0 && <p>{text.why.nothingFound}</p>}
      <ol className="why-list">
        {found.map(({ tier, target }, place) => (
          <li key={`${tier} ${target.budget_id} ${target.line_item_id} ${target.task_id}`}>
            <p>
              <span className="quiet small">{text.why.places[Math.min(place, text.why.places.length - 1)]}</span>{' '}
              <span dir="auto">{targetText(target) || text.words.none}</span>
            </p>
            <p className="quiet small">
              {text.why.tiers[tier] ?? tier} · {format.percent(target.match_confidence)}
            </p>
          </li>
        ))}
      </ol>
      {taken !== undefined && <p dir="auto">{text.why.joinedOf(taken, format.list(others))}</p>}
      {rule && <p dir="auto">{ruleText(rule, tierBeforeRule(matched_by.tiers), text.why, format)}</p>}
      {notFound.length > 0 && <p className="quiet small">{notFound.join(' ')}</p>}
    </section>
  );
}
