import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { createServiceToken, revokeServiceToken, type ServiceToken, serviceTokensQuery } from '#web/api/service-tokens.ts';
import { type Me, may } from '#web/api/session.ts';
import { Button } from '#web/components/button.tsx';
import { Checkbox } from '#web/components/field.tsx';
import { ProblemNotice } from '#web/components/notice.tsx';
import { Skeleton } from '#web/components/skeleton.tsx';
import { SettingGroup } from '#web/screens/settings/setting-group.tsx';
import { useText } from '#web/text/text.tsx';
import { AgentTokenTable } from './agent-token-table.tsx';
import { NewTokenDialog } from './new-token-dialog.tsx';
import { RevokeDialog } from './revoke-dialog.tsx';

/** Service tokens that speak for their owner alone, such as a laptop's. */
export function AgentTokens({ me }: { me: Me }) {
  const { text } = useText();
  const { tokens: words } = text.settings;
  const queries = useQueryClient();
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(serviceTokensQuery);
  const [isNew, setNew] = useState(false);
  const [revoking, setRevoking] = useState<ServiceToken | null>(null);
  const [showsEnded, setShowsEnded] = useState(false);
  const own = (data?.pages.flatMap((page) => page.service_tokens) ?? []).filter((token) => speaksFor(token, me.user.id));
  const shown = own.filter((token) => showsEnded || token.revoked_at === null);
  const readAgain = () => queries.invalidateQueries({ queryKey: serviceTokensQuery.queryKey });

  return (
    <SettingGroup title={words.agentTitle} about={words.agentAbout}>
      {error && !data && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton rows={2} />}
      {data && shown.length === 0 && <p className="quiet">{words.agentNone}</p>}
      {shown.length > 0 && <AgentTokenTable tokens={shown} timeZone={me.user.time_zone} onRevoke={setRevoking} />}
      {hasNextPage && (
        <p>
          <Button busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {words.more}
          </Button>
        </p>
      )}
      {own.some(({ revoked_at }) => revoked_at !== null) && (
        <Checkbox label={words.showRevoked} checked={showsEnded} onChange={({ currentTarget }) => setShowsEnded(currentTarget.checked)} />
      )}
      {may(me, 'time/update') && (
        <p>
          <Button icon="add" onClick={() => setNew(true)}>
            {words.agentAdd}
          </Button>
        </p>
      )}
      {isNew && (
        <NewTokenDialog
          title={words.agentAdd}
          nameHint={words.agentNameHint}
          secretLabel={words.agentSecret}
          secretHint={words.agentSecretHint(me.user.id)}
          onClose={() => setNew(false)}
          onIssue={async (name) => {
            const { token } = await createServiceToken({ name, user_ids: [me.user.id], sources: null });
            await readAgain();
            return token;
          }}
        />
      )}
      {revoking && (
        <RevokeDialog
          name={revoking.name}
          about={words.agentRevokeText}
          onClose={() => setRevoking(null)}
          onRevoke={async () => {
            await revokeServiceToken(revoking);
            await readAgain();
          }}
        />
      )}
    </SettingGroup>
  );
}

function speaksFor({ user_ids }: ServiceToken, userId: string): boolean {
  return user_ids?.length === 1 && user_ids[0] === userId;
}
