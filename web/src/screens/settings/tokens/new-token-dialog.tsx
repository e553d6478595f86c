import { type FormEvent, type ReactNode, useState } from 'react';
import { Button } from '#web/components/button.tsx';
import { Dialog, DialogActions } from '#web/components/dialog.tsx';
import { TextField } from '#web/components/field.tsx';
import { ProblemNotice } from '#web/components/notice.tsx';
import { ShownOnce } from '#web/components/shown-once.tsx';
import { useText } from '#web/text/text.tsx';

export type NewTokenWords = { add: string; nameHint: string; secret: string; secretHint: string };

type NewTokenDialogProps = {
  words: NewTokenWords;
  /** Throws `Problem` where the server refuses it; else gives the secret. */
  onIssue(name: string): Promise<string>;
  onClose(): void;
  /** What else is asked. */
  children?: ReactNode;
};

/** Asks for a name, issues the token, and shows its secret this one time. */
export function NewTokenDialog({ words: asked, onIssue, onClose, children }: NewTokenDialogProps) {
  const { text } = useText();
  const { tokens: words } = text.settings;
  const [name, setName] = useState('');
  const [isMissing, setMissing] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const [isBusy, setBusy] = useState(false);
  const [secret, setSecret] = useState<string | null>(null);

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    setMissing(name.trim() === '');
    if (name.trim() === '') return;
    setBusy(true);
    setProblem(null);
    try {
      setSecret(await onIssue(name.trim()));
    } catch (error) {
      setProblem(error);
    }
    setBusy(false);
  }

  if (secret !== null) {
    return (
      <Dialog title={words.issuedTitle(name.trim())} isOpen onClose={onClose}>
        <ShownOnce label={asked.secret} secret={secret} hint={asked.secretHint} />
        <DialogActions>
          <Button tone="primary" onClick={onClose}>
            {words.done}
          </Button>
        </DialogActions>
      </Dialog>
    );
  }
  return (
    <Dialog title={asked.add} isOpen onClose={onClose}>
      <form className="stack" noValidate onSubmit={(event) => void submit(event)}>
        {problem !== null && <ProblemNotice error={problem} />}
        <TextField
          label={text.words.name}
          hint={asked.nameHint}
          dir="auto"
          maxLength={255}
          autoFocus
          value={name}
          problem={isMissing ? words.nameMissing : undefined}
          onChange={({ currentTarget: { value } }) => setName(value)}
        />
        {children}
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
