import { Button } from '#web/components/button.tsx';
import { Field, SelectField, TextField } from '#web/components/field.tsx';
import { TargetFields } from '#web/components/target-fields.tsx';
import { useText } from '#web/text/text.tsx';
import { ConditionFields } from './condition-fields.tsx';
import { JOINS, type missingIn, NEW_CONDITION, type RuleValues } from './rule-values.ts';

type RuleFormProps = { values: RuleValues; missing: ReturnType<typeof missingIn>; onChange(values: RuleValues): void };

/** Name, conditions and effects of one rule. */
export function RuleForm({ values, missing, onChange }: RuleFormProps) {
  const { text } = useText();
  const { rules: words } = text.settings;
  const { join, conditions } = values;
  return (
    <>
      <TextField
        label={words.name}
        hint={words.nameHint}
        dir="auto"
        maxLength={200}
        value={values.name}
        onChange={({ currentTarget: { value } }) => onChange({ ...values, name: value })}
      />
      <fieldset className="rule-part">
        <legend>{words.when}</legend>
        {(conditions.length > 1 || join === 'none') && (
          <SelectField
            label={words.joinLabel}
            value={join}
            options={JOINS.map((one) => ({ value: one, label: words.joinChoices[one] }))}
            onChange={({ currentTarget: { value } }) => onChange({ ...values, join: JOINS.find((one) => one === value) ?? 'all' })}
          />
        )}
        {conditions.map((condition, index) => (
          <ConditionFields
            // biome-ignore lint/suspicious/noArrayIndexKey: a condition is changed in its place, so it can't be its own key.
            key={index}
            name={words.conditionNumber(index + 1)}
            condition={condition}
            onChange={(changed) => onChange({ ...values, conditions: conditions.with(index, changed) })}
            {...(conditions.length > 1 && {
              onRemove: () => onChange({ ...values, conditions: conditions.filter((_, at) => at !== index) }),
            })}
          />
        ))}
        {missing === 'conditions' && (
          <p className="field-problem" role="alert">
            {words.conditionsMissing}
          </p>
        )}
        <p>
          <Button icon="add" onClick={() => onChange({ ...values, conditions: [...conditions, NEW_CONDITION] })}>
            {words.addCondition}
          </Button>
        </p>
      </fieldset>
      <EffectFields values={values} missing={missing} onChange={onChange} />
    </>
  );
}

const BILLABLE = ['open', '1', '0'] as const;

function EffectFields({ values, missing, onChange }: RuleFormProps) {
  const { text } = useText();
  const { rules: words } = text.settings;
  return (
    <fieldset className="rule-part">
      <legend>{words.effects}</legend>
      <SelectField
        label={words.does}
        value={values.excludes ? 'exclude' : 'book'}
        options={[
          { value: 'book', label: words.doesSet },
          { value: 'exclude', label: words.doesExcludeChoice },
        ]}
        onChange={({ currentTarget: { value } }) => onChange({ ...values, excludes: value === 'exclude' })}
      />
      {!values.excludes && (
        <>
          <p className="quiet small">{text.ruleEffect.order}</p>
          <TargetFields target={values.target} onChange={(target) => onChange({ ...values, target })} />
          <SelectField
            label={text.words.billable}
            value={values.billable === null ? 'open' : String(values.billable)}
            options={BILLABLE.map((choice) => ({ value: choice, label: words.billableChoices[choice] }))}
            onChange={({ currentTarget: { value } }) => onChange({ ...values, billable: value === 'open' ? null : Number(value) })}
          />
          <Field label={text.words.description} hint={words.descriptionHint}>
            {(wiring) => (
              <input
                className="input"
                dir="auto"
                maxLength={500}
                value={values.description}
                onChange={({ currentTarget: { value } }) => onChange({ ...values, description: value })}
                {...wiring}
              />
            )}
          </Field>
        </>
      )}
      {missing === 'effects' && (
        <p className="field-problem" role="alert">
          {words.effectsMissing}
        </p>
      )}
    </fieldset>
  );
}
