import { type KeyboardEvent, useState } from 'react';
import { hoursText, MAX_DAY_HOURS, readHours } from '#domain/hours.ts';
import { useText } from '#web/text/text.tsx';
import { TextField } from './field.tsx';
import { tellInput } from './touched.ts';

const STEP_HOURS = 0.25;

type HoursFieldProps = {
  /** Null where nothing readable stands in it. */
  hours: number | null;
  onChange(hours: number | null): void;
  label?: string;
  autoFocus?: boolean;
  /** What is wrong with it where that can't be seen from what is typed. */
  problem?: string | undefined;
  /** Zero is a choice too, as with hours to bill. */
  allowsZero?: boolean;
};

/** Hours as people type them: `1:30`, `1.5` or `1,5`; the arrow keys add and take a quarter. What isn't typed anew keeps its exact value. */
export function HoursField({ hours, onChange, label, autoFocus = false, problem, allowsZero = false }: HoursFieldProps) {
  const { text } = useText();
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typed ?? (hours === null ? '' : hoursText(hours));
  const isWrong = typed !== null && typed.trim() !== '' && hours === null;

  function take(value: string): void {
    setTyped(value);
    const read = readHours(value.trim());
    onChange(read !== null && read <= MAX_DAY_HOURS && (read > 0 || allowsZero) ? read : null);
  }

  function step(event: KeyboardEvent<HTMLElement>): void {
    const direction = { ArrowUp: 1, ArrowDown: -1 }[event.key];
    if (direction === undefined) return;
    event.preventDefault();
    const lowest = allowsZero ? 0 : STEP_HOURS;
    setTyped(null);
    onChange(Math.min(MAX_DAY_HOURS, Math.max(lowest, (hours ?? 0) + direction * STEP_HOURS)));
    tellInput(event.currentTarget);
  }

  return (
    <TextField
      label={label ?? text.words.hours}
      value={shown}
      inputMode="text"
      autoComplete="off"
      autoFocus={autoFocus}
      problem={isWrong ? text.fields.hoursProblem : problem}
      onChange={(event) => take(event.currentTarget.value)}
      onKeyDown={step}
      // Who comes here writes other hours, and seldom changes a digit of these.
      onFocus={(event) => event.currentTarget.select()}
      onBlur={() => hours !== null && setTyped(null)}
    />
  );
}
