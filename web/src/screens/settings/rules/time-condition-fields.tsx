import { WEEKDAYS } from '#domain/working-hours.ts';
import { Checkbox, TextField } from '#web/components/field.tsx';
import { dayOfWeekday } from '#web/screens/settings/weekday-day.ts';
import { useText } from '#web/text/text.tsx';
import type { ConditionProps } from './condition-fields.tsx';

/** From one time of day until before another. */
export function TimeFields({ condition, onChange }: ConditionProps) {
  const { text } = useText();
  const { rules: words } = text.settings;
  return (
    <div className="rule-condition-wide setting-row">
      <TextField
        label={words.from}
        type="time"
        value={condition.from}
        onChange={({ currentTarget: { value } }) => onChange({ ...condition, from: value })}
      />
      <TextField
        label={words.to}
        type="time"
        hint={words.toHint}
        // A field of this type has no 24:00.
        value={condition.to === '24:00' ? '00:00' : condition.to}
        onChange={({ currentTarget: { value } }) => onChange({ ...condition, to: value })}
      />
    </div>
  );
}

/** Any of some weekdays. */
export function WeekdayFields({ condition, onChange }: ConditionProps) {
  const { format } = useText();
  const { weekdays } = condition;
  return (
    <div className="rule-condition-wide row">
      {WEEKDAYS.map((day) => (
        <Checkbox
          key={day}
          label={format.weekday(dayOfWeekday(day))}
          checked={weekdays.includes(day)}
          onChange={({ currentTarget: { checked } }) =>
            onChange({ ...condition, weekdays: WEEKDAYS.filter((one) => (one === day ? checked : weekdays.includes(one))) })
          }
        />
      ))}
    </div>
  );
}

/** Bounds of a length; one of both is enough. */
export function DurationFields({ condition, onChange }: ConditionProps) {
  const { text } = useText();
  const { rules: words } = text.settings;
  return (
    <div className="rule-condition-wide setting-row">
      <BoundField label={words.atLeast} minutes={condition.atLeast} onChange={(atLeast) => onChange({ ...condition, atLeast })} />
      <BoundField label={words.lessThan} minutes={condition.lessThan} onChange={(lessThan) => onChange({ ...condition, lessThan })} />
    </div>
  );
}

function BoundField({ label, minutes, onChange }: { label: string; minutes: number | null; onChange(minutes: number | null): void }) {
  return (
    <TextField
      label={label}
      type="number"
      min={0}
      max={100_000}
      value={minutes ?? ''}
      onChange={({ currentTarget: { value } }) => onChange(value === '' ? null : Number(value))}
    />
  );
}
