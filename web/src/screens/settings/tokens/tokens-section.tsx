import type { Me } from '#web/api/session.ts';
import { Page } from '#web/components/page.tsx';
import { useText } from '#web/text/text.tsx';
import { AgentTokens } from './agent-tokens.tsx';
import { ApiTokens } from './api-tokens.tsx';

/** Tokens of one's own: for programs that act as oneself, and for agents that send signals for oneself. */
export function TokensSection({ me }: { me: Me }) {
  const { text } = useText();
  return (
    <Page title={text.settings.sections.tokens}>
      <ApiTokens timeZone={me.user.time_zone} />
      <AgentTokens me={me} />
    </Page>
  );
}
