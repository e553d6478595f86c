import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { createServiceToken, type NewServiceToken } from '#web/api/service-tokens.ts';
import { Button } from '#web/components/button.tsx';
import { Dialog, DialogActions } from '#web/components/dialog.tsx';
import { TextField } from '#web/components/field.tsx';
import { ProblemNotice } from '#web/components/notice.tsx';
import { CopyField, ShownOnce } from '#web/components/shown-once.tsx';
import { useText } from '#web/text/text.tsx';
import { curlExample } from './curl-example.ts';
import { PeopleBinding } from './people-binding.tsx';
import { SourcesBinding } from './sources-binding.tsx';

type Missing = 'name' | 'user_ids' | 'sources' | null;

/** Asks what a token is for, and shows its secret this one time. */
export function IssueDialog({ onClose }: { onClose(): void }) {
  const { text } = useText();
  const { tokens: words } = text.admin;
  const queries = useQueryClient();
  const [values, setValues] = useState<NewServiceToken>({ name: '', user_ids: null, sources: null });
  const [missing, setMissing] = useState<Missing>(null);
  const [problem, setProblem] = useState<unknown>(null);
  const [isBusy, setBusy] = useState(false);
  const [secret, setSecret] = useState<string | null>(null);

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    const found = missingIn(values);
    setMissing(found);
    if (found !== null || isBusy) return;
    setBusy(true);
    try {
      const { token } = await createServiceToken({ ...values, name: values.name.trim() });
      setSecret(token);
      await queries.invalidateQueries({ queryKey: ['service-tokens'] });
    } catch (error) {
      setProblem(error);
    } finally {
      setBusy(false);
    }
  }

  if (secret !== null) {
    return (
      <Dialog title={words.issuedTitle(values.name.trim())} isOpen onClose={onClose}>
        <IssuedToken values={values} secret={secret} onDone={onClose} />
      </Dialog>
    );
  }
  return (
    <Dialog title={words.add} isOpen onClose={onClose}>
      <form className="stack" noValidate onSubmit={(event) => void submit(event)}>
        {problem !== null && <ProblemNotice error={problem} />}
        <TextField
          label={text.words.name}
          hint={words.nameHint}
          dir="auto"
          autoFocus
          autoComplete="off"
          required
          maxLength={200}
          value={values.name}
          problem={missing === 'name' ? words.nameMissing : undefined}
          onChange={({ currentTarget: { value } }) => setValues({ ...values, name: value })}
        />
        <PeopleBinding
          userIds={values.user_ids}
          onChange={(user_ids) => setValues({ ...values, user_ids })}
          problem={missing === 'user_ids' ? words.noPeople : undefined}
        />
        <SourcesBinding
          sources={values.sources}
          onChange={(sources) => setValues({ ...values, sources })}
          problem={missing === 'sources' ? words.noSources : undefined}
        />
        <DialogActions>
          <Button onClick={onClose}>{text.words.cancel}</Button>
          <Button tone="primary" type="submit" busy={isBusy}>
            {words.issue}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

function missingIn({ name, user_ids, sources }: NewServiceToken): Missing {
  if (name.trim() === '') return 'name';
  if (user_ids?.length === 0) return 'user_ids';
  return sources?.length === 0 ? 'sources' : null;
}

/** What came of it: the secret, and a call to try it with. */
function IssuedToken({ values, secret, onDone }: { values: NewServiceToken; secret: string; onDone(): void }) {
  const { text } = useText();
  const { tokens: words } = text.admin;
  const [example] = useState(() =>
    curlExample({
      origin: location.origin,
      token: secret,
      userId: values.user_ids?.[0] ?? words.userHere,
      source: values.sources?.[0] ?? 'meetings',
      title: words.exampleTitle,
      endsAt: new Date(),
    }),
  );
  return (
    <>
      <ShownOnce label={words.secret} secret={secret} hint={words.secretHint} />
      <CopyField label={words.example} value={example} hint={words.exampleHint} rows={6} />
      <DialogActions>
        <Button tone="primary" onClick={onDone}>
          {words.done}
        </Button>
      </DialogActions>
    </>
  );
}
