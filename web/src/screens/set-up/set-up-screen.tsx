import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { enterBySetUp, setUpStateQuery } from '#web/api/session.ts';
import { Notice } from '#web/components/notice.tsx';
import { AccountForm } from '#web/shell/account-form.tsx';
import { Doorway } from '#web/shell/doorway.tsx';
import { LinkGate } from '#web/shell/link-gate.tsx';
import { dropLinkToken, useLinkToken } from '#web/shell/link-token.ts';
import { SignInLink } from '#web/shell/sign-in-link.tsx';
import { useText } from '#web/text/text.tsx';

/** The first run: the link that `npm start` prints makes the first account. */
export function SetUpScreen() {
  const { text } = useText();
  const navigate = useNavigate();
  const linkToken = useLinkToken();
  return (
    <Doorway title={text.doors.setUp.title}>
      {linkToken ? (
        <LinkGate purpose="set_up" linkToken={linkToken} texts={text.doors.setUp.problems}>
          <p>{text.doors.setUp.intro}</p>
          <AccountForm
            asksWho
            submitLabel={text.doors.setUp.submit}
            onSubmit={async (account) => {
              await enterBySetUp(linkToken, account);
              dropLinkToken();
              await navigate({ to: '/review', search: {} });
            }}
          />
        </LinkGate>
      ) : (
        <WithoutLink />
      )}
    </Doorway>
  );
}

function WithoutLink() {
  const { text } = useText();
  const { data: isSetUp } = useQuery(setUpStateQuery);
  return (
    <>
      <Notice>
        <p>{isSetUp ? text.doors.setUp.problems.already_set_up : text.doors.setUp.noLink}</p>
      </Notice>
      {isSetUp && <SignInLink />}
    </>
  );
}
