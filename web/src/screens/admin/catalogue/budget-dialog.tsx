import { useState } from 'react';
import type { Budget } from '#web/api/catalogue.ts';
import { saveBudget } from '#web/api/catalogue-admin.ts';
import { Checkbox, TextField } from '#web/components/field.tsx';
import { useText } from '#web/text/text.tsx';
import { AgreedHoursField, NameField } from './catalogue-fields.tsx';
import { CatalogueForm } from './catalogue-form.tsx';
import { budgetProblem, budgetValues, toBudgetFields } from './catalogue-values.ts';

export function BudgetDialog({ seen, onClose }: { seen: Budget | null; onClose(): void }) {
  const { text } = useText();
  const { catalogue: words } = text.admin;
  const [values, setValues] = useState(() => budgetValues(seen));
  return (
    <CatalogueForm
      title={seen ? words.editBudget : words.add}
      noun="budgets"
      check={() => budgetProblem(values)}
      save={async () => (await saveBudget(seen, toBudgetFields(values))).name}
      onClose={onClose}
    >
      {(problemAt) => (
        <>
          <NameField
            label={text.words.name}
            value={values.name}
            problem={problemAt('name')}
            onChange={(name) => setValues({ ...values, name })}
          />
          <TextField
            label={text.words.client}
            dir="auto"
            maxLength={255}
            value={values.client}
            onChange={({ currentTarget: { value } }) => setValues({ ...values, client: value })}
          />
          <TextField
            label={words.code}
            hint={words.codeHint}
            maxLength={20}
            spellCheck={false}
            autoComplete="off"
            value={values.code}
            problem={problemAt('code')}
            onChange={({ currentTarget: { value } }) => setValues({ ...values, code: value })}
          />
          <AgreedHoursField value={values.hours} problem={problemAt('hours')} onChange={(hours) => setValues({ ...values, hours })} />
          <Checkbox
            label={text.words.billable}
            checked={values.billable}
            onChange={({ target }) => setValues({ ...values, billable: target.checked })}
          />
        </>
      )}
    </CatalogueForm>
  );
}
