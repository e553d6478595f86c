import type { Invitation } from '#web/api/users.ts';
import { Button } from '#web/components/button.tsx';
import { Dialog, DialogActions } from '#web/components/dialog.tsx';
import { ShownOnce } from '#web/components/shown-once.tsx';
import { useText } from '#web/text/text.tsx';

type InvitationDialogProps = { name: string; invitation: Invitation; timeZone: string; onClose(): void };

/** The link by which somebody chooses a password, this one time. */
export function InvitationDialog({ name, invitation, timeZone, onClose }: InvitationDialogProps) {
  const { text, format } = useText();
  const { users: words } = text.admin;
  return (
    <Dialog title={words.invited(name)} isOpen onClose={onClose}>
      <ShownOnce
        label={words.link}
        secret={`${location.origin}${invitation.path}`}
        hint={words.linkHint(format.moment(invitation.expires_at, timeZone))}
      />
      <DialogActions>
        <Button tone="primary" onClick={onClose}>
          {words.done}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
