import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { lineItemQuery, lineItemsQuery, type Task } from '#web/api/catalogue.ts';
import { saveTask } from '#web/api/catalogue-admin.ts';
import { ComboBox } from '#web/components/combo-box.tsx';
import { TextField } from '#web/components/field.tsx';
import { lineItemChoice } from '#web/components/target-choices.ts';
import { useTypedSearch } from '#web/components/typed-search.ts';
import { useText } from '#web/text/text.tsx';
import { NameField } from './catalogue-fields.tsx';
import { CatalogueForm } from './catalogue-form.tsx';
import { taskProblem, taskValues, toTaskFields } from './catalogue-values.ts';

type TaskDialogProps = { budgetId: string; seen: Task | null; onClose(): void };

export function TaskDialog({ budgetId, seen, onClose }: TaskDialogProps) {
  const { text } = useText();
  const { catalogue: words } = text.admin;
  const [values, setValues] = useState(() => taskValues(seen));
  return (
    <CatalogueForm
      title={seen ? words.editTask : words.addTask}
      noun="tasks"
      check={() => taskProblem(values)}
      save={async () => (await saveTask(budgetId, seen, toTaskFields(values))).title}
      onClose={onClose}
    >
      {(problemAt) => (
        <>
          <NameField
            label={words.title}
            value={values.title}
            problem={problemAt('title')}
            onChange={(title) => setValues({ ...values, title })}
          />
          <TextField
            label={words.key}
            hint={words.keyHint}
            maxLength={17}
            spellCheck={false}
            autoComplete="off"
            value={values.task_key}
            problem={problemAt('key')}
            onChange={({ currentTarget: { value } }) => setValues({ ...values, task_key: value })}
          />
          <LineItemOfBudget
            budgetId={budgetId}
            lineItemId={values.line_item_id || null}
            onLineItem={(id) => setValues({ ...values, line_item_id: id ?? '' })}
          />
        </>
      )}
    </CatalogueForm>
  );
}

type LineItemOfBudgetProps = { budgetId: string; lineItemId: string | null; onLineItem(id: string | null): void };

function LineItemOfBudget({ budgetId, lineItemId, onLineItem }: LineItemOfBudgetProps) {
  const { text } = useText();
  const { data: chosen } = useQuery({ ...lineItemQuery(lineItemId ?? ''), enabled: lineItemId !== null });
  const { search, box } = useTypedSearch({ id: lineItemId, name: lineItemId === null ? '' : (chosen?.name ?? '') }, onLineItem);
  const { data: found = [], isPending } = useQuery(lineItemsQuery(budgetId, search));
  const groups = [{ id: 'line-items', title: null, choices: found.map(lineItemChoice) }];
  return <ComboBox label={text.words.lineItem} groups={groups} selectedId={lineItemId} isLoading={isPending} {...box} />;
}
