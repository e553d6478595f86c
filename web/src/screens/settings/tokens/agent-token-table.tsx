import type { ServiceToken } from '#web/api/service-tokens.ts';
import { Button } from '#web/components/button.tsx';
import { Pill } from '#web/components/pill.tsx';
import { type Column, Table } from '#web/components/table.tsx';
import { useText } from '#web/text/text.tsx';

type AgentTokenTableProps = { tokens: readonly ServiceToken[]; timeZone: string; onRevoke(token: ServiceToken): void };

/** One's agents, and what came of what they sent. */
export function AgentTokenTable({ tokens, timeZone, onRevoke }: AgentTokenTableProps) {
  const { text, format } = useText();
  const { tokens: words } = text.settings;
  const columns: Column<ServiceToken>[] = [
    {
      id: 'name',
      title: text.words.name,
      cell: (token) => (
        <div>
          <p dir="auto">{token.name}</p>
          <p className="quiet small">{words.endsWith(token.token_hint)}</p>
        </div>
      ),
    },
    {
      id: 'used',
      title: words.lastSeen,
      cell: ({ last_used_at }) => (last_used_at === null ? words.never : format.moment(last_used_at, timeZone)),
    },
    { id: 'received', title: words.received, isNumber: true, cell: ({ items_received }) => format.number(items_received) },
    { id: 'refused', title: words.refused, isNumber: true, cell: ({ items_refused }) => format.number(items_refused) },
    { id: 'state', title: text.words.status, cell: (token) => <Health token={token} /> },
    {
      id: 'actions',
      title: text.words.actions,
      cell: (token) =>
        token.revoked_at === null && (
          <Button onClick={() => onRevoke(token)} aria-label={words.revokeNamed(token.name)}>
            {words.revoke}
          </Button>
        ),
    },
  ];
  return <Table caption={words.agentTitle} columns={columns} rows={tokens} keyOf={({ id }) => id} />;
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
