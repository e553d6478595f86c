import { useText } from '#web/text/text.tsx';
import { SelectField, TextField } from './field.tsx';

type ClockFieldProps = {
  label: string;
  hint?: string;
  problem?: string | undefined;
  /** `HH:MM`, or empty. */
  clock: string;
  timeZone: string;
  /** The instants that `clock` can mean here, in order: which of them is asked only where there are two. */
  instants: readonly string[];
  isSecond: boolean;
  onChange(clock: string, isSecond: boolean): void;
};

/** A time of day. Of one that comes twice, as on the day when clocks go back, one is chosen. */
export function ClockField({ clock, timeZone, instants, isSecond, onChange, ...texts }: ClockFieldProps) {
  const { text, format } = useText();
  const [first, second] = instants;
  return (
    <div className="stack">
      <TextField {...texts} type="time" value={clock} onChange={({ target }) => onChange(target.value, isSecond)} />
      {first !== undefined && second !== undefined && (
        <SelectField
          label={text.words.whichTime(clock)}
          value={isSecond ? second : first}
          onChange={({ target }) => onChange(clock, target.value === second)}
          options={[first, second].map((instant) => ({ value: instant, label: format.zoneName(instant, timeZone) ?? instant }))}
        />
      )}
    </div>
  );
}
