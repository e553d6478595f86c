import { type FormEvent, useState } from 'react';
import { changeProfile } from '#web/api/account.ts';
import type { Me } from '#web/api/session.ts';
import { Button } from '#web/components/button.tsx';
import { SelectField, TextField } from '#web/components/field.tsx';
import { ProblemNotice } from '#web/components/notice.tsx';
import { zoneChoices } from '#web/components/time-zones.ts';
import { useToasts } from '#web/shell/toasts.tsx';
import { useText } from '#web/text/text.tsx';

/** Name and time zone. */
export function ProfileForm({ me: { user } }: { me: Me }) {
  const { text } = useText();
  const { account: words } = text.settings;
  const { show } = useToasts();
  const [name, setName] = useState(user.name);
  const [timeZone, setTimeZone] = useState(user.time_zone);
  const [problem, setProblem] = useState<unknown>(null);
  const [isBusy, setBusy] = useState(false);
  const changes = {
    ...(name.trim() !== user.name && { name: name.trim() }),
    ...(timeZone !== user.time_zone && { time_zone: timeZone }),
  };
  const isDirty = Object.keys(changes).length > 0;

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (!isDirty || name.trim() === '') return;
    setBusy(true);
    setProblem(null);
    try {
      await changeProfile(changes);
      show(words.profileSaved);
    } catch (error) {
      setProblem(error);
    }
    setBusy(false);
  }

  return (
    <form className="stack" noValidate onSubmit={(event) => void submit(event)}>
      {problem !== null && <ProblemNotice error={problem} />}
      <TextField
        label={text.words.name}
        autoComplete="name"
        dir="auto"
        maxLength={255}
        value={name}
        problem={name.trim() === '' ? words.nameMissing : undefined}
        onChange={({ currentTarget: { value } }) => setName(value)}
      />
      <TextField label={text.words.email} hint={words.emailHint} value={user.email} readOnly />
      <SelectField
        label={text.words.timeZone}
        hint={words.timeZoneHint}
        value={timeZone}
        options={zoneChoices(user.time_zone)}
        onChange={({ currentTarget: { value } }) => setTimeZone(value)}
      />
      <p>
        <Button type="submit" tone="primary" busy={isBusy} disabled={!isDirty}>
          {text.words.save}
        </Button>
      </p>
    </form>
  );
}
