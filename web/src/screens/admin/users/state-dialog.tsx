import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Me, User } from '#web/api/session.ts';
import { deactivateUser, type Invitation, inviteUser, reactivateUser } from '#web/api/users.ts';
import { ConfirmDialog } from '#web/components/confirm-dialog.tsx';
import { AdminProblem } from '#web/screens/admin/admin-problem.tsx';
import { useToasts } from '#web/shell/toasts.tsx';
import { useText } from '#web/text/text.tsx';
import { InvitationDialog } from './invitation-dialog.tsx';

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
    try {
      if (asked === 'invite') return setInvitation(await inviteUser(user));
      await (asked === 'deactivate' ? deactivateUser(user) : reactivateUser(user));
      show(asked === 'deactivate' ? words.deactivated(user.name) : words.reactivated(user.name));
      await queries.invalidateQueries({ queryKey: ['users'] });
      onClose();
    } catch (error) {
      setProblem(error);
    } finally {
      setBusy(false);
    }
  }

  if (invitation) return <InvitationDialog name={user.name} invitation={invitation} timeZone={me.user.time_zone} onClose={onClose} />;
  return (
    <ConfirmDialog
      title={said.title(user.name)}
      isOpen
      confirm={said.confirm}
      busy={isBusy}
      danger={asked === 'deactivate'}
      onConfirm={() => void act()}
      onClose={onClose}
    >
      {problem !== null && <AdminProblem error={problem} taken={words.emailTaken} />}
      <p>{said.text}</p>
    </ConfirmDialog>
  );
}
