import { hashKey, useQuery } from '@tanstack/react-query';
import { overfullDays } from '#domain/day-effect.ts';
import { hoursText } from '#domain/hours.ts';
import { type AcceptPreview, acceptPreviewQuery, type Draft, type DraftChanges } from '#web/api/drafts.ts';
import { Icon } from '#web/components/icon.tsx';
import { useSettled } from '#web/components/use-settled.ts';
import { useText } from '#web/text/text.tsx';
import './accept-effect.css';

/** While rows are run through by keys, only the one where they rest is asked about. */
const REST_MS = 120;
const MOST_BUDGETS = 4;
const MOST_DAYS = 2;

type Effect = AcceptPreview['budgets'][number];
type Part = Pick<Effect, 'adding_hours' | 'left_hours' | 'left_after_hours' | 'goes_over'>;

type AcceptEffectProps = {
  drafts: readonly Draft[];
  /** What an edit would set on each of them first. */
  changes?: DraftChanges;
};

/** What accepting drafts would do to each budget and line item, what is left of it and what would be, and to days that it makes too long. */
export function AcceptEffect({ drafts, changes }: AcceptEffectProps) {
  const { text } = useText();
  const query = acceptPreviewQuery(drafts, changes);
  const asked = hashKey(query.queryKey);
  const hasRested = useSettled(asked, REST_MS) === asked;
  const { data } = useQuery({ ...query, enabled: hasRested && drafts.length > 0 });
  const budgets = [...(data?.budgets ?? [])].sort((a, b) => b.goes_over - a.goes_over || b.adding_hours - a.adding_hours);
  return (
    <ul className="accept-effect" aria-label={text.review.effect.title} aria-busy={!hasRested}>
      {data && <OverfullDays days={data.days} />}
      {budgets.slice(0, MOST_BUDGETS).map((budget) => (
        <li key={budget.budget_id}>
          <span dir="auto" className="accept-effect-name">
            {budget.budget_name}
          </span>
          <PartEffect part={budget} />
          {budget.line_items
            .filter(({ left_hours }) => left_hours !== null)
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
      {data && data.unassigned_hours > 0 && (
        <li>
          <span className="accept-effect-name">{text.words.noBudget}</span>
          <span className="quiet">{hoursText(data.unassigned_hours)}</span>
        </li>
      )}
      {data && data.skipped.length > 0 && (
        <li className="accept-effect-over">
          <Icon name="warning" size={15} /> {text.review.effect.skipped(data.skipped.length)}
        </li>
      )}
      {budgets.length > MOST_BUDGETS && <li className="quiet">{text.review.effect.more(budgets.length - MOST_BUDGETS)}</li>}
    </ul>
  );
}

function OverfullDays({ days }: Pick<AcceptPreview, 'days'>) {
  const { text, format } = useText();
  const words = text.review.effect;
  const overfull = overfullDays(days).sort((a, b) => b.hours - a.hours);
  return (
    <>
      {overfull.slice(0, MOST_DAYS).map(({ date, hours }) => (
        <li key={date} className="accept-effect-over">
          <Icon name="warning" size={15} />{' '}
          {days.length === 1 ? words.longDay(hoursText(hours)) : words.longDayOf(format.shortDay(date), hoursText(hours))}
        </li>
      ))}
      {overfull.length > MOST_DAYS && <li className="accept-effect-over">{words.moreLongDays(overfull.length - MOST_DAYS)}</li>}
    </>
  );
}

function PartEffect({ part: { adding_hours, left_hours, left_after_hours, goes_over } }: { part: Part }) {
  const { text } = useText();
  const words = text.review.effect;
  if (left_hours === null || left_after_hours === null) return <span className="quiet">{words.noLimit(hoursText(adding_hours))}</span>;
  if (goes_over === 0) return <span className="quiet">{words.left(hoursText(left_hours), hoursText(left_after_hours))}</span>;
  const over = hoursText(-left_after_hours);
  return (
    <span className="accept-effect-over" title={words.goesOver}>
      <Icon name="warning" size={15} /> {left_hours > 0 ? words.leftOver(hoursText(left_hours), over) : words.over(over)}
    </span>
  );
}
