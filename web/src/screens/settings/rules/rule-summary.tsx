import { useQuery } from '@tanstack/react-query';
import { budgetQuery, lineItemQuery, taskQuery } from '#web/api/catalogue.ts';
import type { Target } from '#web/components/target-choices.ts';
import { useText } from '#web/text/text.tsx';
import { conditionSentence } from './rule-sentence.ts';
import type { RuleValues } from './rule-values.ts';

/** What a rule asks and does, in two lines. */
export function RuleSummary({ values }: { values: RuleValues }) {
  const { text, format } = useText();
  const { rules: words } = text.settings;
  const { excludes, target, billable, description } = values;
  const does = [
    excludes && words.doesExclude,
    billable !== null && (billable === 1 ? words.doesBillable : words.doesNotBillable),
    description !== '' && words.doesDescribe(description),
  ].filter((part) => part !== false);
  const books = Object.values(target).some((id) => id !== null);
  return (
    <div className="rule-summary">
      <p dir="auto" className="small">
        <span className="quiet">{words.if}</span> {conditionSentence(values, words.sentence, format)}
      </p>
      <p dir="auto" className="small">
        <span className="quiet">{words.then}</span> {books && <Booking target={target} />}
        {books && does.length > 0 && ', '}
        {does.join(', ')}
      </p>
    </div>
  );
}

/** Names of what a rule books on, or the ids as they stand in it where the catalogue has no such thing. */
function Booking({ target: { budget_id, line_item_id, task_id } }: { target: Target }) {
  const { text } = useText();
  const budget = useQuery({ ...budgetQuery(budget_id ?? ''), enabled: budget_id !== null });
  const lineItem = useQuery({ ...lineItemQuery(line_item_id ?? ''), enabled: line_item_id !== null });
  const task = useQuery({ ...taskQuery(task_id ?? ''), enabled: task_id !== null });
  const names = [
    budget_id && (budget.data?.name ?? budget_id),
    line_item_id && (lineItem.data?.name ?? line_item_id),
    task_id && (task.data?.title ?? task_id),
  ];
  return text.settings.rules.doesBook(names.filter(Boolean).join(' › '));
}
