import { type ReactNode, useState } from 'react';
import { TextField } from '#web/components/field.tsx';
import { useText } from '#web/text/text.tsx';
import './minutes-field.css';

type MinutesFieldProps = {
  label: string;
  hint: ReactNode;
  /** Null where nothing readable stands in it. */
  minutes: number | null;
  least: number;
  most: number;
  onChange(minutes: number | null): void;
  /** What is wrong with it beside others. */
  problem?: string | undefined;
};

/** Whole minutes within bounds, with the unit in the label. */
export function MinutesField({ label, hint, minutes, least, most, onChange, problem }: MinutesFieldProps) {
  const { text, format } = useText();
  const [typed, setTyped] = useState<string | null>(null);

  function take(value: string): void {
    setTyped(value);
    const isWhole = /^\d{1,5}$/.test(value.trim());
    const read = Number(value);
    onChange(isWhole && read >= least && read <= most ? read : null);
  }

  return (
    <TextField
      label={label}
      hint={hint}
      className="input minutes-field"
      inputMode="numeric"
      autoComplete="off"
      // What is discarded or saved elsewhere shows as soon as it is readable again.
      value={minutes === null ? (typed ?? '') : String(minutes)}
      problem={minutes === null ? text.settings.minutesProblem(format.number(least), format.number(most)) : problem}
      onChange={({ currentTarget }) => take(currentTarget.value)}
    />
  );
}
