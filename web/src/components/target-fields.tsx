import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import {
  budgetQuery,
  budgetsQuery,
  lineItemQuery,
  lineItemsQuery,
  type SuggestedTargets,
  taskQuery,
  tasksQuery,
} from '#web/api/catalogue.ts';
import { useText } from '#web/text/text.tsx';
import { ComboBox } from './combo-box.tsx';
import { budgetChoices, lineItemChoice, type Target, taskChoices, withBudget, withTask } from './target-choices.ts';
import { useTypedSearch } from './typed-search.ts';

/** What the ids of the first target shown are called, where that is known already: shown until the catalogue says it itself. */
export type TargetNames = { budget?: string | null; lineItem?: string | null; task?: string | null };

type Placeholders = { [Field in keyof Target]?: string | undefined };

type TargetFieldsProps = {
  target: Target;
  onChange(target: Target): void;
  names?: TargetNames;
  /** What is offered first. */
  suggested?: SuggestedTargets | undefined;
  /** What an empty field means, by field. */
  placeholders?: Placeholders;
  /** Which of the fields has the focus when they are shown. */
  autoFocus?: 'budget' | 'task';
};

/** Budget, line item and task, each found by a few letters. A budget takes its line items and tasks along; a task brings its budget. */
export function TargetFields({ target, onChange, names: firstNames = {}, suggested, placeholders = {}, autoFocus }: TargetFieldsProps) {
  const [first] = useState(target);
  const names = {
    budget: target.budget_id === first.budget_id ? (firstNames.budget ?? null) : null,
    lineItem: target.line_item_id === first.line_item_id ? (firstNames.lineItem ?? null) : null,
    task: target.task_id === first.task_id ? (firstNames.task ?? null) : null,
  };
  const props = { target, onChange, names, suggested, placeholders };
  return (
    <>
      <BudgetField {...props} autoFocus={autoFocus === 'budget'} />
      <LineItemField {...props} />
      <TaskField {...props} autoFocus={autoFocus === 'task'} />
    </>
  );
}

/** Whether time on a target is billable if nobody says so: the line item decides, else the budget. Undefined until it is known. */
export function useBillableDefault({ budget_id, line_item_id }: Target): boolean | undefined {
  const { data: budget } = useQuery({ ...budgetQuery(budget_id ?? ''), enabled: budget_id !== null });
  const { data: lineItem } = useQuery({ ...lineItemQuery(line_item_id ?? ''), enabled: line_item_id !== null });
  if (budget_id === null) return false;
  if (!budget || (line_item_id !== null && !lineItem)) return undefined;
  return (lineItem?.billable ?? budget.billable) === 1;
}

type OneFieldProps = Required<Pick<TargetFieldsProps, 'target' | 'onChange' | 'names' | 'placeholders'>> & {
  suggested: SuggestedTargets | undefined;
  autoFocus?: boolean;
};

function BudgetField({ target, onChange, names, suggested, placeholders, autoFocus = false }: OneFieldProps) {
  const { text } = useText();
  const { budget_id } = target;
  const { data: chosen } = useQuery({ ...budgetQuery(budget_id ?? ''), enabled: budget_id !== null });
  const name = budget_id === null ? '' : (chosen?.name ?? names.budget ?? '');
  const { search, box } = useTypedSearch({ id: budget_id, name }, (id) => onChange(withBudget(target, id)));
  const { data: found = [], isPending } = useQuery(budgetsQuery(search));
  const groups = budgetChoices(found, suggested, search, { likely: text.fields.likely, rest: text.fields.allBudgets });
  return (
    <ComboBox
      label={text.words.budget}
      groups={groups}
      selectedId={budget_id}
      isLoading={isPending}
      placeholder={placeholders.budget_id}
      autoFocus={autoFocus}
      {...box}
    />
  );
}

function LineItemField({ target, onChange, names, placeholders }: OneFieldProps) {
  const { text } = useText();
  const { budget_id, line_item_id } = target;
  const { data: chosen } = useQuery({ ...lineItemQuery(line_item_id ?? ''), enabled: line_item_id !== null });
  const name = line_item_id === null ? '' : (chosen?.name ?? names.lineItem ?? '');
  const { search, box } = useTypedSearch({ id: line_item_id, name }, (id) => onChange({ ...target, line_item_id: id }));
  const { data: found = [], isLoading } = useQuery({ ...lineItemsQuery(budget_id ?? '', search), enabled: budget_id !== null });
  return (
    <ComboBox
      label={text.words.lineItem}
      groups={[{ id: 'all', title: null, choices: found.map(lineItemChoice) }]}
      selectedId={line_item_id}
      isLoading={isLoading}
      placeholder={placeholders.line_item_id}
      {...(budget_id === null && { hint: text.fields.budgetFirst })}
      {...box}
    />
  );
}

function TaskField({ target, onChange, names, suggested, placeholders, autoFocus = false }: OneFieldProps) {
  const { text } = useText();
  const queries = useQueryClient();
  const { budget_id, task_id } = target;
  const { data: chosen } = useQuery({ ...taskQuery(task_id ?? ''), enabled: task_id !== null });
  const name = task_id === null ? '' : (chosen?.title ?? names.task ?? '');
  const { search, box } = useTypedSearch({ id: task_id, name }, (id) => void choose(id));
  const { data: found = [], isPending } = useQuery(tasksQuery(budget_id, search));
  const rest = budget_id === null ? text.fields.allTasks : text.fields.tasksOfBudget;
  const groups = taskChoices(found, suggested, { search, budgetId: budget_id }, { likely: text.fields.likely, rest });

  async function choose(id: string | null): Promise<void> {
    const likely = suggested?.tasks.find((task) => task.task_id === id);
    const task = found.find((task) => task.id === id) ?? (likely && { ...likely, id: likely.task_id });
    onChange(withTask(target, id === null ? null : (task ?? (await queries.ensureQueryData(taskQuery(id))))));
  }

  return (
    <ComboBox
      label={text.words.task}
      groups={groups}
      selectedId={task_id}
      isLoading={isPending}
      placeholder={placeholders.task_id}
      autoFocus={autoFocus}
      {...box}
    />
  );
}
