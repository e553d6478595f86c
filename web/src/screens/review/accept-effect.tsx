import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { hoursText } from '#domain/hours.ts';
import { type AcceptPreview, acceptPreviewQuery, type Draft } from '#web/api/drafts.ts';
import { Icon } from '#web/components/icon.tsx';
import { useText } from '#web/text/text.tsx';
import './accept-effect.css';

/** While rows are run through by keys, only the one where they rest is asked about. */
const REST_MS = 120;
const MOST_BUDGETS = 4;

type Effect = AcceptPreview['budgets'][number];
type Part = Pick<Effect, 'adding' | 'left' | 'left_after' | 'goes_over'>;

/** What accepting drafts would do to each budget and line item: what is left of it, and what would be. */
export function AcceptEffect({ drafts, isCompact }: { drafts: readonly Draft[]; isCompact: boolean }) {
  const { text } = useText();
  const rested = useRested(drafts);
  const { data } = useQuery({ ...acceptPreviewQuery(rested), enabled: rested.length > 0 });
  const budgets = [...(data?.budgets ?? [])].sort((a, b) => Number(b.goes_over) - Number(a.goes_over) || b.adding - a.adding);
  return (
    <ul className={`accept-effect${isCompact ? ' is-compact' : ''}`} aria-label={text.review.effect.title} aria-busy={rested !== drafts}>
      {budgets.slice(0, MOST_BUDGETS).map((budget) => (
        <li key={budget.budget_id}>
          <span dir="auto" className="accept-effect-name">
            {budget.budget_name}
          </span>
          <PartEffect part={budget} />
          {budget.line_items
            .filter(({ left, goes_over }) => left !== null && (goes_over || !isCompact))
            .map((lineItem) => (
              <span key={lineItem.line_item_id} className="accept-effect-part">
                <span dir="auto" className="accept-effect-name">
                  {lineItem.line_item_name}
                </span>
                <PartEffect part={lineItem} />
              </span>
            ))}
        </li>
      ))}
      {budgets.length > MOST_BUDGETS && <li className="quiet">{text.review.effect.more(budgets.length - MOST_BUDGETS)}</li>}
    </ul>
  );
}

function PartEffect({ part: { adding, left, left_after, goes_over } }: { part: Part }) {
  const { text } = useText();
  const words = text.review.effect;
  if (left === null || left_after === null) return <span className="quiet">{words.noLimit(hoursText(adding))}</span>;
  if (!goes_over) return <span className="quiet">{words.left(hoursText(Math.max(left, 0)), hoursText(Math.max(left_after, 0)))}</span>;
  const over = hoursText(-left_after);
  return (
    <span className="accept-effect-over" title={words.goesOver}>
      <Icon name="warning" size={15} /> {left > 0 ? words.leftOver(hoursText(left), over) : words.over(over)}
    </span>
  );
}

function useRested<Value>(value: Value): Value {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), REST_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return rested;
}
