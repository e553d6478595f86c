import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { setUpStateQuery, signIn } from '#web/api/session.ts';
import { Button } from '#web/components/button.tsx';
import { TextField } from '#web/components/field.tsx';
import { Notice, ProblemNotice } from '#web/components/notice.tsx';
import { Doorway } from '#web/shell/doorway.tsx';
import { useText } from '#web/text/text.tsx';

export function SignInScreen() {
  const { text } = useText();
  const { next = '/', left } = useSearch({ from: '/sign-in' });
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { data: isSetUp } = useQuery(setUpStateQuery);
  const [problem, setProblem] = useState<unknown>(null);
  const [isBusy, setBusy] = useState(false);

  async function submit(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const { email, password } = Object.fromEntries(new FormData(event.currentTarget)) as { email: string; password: string };
    setBusy(true);
    try {
      await signIn({ email, password });
      queries.clear();
      await navigate({ href: next });
    } catch (error) {
      setProblem(error);
      setBusy(false);
    }
  }

  return (
    <Doorway title={text.doors.signIn.title}>
      {isSetUp === false && (
        <Notice>
          <p>{text.doors.signIn.notSetUp}</p>
        </Notice>
      )}
      {left && problem === null && (
        <Notice isReadOut>
          <p>{text.doors.signIn[left]}</p>
        </Notice>
      )}
      {problem !== null && <ProblemNotice error={problem} />}
      <form className="stack" onSubmit={(event) => void submit(event)}>
        <TextField label={text.words.email} name="email" type="email" autoComplete="username" required autoFocus />
        <TextField label={text.doors.password} name="password" type="password" autoComplete="current-password" required />
        <Button tone="primary" type="submit" busy={isBusy}>
          {text.doors.signIn.submit}
        </Button>
      </form>
      <p className="quiet small">{text.doors.signIn.forgotten}</p>
    </Doorway>
  );
}
