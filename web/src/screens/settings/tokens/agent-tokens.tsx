import { useInfiniteQuery } from '@tanstack/react-query';
import { createServiceToken, revokeServiceToken, type ServiceToken, serviceTokensQuery } from '#web/api/service-tokens.ts';
import { type Me, may } from '#web/api/session.ts';
import { Pill } from '#web/components/pill.tsx';
import type { Column } from '#web/components/table.tsx';
import { useText } from '#web/text/text.tsx';
import { TokenGroup } from './token-group.tsx';

/** Service tokens that speak for their owner alone, such as a laptop's, and what came of what they sent. */
export function AgentTokens({ me }: { me: Me }) {
  const { text } = useText();
  const { agent: words } = text.settings.tokens;
  const query = useInfiniteQuery(serviceTokensQuery);
  const all = query.data?.pages.flatMap((page) => page.service_tokens) ?? [];
  return (
    <TokenGroup<ServiceToken>
      words={{ ...words, secretHint: words.secretHint(me.user.id) }}
      queryKey={serviceTokensQuery.queryKey}
      query={query}
      tokens={all.filter((token) => speaksFor(token, me.user.id))}
      columns={useColumns(me.user.time_zone)}
      works={({ revoked_at }) => revoked_at === null}
      mayIssue={may(me, 'time/update')}
      onIssue={async (name) => (await createServiceToken({ name, user_ids: [me.user.id], sources: null })).token}
      onRevoke={revokeServiceToken}
    />
  );
}

function speaksFor({ user_ids }: ServiceToken, userId: string): boolean {
  return user_ids?.length === 1 && user_ids[0] === userId;
}

function useColumns(timeZone: string): Column<ServiceToken>[] {
  const { text, format } = useText();
  const { tokens: words } = text.settings;
  return [
    {
      id: 'used',
      title: words.lastSeen,
      cell: ({ last_used_at }) => (last_used_at === null ? words.never : format.moment(last_used_at, timeZone)),
    },
    { id: 'received', title: words.received, isNumber: true, cell: ({ items_received }) => format.number(items_received) },
    { id: 'refused', title: words.refused, isNumber: true, cell: ({ items_refused }) => format.number(items_refused) },
    { id: 'state', title: text.words.status, cell: (token) => <Health token={token} /> },
  ];
}

/** How it fares, and the most frequent reason where items were refused. */
function Health({ token: { revoked_at, last_used_at, items_refused, refusals } }: { token: ServiceToken }) {
  const { text } = useText();
  const { tokens: words } = text.settings;
  const [worst] = refusals;
  if (revoked_at !== null) return <Pill>{words.states.revoked}</Pill>;
  if (last_used_at === null) return <Pill>{words.neverUsed}</Pill>;
  if (items_refused === 0) return <Pill tone="good">{words.states.works}</Pill>;
  return (
    <div>
      <Pill tone="warning">{words.refusing}</Pill>
      {worst && <p className="small">{text.admin.tokens.why[worst.error] ?? worst.error}</p>}
    </div>
  );
}
