import { type FormEvent, type ReactNode, useRef, useState } from 'react';
import { passwordProblem } from '#domain/password-policy.ts';
import { Problem } from '#web/api/problem.ts';
import { Button } from '#web/components/button.tsx';
import { Checkbox, SelectField, TextField } from '#web/components/field.tsx';
import { ProblemNotice } from '#web/components/notice.tsx';
import { zoneChoices, zoneHere } from '#web/components/time-zones.ts';
import { fieldProblems } from '#web/text/problem-text.ts';
import { useText } from '#web/text/text.tsx';

export type NewAccount = { name: string; email: string; password: string; time_zone: string; autoTracking: boolean };

type AccountFormProps = {
  /** Whether a name and an e-mail address are asked for; who was invited has both. */
  asksWho: boolean;
  submitLabel: string;
  /** Throws `Problem` where the server refuses it. */
  onSubmit(account: NewAccount): Promise<void>;
};

/** What a one-time link asks for: who one is, a password, a time zone, and whether drafts are wanted. */
export function AccountForm({ asksWho, submitLabel, onSubmit }: AccountFormProps) {
  const { text } = useText();
  const form = useRef<HTMLFormElement>(null);
  const [problem, setProblem] = useState<unknown>(null);
  const [isBusy, setBusy] = useState(false);
  const [isPasswordShown, setPasswordShown] = useState(false);
  const problemAt = (field: string) => fieldProblems(problem, text.problems).get(field);

  async function submit(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const fields = Object.fromEntries(new FormData(event.currentTarget)) as Record<string, string>;
    const { name = '', email = '', password = '', time_zone = 'UTC' } = fields;
    if (passwordProblem(password, null)) return refuse(TOO_WEAK);
    setBusy(true);
    try {
      await onSubmit({ name, email, password, time_zone, autoTracking: fields['auto_tracking'] !== undefined });
    } catch (error) {
      refuse(error);
    } finally {
      setBusy(false);
    }
  }

  function refuse(error: unknown): void {
    setProblem(error);
    const [first] = fieldProblems(error, text.problems).keys();
    const field = first && form.current?.elements.namedItem(first);
    if (field instanceof HTMLElement) field.focus();
  }

  return (
    <form ref={form} className="stack" onSubmit={(event) => void submit(event)}>
      {problem !== null && !FIELDS.some((field) => problemAt(field)) && <ProblemNotice error={problem} />}
      {asksWho && (
        <>
          <TextField label={text.doors.yourName} name="name" autoComplete="name" required maxLength={255} problem={problemAt('name')} />
          <TextField label={text.words.email} name="email" type="email" autoComplete="username" required problem={problemAt('email')} />
        </>
      )}
      <TextField
        label={text.doors.password}
        name="password"
        type={isPasswordShown ? 'text' : 'password'}
        autoComplete="new-password"
        required
        maxLength={1_024}
        hint={text.doors.passwordHint}
        problem={problemAt('password')}
      />
      <Checkbox label={text.doors.showPassword} checked={isPasswordShown} onChange={({ target }) => setPasswordShown(target.checked)} />
      <TimeZoneField problem={problemAt('time_zone')} />
      <Checkbox name="auto_tracking" label={text.doors.autoTracking} hint={text.doors.autoTrackingHint} defaultChecked />
      <Button tone="primary" type="submit" busy={isBusy}>
        {submitLabel}
      </Button>
    </form>
  );
}

const FIELDS = ['name', 'email', 'password', 'time_zone'];

/** As the server would refuse it. */
const TOO_WEAK = new Problem({ status: 400, error: 'invalid_input', detail: '', errors: [{ path: 'password', message: '' }] });

function TimeZoneField({ problem }: { problem: string | undefined }): ReactNode {
  const { text } = useText();
  const here = zoneHere();
  return (
    <SelectField
      label={text.words.timeZone}
      name="time_zone"
      defaultValue={here}
      hint={text.doors.timeZoneHint}
      problem={problem}
      options={zoneChoices(here)}
    />
  );
}
