import { TextField } from '#web/components/field.tsx';
import { useText } from '#web/text/text.tsx';

type NameFieldProps = { label: string; value: string; problem: string | undefined; onChange(value: string): void };

/** What a budget, line item or task is called: the first field of its dialog. */
export function NameField({ onChange, ...field }: NameFieldProps) {
  return (
    <TextField dir="auto" autoFocus required maxLength={255} {...field} onChange={({ currentTarget: { value } }) => onChange(value)} />
  );
}

/** Hours as they are typed; readAgreedHours reads them. */
export function AgreedHoursField({ onChange, ...field }: Omit<NameFieldProps, 'label'>) {
  const { text } = useText();
  const { catalogue: words } = text.admin;
  return (
    <TextField
      label={words.agreedHours}
      hint={words.agreedHint}
      inputMode="decimal"
      autoComplete="off"
      {...field}
      onChange={({ currentTarget: { value } }) => onChange(value)}
    />
  );
}
