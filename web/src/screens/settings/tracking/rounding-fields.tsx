import { hoursText, MINUTES_PER_HOUR } from '#domain/hours.ts';
import type { Rounding } from '#domain/rounding.ts';
import { SelectField } from '#web/components/field.tsx';
import { useText } from '#web/text/text.tsx';
import { readRounding, roundingExamples, stepChoices, writeRounding } from './rounding-choice.ts';

type RoundingFieldsProps = { rounding: string; onChange(rounding: string): void };

const DIRECTIONS = ['nearest', 'up', 'down'] as const;

/** How minutes become hours, with what that does to a few of them. */
export function RoundingFields({ rounding, onChange }: RoundingFieldsProps) {
  const { text } = useText();
  const { rounding: words } = text.settings.tracking;
  const read = readRounding(rounding);
  const change = (part: Partial<Rounding>) => onChange(writeRounding({ ...read, ...part }));
  const examples = roundingExamples(read).map(({ minutes, rounded }) => words.example(minutes, hoursText(rounded / MINUTES_PER_HOUR)));
  return (
    <>
      <div className="setting-row">
        <SelectField
          label={words.step}
          value={String(read.stepMinutes)}
          options={stepChoices(read.stepMinutes).map((step) => ({ value: String(step), label: words.steps(step) }))}
          onChange={({ currentTarget }) => change({ stepMinutes: Number(currentTarget.value) })}
        />
        {read.stepMinutes > 1 && (
          <SelectField
            label={words.direction}
            value={read.direction}
            options={DIRECTIONS.map((direction) => ({ value: direction, label: words.directions[direction] }))}
            onChange={({ currentTarget }) => change({ direction: DIRECTIONS.find((one) => one === currentTarget.value) ?? 'nearest' })}
          />
        )}
      </div>
      <p className="field-hint" role="status">
        {examples.join(' · ')}. {words.defaultIs}
      </p>
    </>
  );
}
