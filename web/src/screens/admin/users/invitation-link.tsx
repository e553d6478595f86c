import type { Invitation } from '#web/api/users.ts';
import { Button } from '#web/components/button.tsx';
import { DialogActions } from '#web/components/dialog.tsx';
import { ShownOnce } from '#web/components/shown-once.tsx';
import { useText } from '#web/text/text.tsx';

type InvitationLinkProps = { invitation: Invitation; timeZone: string; onDone(): void };

/** What a dialog shows once a person can be invited: the link by which they choose a password, this one time. */
export function InvitationLink({ invitation, timeZone, onDone }: InvitationLinkProps) {
  const { text, format } = useText();
  const { users: words } = text.admin;
  return (
    <>
      <ShownOnce
        label={words.link}
        secret={`${location.origin}${invitation.path}`}
        hint={words.linkHint(format.moment(invitation.expires_at, timeZone))}
      />
      <DialogActions>
        <Button tone="primary" onClick={onDone}>
          {words.done}
        </Button>
      </DialogActions>
    </>
  );
}
