import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { enterBySetUp } from '#web/api/session.ts';
import { Notice } from '#web/components/notice.tsx';
import { AccountForm } from '#web/shell/account-form.tsx';
import { Doorway } from '#web/shell/doorway.tsx';
import { dropLinkToken, takeLinkToken } from '#web/shell/link-token.ts';
import { useText } from '#web/text/text.tsx';

/** The first run: the link that `npm start` prints makes the first account. */
export function SetUpScreen() {
  const { text } = useText();
  const navigate = useNavigate();
  const [linkToken] = useState(takeLinkToken);
  return (
    <Doorway title={text.doors.setUp.title}>
      <p>{text.doors.setUp.intro}</p>
      {linkToken ? (
        <AccountForm
          asksWho
          submitLabel={text.doors.setUp.submit}
          onSubmit={async (account) => {
            await enterBySetUp(linkToken, account);
            dropLinkToken();
            await navigate({ to: '/review', search: {} });
          }}
        />
      ) : (
        <Notice>
          <p>{text.doors.setUp.noLink}</p>
        </Notice>
      )}
    </Doorway>
  );
}
