import { type ComponentProps, type ReactNode, useId } from 'react';
import './field.css';

type FieldTexts = { label: string; hint?: ReactNode; problem?: string | undefined };

type Wiring = { id: string; 'aria-describedby': string | undefined; 'aria-invalid': true | undefined };

/** A control with its label, a hint, and what is wrong with its value, all tied together for screen readers. */
export function Field({ label, hint, problem, children }: FieldTexts & { children: (wiring: Wiring) => ReactNode }) {
  const id = useId();
  const described = [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(' ');
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children({ id, 'aria-describedby': described || undefined, 'aria-invalid': problem ? true : undefined })}
      {hint && (
        <p id={`${id}-hint`} className="field-hint">
          {hint}
        </p>
      )}
      {problem && (
        <p id={`${id}-problem`} className="field-problem" role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}

export function TextField({ label, hint, problem, ...rest }: FieldTexts & ComponentProps<'input'>) {
  return (
    <Field label={label} hint={hint} problem={problem}>
      {(wiring) => <input className="input" {...rest} {...wiring} />}
    </Field>
  );
}

type SelectProps = FieldTexts & ComponentProps<'select'> & { options: readonly { value: string; label: string }[] };

export function SelectField({ label, hint, problem, options, ...rest }: SelectProps) {
  return (
    <Field label={label} hint={hint} problem={problem}>
      {(wiring) => (
        <select className="input" {...rest} {...wiring}>
          {options.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

type CheckboxProps = Omit<ComponentProps<'input'>, 'type'> & { label: ReactNode; hint?: ReactNode };

/** `role="switch"` for what takes effect at once. */
export function Checkbox({ label, hint, ...rest }: CheckboxProps) {
  const id = useId();
  return (
    <div className="checkbox">
      <input id={id} type="checkbox" aria-describedby={hint ? `${id}-hint` : undefined} {...rest} />
      <label htmlFor={id}>{label}</label>
      {hint && (
        <p id={`${id}-hint`} className="field-hint">
          {hint}
        </p>
      )}
    </div>
  );
}
