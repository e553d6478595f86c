import { Checkbox, SelectField, TextField } from '#web/components/field.tsx';
import { TargetFields } from '#web/components/target-fields.tsx';
import { useText } from '#web/text/text.tsx';
import type { OfferedCondition, RuleEffect } from './rule-from-draft.ts';

const MAX_TEXT = 500;

export type TargetsNamed = { budget_name: string | null; line_item_name: string | null; task_title: string | null };

type ConditionsProps = { conditions: readonly OfferedCondition[]; onChange(conditions: OfferedCondition[]): void };

/** What the rule asks: each thing that holds for this draft, to be ticked. Of a title mostly some words are meant, so they can be changed. */
export function RuleConditions({ conditions, onChange }: ConditionsProps) {
  const { text } = useText();
  const change = (field: string, changes: Partial<OfferedCondition>) =>
    onChange(conditions.map((one) => (one.field === field ? { ...one, ...changes } : one)));
  return (
    <fieldset className="why-fieldset">
      <legend>{text.why.ruleWhen}</legend>
      {conditions.map(({ field, value, isTicked }) => (
        <div key={field} className="why-condition">
          <Checkbox
            label={
              <span className="why-condition-words" dir="auto">
                {text.why.condition(field, field === 'source' ? (text.words.sources[value] ?? value) : value)}
              </span>
            }
            checked={isTicked}
            onChange={({ target }) => change(field, { isTicked: target.checked })}
          />
          {field === 'title' && isTicked && (
            <TextField
              label={text.why.titleWords}
              value={value}
              maxLength={MAX_TEXT}
              dir="auto"
              onChange={({ target }) => change(field, { value: target.value })}
            />
          )}
        </div>
      ))}
    </fieldset>
  );
}

type EffectsProps = { effect: RuleEffect; names: TargetsNamed; onChange(effect: RuleEffect): void };

/** What the rule does. What is left open is left to drafting. */
export function RuleEffects({ effect, names, onChange }: EffectsProps) {
  const { text } = useText();
  return (
    <fieldset className="why-fieldset">
      <legend>{text.why.ruleThen}</legend>
      <Checkbox
        label={text.why.ruleExclude}
        checked={effect.exclude}
        onChange={({ target: { checked } }) => onChange({ ...effect, exclude: checked })}
      />
      {!effect.exclude && <Booking effect={effect} names={names} onChange={onChange} />}
    </fieldset>
  );
}

function Booking({ effect, names, onChange }: EffectsProps) {
  const { text } = useText();
  return (
    <>
      <p className="quiet small">{text.ruleEffect.order}</p>
      <TargetFields
        target={effect}
        onChange={(target) => onChange({ ...effect, ...target })}
        names={{ budget: names.budget_name, lineItem: names.line_item_name, task: names.task_title }}
      />
      <SelectField
        label={text.words.billable}
        value={effect.billable === null ? '' : String(effect.billable)}
        options={[
          { value: '', label: text.why.leftOpen },
          { value: '1', label: text.words.billable },
          { value: '0', label: text.words.notBillable },
        ]}
        onChange={({ target: { value } }) => onChange({ ...effect, billable: value === '' ? null : value === '1' ? 1 : 0 })}
      />
      <TextField
        label={text.words.description}
        hint={text.why.descriptionHint}
        value={effect.description ?? ''}
        maxLength={MAX_TEXT}
        dir="auto"
        onChange={({ target: { value } }) => onChange({ ...effect, description: value === '' ? null : value })}
      />
    </>
  );
}
