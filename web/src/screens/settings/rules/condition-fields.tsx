import { IconButton } from '#web/components/button.tsx';
import { Field, SelectField, TextField } from '#web/components/field.tsx';
import { useText } from '#web/text/text.tsx';
import { type ConditionValues, FIELDS, OPERATORS } from './rule-values.ts';
import { DurationFields, TimeFields, WeekdayFields } from './time-condition-fields.tsx';

export type ConditionProps = { condition: ConditionValues; onChange(condition: ConditionValues): void };
type ConditionFieldsProps = ConditionProps & { name: string; onRemove?: () => void };

/** One condition: what of the signal, and what about it. */
export function ConditionFields({ name, condition, onChange, onRemove }: ConditionFieldsProps) {
  const { text } = useText();
  const { rules: words } = text.settings;
  const { field } = condition;
  return (
    <fieldset className="rule-condition">
      <legend className="visually-hidden">{name}</legend>
      <SelectField
        label={words.field}
        value={field}
        options={FIELDS.map((one) => ({ value: one, label: words.fieldChoices[one] }))}
        onChange={({ currentTarget: { value } }) => onChange({ ...condition, field: FIELDS.find((one) => one === value) ?? 'title' })}
      />
      {isText(field) ? <OperatorField condition={condition} onChange={onChange} /> : <span />}
      {onRemove ? <IconButton icon="dismiss" label={text.settings.removeNamed(name)} onClick={onRemove} /> : <span />}
      {field === 'metadata' && <PathField condition={condition} onChange={onChange} />}
      {isText(field) && <OperandField condition={condition} onChange={onChange} />}
      {field === 'time_of_day' && <TimeFields condition={condition} onChange={onChange} />}
      {field === 'weekday' && <WeekdayFields condition={condition} onChange={onChange} />}
      {field === 'duration_minutes' && <DurationFields condition={condition} onChange={onChange} />}
    </fieldset>
  );
}

function isText(field: ConditionValues['field']): boolean {
  return field !== 'time_of_day' && field !== 'weekday' && field !== 'duration_minutes';
}

function OperatorField({ condition, onChange }: ConditionProps) {
  const { text } = useText();
  const { rules: words } = text.settings;
  return (
    <SelectField
      label={words.operator}
      value={condition.operator}
      options={OPERATORS.map((one) => ({ value: one, label: words.sentence.operators[one] }))}
      onChange={({ currentTarget: { value } }) => {
        const operator = OPERATORS.find((one) => one === value) ?? 'contains';
        onChange({ ...condition, operator, texts: operator === 'is' ? condition.texts : condition.texts.slice(0, 1) });
      }}
    />
  );
}

function PathField({ condition, onChange }: ConditionProps) {
  const { text } = useText();
  const { rules: words } = text.settings;
  return (
    <div className="rule-condition-wide">
      <LinesField label={words.path} hint={words.pathHint} lines={condition.path} onChange={(path) => onChange({ ...condition, path })} />
    </div>
  );
}

function OperandField({ condition, onChange }: ConditionProps) {
  const { text } = useText();
  const { rules: words } = text.settings;
  const { operator, texts } = condition;
  return (
    <div className="rule-condition-wide">
      {operator === 'is' ? (
        <LinesField label={words.texts} hint={words.textsHint} lines={texts} onChange={(texts) => onChange({ ...condition, texts })} />
      ) : (
        <TextField
          label={words.text}
          hint={words.operandHints[operator]}
          dir="auto"
          maxLength={500}
          value={texts[0] ?? ''}
          onChange={({ currentTarget: { value } }) => onChange({ ...condition, texts: [value] })}
        />
      )}
    </div>
  );
}

type LinesFieldProps = { label: string; hint: string; lines: readonly string[]; onChange(lines: string[]): void };

/** Several texts, one a line. */
function LinesField({ label, hint, lines, onChange }: LinesFieldProps) {
  return (
    <Field label={label} hint={hint}>
      {(wiring) => (
        <textarea
          className="input"
          dir="auto"
          rows={Math.max(2, lines.length)}
          value={lines.join('\n')}
          onChange={({ currentTarget: { value } }) => onChange(value.split('\n'))}
          {...wiring}
        />
      )}
    </Field>
  );
}
