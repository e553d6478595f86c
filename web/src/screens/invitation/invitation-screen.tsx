import { useNavigate } from '@tanstack/react-router';
import { enterByInvitation } from '#web/api/session.ts';
import { Notice } from '#web/components/notice.tsx';
import { AccountForm } from '#web/shell/account-form.tsx';
import { Doorway } from '#web/shell/doorway.tsx';
import { LinkGate } from '#web/shell/link-gate.tsx';
import { dropLinkToken, useLinkToken } from '#web/shell/link-token.ts';
import { useText } from '#web/text/text.tsx';

/** Who was invited chooses a password. */
export function InvitationScreen() {
  const { text } = useText();
  const navigate = useNavigate();
  const linkToken = useLinkToken();
  return (
    <Doorway title={text.doors.invitation.title}>
      {linkToken ? (
        <LinkGate purpose="invitation" linkToken={linkToken} texts={text.doors.invitation.problems}>
          <p>{text.doors.invitation.intro}</p>
          <AccountForm
            asksWho={false}
            submitLabel={text.doors.invitation.submit}
            onSubmit={async (account) => {
              await enterByInvitation(linkToken, account);
              dropLinkToken();
              await navigate({ to: '/review', search: {} });
            }}
          />
        </LinkGate>
      ) : (
        <Notice>
          <p>{text.doors.invitation.noLink}</p>
        </Notice>
      )}
    </Doorway>
  );
}
