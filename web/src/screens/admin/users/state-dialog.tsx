import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Me, User } from '#web/api/session.ts';
import { deactivateUser, type Invitation, inviteUser, reactivateUser } from '#web/api/users.ts';
import { Button } from '#web/components/button.tsx';
import { Dialog, DialogActions } from '#web/components/dialog.tsx';
import { AdminProblem } from '#web/screens/admin/admin-problem.tsx';
import { useToasts } from '#web/shell/toasts.tsx';
import { briefly } from '#web/text/briefly.ts';
import { useText } from '#web/text/text.tsx';
import { InvitationLink } from './invitation-link.tsx';

/** What is asked before it is done to a person's account. */
export type Asked = 'invite' | 'deactivate' | 'reactivate';

type StateDialogProps = { asked: Asked; user: User; me: Me; onClose(): void };

/** Asks whether a person shall go, come back or get a new link, and does it. */
export function StateDialog({ asked, user, me, onClose }: StateDialogProps) {
  const { text } = useText();
  const queries = useQueryClient();
  const { show } = useToasts();
  const [invitation, setInvitation] = useState<Invitation | null>(null);
  const [problem, setProblem] = useState<unknown>(null);
  const [isBusy, setBusy] = useState(false);
  const { users: words } = text.admin;
  const said = {
    invite: { title: words.inviteTitle, text: words.inviteText, confirm: words.makeLink },
    deactivate: { title: words.deactivateTitle, text: words.deactivateText, confirm: words.deactivate },
    reactivate: { title: words.reactivateTitle, text: words.reactivateText, confirm: words.reactivate },
  }[asked];

  async function act(): Promise<void> {
    setBusy(true);
    setProblem(null);
    try {
      if (asked === 'invite') return setInvitation(await inviteUser(user));
      await (asked === 'deactivate' ? deactivateUser(user) : reactivateUser(user));
      show(asked === 'deactivate' ? words.deactivated(briefly(user.name)) : words.reactivated(briefly(user.name)));
      await queries.invalidateQueries({ queryKey: ['users'] });
      onClose();
    } catch (error) {
      setProblem(error);
    } finally {
      setBusy(false);
    }
  }

  // One dialog for both: another one would lose where the focus goes back to.
  return (
    <Dialog title={invitation ? words.invited(user.name) : said.title(user.name)} isOpen onClose={onClose}>
      {problem !== null && <AdminProblem error={problem} taken={words.emailTaken} />}
      {invitation ? (
        <InvitationLink invitation={invitation} timeZone={me.user.time_zone} onDone={onClose} />
      ) : (
        <>
          <p>{said.text}</p>
          <DialogActions>
            <Button onClick={onClose}>{text.words.cancel}</Button>
            <Button tone={asked === 'deactivate' ? 'danger' : 'primary'} busy={isBusy} onClick={() => void act()}>
              {said.confirm}
            </Button>
          </DialogActions>
        </>
      )}
    </Dialog>
  );
}
