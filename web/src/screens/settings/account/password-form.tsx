import { type FormEvent, useRef, useState } from 'react';
import { passwordProblem } from '#domain/password-policy.ts';
import { changePassword } from '#web/api/account.ts';
import { Button } from '#web/components/button.tsx';
import { Checkbox, TextField } from '#web/components/field.tsx';
import { ProblemNotice } from '#web/components/notice.tsx';
import { useToasts } from '#web/shell/toasts.tsx';
import { fieldProblems } from '#web/text/problem-text.ts';
import { useText } from '#web/text/text.tsx';

/** A new password, for who knows the current one. */
export function PasswordForm({ email }: { email: string }) {
  const { text } = useText();
  const { account: words } = text.settings;
  const { show } = useToasts();
  const form = useRef<HTMLFormElement>(null);
  const [isShown, setShown] = useState(false);
  const [isTooWeak, setTooWeak] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const [isBusy, setBusy] = useState(false);
  const problems = fieldProblems(problem, text.problems);
  const type = isShown ? 'text' : 'password';

  async function submit(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const { current = '', next = '' } = Object.fromEntries(new FormData(event.currentTarget)) as Record<string, string>;
    const isWeak = passwordProblem(next, email) !== null;
    setTooWeak(isWeak);
    setProblem(null);
    if (isWeak) return;
    setBusy(true);
    try {
      await changePassword({ current_password: current, new_password: next });
      form.current?.reset();
      show(words.passwordSaved);
    } catch (error) {
      setProblem(error);
    }
    setBusy(false);
  }

  return (
    <form ref={form} className="stack" noValidate onSubmit={(event) => void submit(event)}>
      {problem !== null && problems.size === 0 && <ProblemNotice error={problem} />}
      {/* Password managers learn from it whose password this is. */}
      <input type="email" name="email" autoComplete="username" value={email} readOnly hidden />
      <TextField
        label={words.currentPassword}
        name="current"
        type={type}
        autoComplete="current-password"
        maxLength={1_024}
        problem={problems.get('current_password')}
      />
      <TextField
        label={words.newPassword}
        name="next"
        type={type}
        autoComplete="new-password"
        maxLength={1_024}
        hint={text.doors.passwordHint}
        problem={isTooWeak ? words.weakPassword : problems.get('new_password')}
      />
      <Checkbox label={words.showPasswords} checked={isShown} onChange={({ currentTarget }) => setShown(currentTarget.checked)} />
      <p>
        <Button type="submit" busy={isBusy}>
          {words.changePassword}
        </Button>
      </p>
    </form>
  );
}
