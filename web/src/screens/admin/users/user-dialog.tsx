import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { type Me, meQuery, type User } from '#web/api/session.ts';
import { createUser, type Invitation, updateUser } from '#web/api/users.ts';
import { Button } from '#web/components/button.tsx';
import { Dialog, DialogActions } from '#web/components/dialog.tsx';
import { AdminProblem } from '#web/screens/admin/admin-problem.tsx';
import { useToasts } from '#web/shell/toasts.tsx';
import { briefly } from '#web/text/briefly.ts';
import { useText } from '#web/text/text.tsx';
import { InvitationLink } from './invitation-link.tsx';
import { UserFields } from './user-fields.tsx';
import { missingIn, NEW_USER, toChanges, toNewUser, valuesOf } from './user-values.ts';

type UserDialogProps = {
  /** Null to add somebody. */
  user: User | null;
  me: Me;
  onClose(): void;
};

/** Adds a person, and then has the link for them; or changes one. */
export function UserDialog({ user, me, onClose }: UserDialogProps) {
  const { text } = useText();
  const queries = useQueryClient();
  const { show } = useToasts();
  const [before] = useState(() => (user ? valuesOf(user) : NEW_USER));
  const [values, setValues] = useState(before);
  const [missing, setMissing] = useState<'name' | 'email' | null>(null);
  const [invitation, setInvitation] = useState<Invitation | null>(null);
  const [problem, setProblem] = useState<unknown>(null);
  const [isBusy, setBusy] = useState(false);

  async function save(): Promise<void> {
    if (user) {
      const changed = await updateUser(user, toChanges(before, values));
      show(text.admin.users.saved(briefly(changed.name)));
      onClose();
      if (user.id === me.user.id) await queries.invalidateQueries({ queryKey: meQuery.queryKey });
      return;
    }
    const made = await createUser(toNewUser(values));
    if (made.invitation) setInvitation(made.invitation);
    else onClose();
  }

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    const found = missingIn(values);
    setMissing(found);
    if (found !== null || isBusy) return;
    setBusy(true);
    try {
      await save();
    } catch (error) {
      setProblem(error);
    } finally {
      setBusy(false);
    }
    await queries.invalidateQueries({ queryKey: ['users'] });
  }

  if (invitation) {
    return (
      <Dialog title={text.admin.users.invited(values.name.trim())} isOpen onClose={onClose}>
        <InvitationLink invitation={invitation} timeZone={me.user.time_zone} onDone={onClose} />
      </Dialog>
    );
  }
  return (
    <Dialog title={user ? text.admin.users.edit : text.admin.users.add} isOpen onClose={onClose}>
      <form className="stack" noValidate onSubmit={(event) => void submit(event)}>
        {problem !== null && <AdminProblem error={problem} taken={text.admin.users.emailTaken} />}
        <UserFields values={values} onChange={setValues} user={user} me={me} missing={missing} />
        <DialogActions>
          <Button onClick={onClose}>{text.words.cancel}</Button>
          <Button tone="primary" type="submit" busy={isBusy}>
            {user ? text.words.save : text.admin.users.add}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
