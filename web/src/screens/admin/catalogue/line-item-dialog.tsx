import { useState } from 'react';
import type { LineItem } from '#web/api/catalogue.ts';
import { saveLineItem } from '#web/api/catalogue-admin.ts';
import { SelectField } from '#web/components/field.tsx';
import { useText } from '#web/text/text.tsx';
import { AgreedHoursField, NameField } from './catalogue-fields.tsx';
import { CatalogueForm } from './catalogue-form.tsx';
import { type LineItemValues, lineItemProblem, lineItemValues, toLineItemFields } from './catalogue-values.ts';

type LineItemDialogProps = { budgetId: string; seen: LineItem | null; onClose(): void };

export function LineItemDialog({ budgetId, seen, onClose }: LineItemDialogProps) {
  const { text } = useText();
  const { catalogue: words } = text.admin;
  const [values, setValues] = useState(() => lineItemValues(seen));
  return (
    <CatalogueForm
      title={seen ? words.editLineItem : words.addLineItem}
      noun="line-items"
      check={() => lineItemProblem(values)}
      save={async () => (await saveLineItem(budgetId, seen, toLineItemFields(values))).name}
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
          <AgreedHoursField value={values.hours} problem={problemAt('hours')} onChange={(hours) => setValues({ ...values, hours })} />
          <SelectField
            label={text.words.billable}
            value={values.billable}
            options={[
              { value: 'budget', label: words.asBudget },
              { value: 'yes', label: text.words.yes },
              { value: 'no', label: text.words.no },
            ]}
            onChange={({ currentTarget: { value } }) => setValues({ ...values, billable: value as LineItemValues['billable'] })}
          />
        </>
      )}
    </CatalogueForm>
  );
}
