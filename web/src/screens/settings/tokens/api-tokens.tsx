import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type ApiToken, apiTokensQuery, createApiToken, revokeApiToken } from '#web/api/api-tokens.ts';
import { Button } from '#web/components/button.tsx';
import { Checkbox, SelectField } from '#web/components/field.tsx';
import { ProblemNotice } from '#web/components/notice.tsx';
import { Pill } from '#web/components/pill.tsx';
import { Skeleton } from '#web/components/skeleton.tsx';
import { type Column, Table } from '#web/components/table.tsx';
import { SettingGroup } from '#web/screens/settings/setting-group.tsx';
import { todayIn } from '#web/text/local-time.ts';
import { useText } from '#web/text/text.tsx';
import { apiTokenState, EXPIRIES, type Expiry, expiresAt } from './expiry.ts';
import { NewTokenDialog } from './new-token-dialog.tsx';
import { RevokeDialog } from './revoke-dialog.tsx';

/** Tokens that may do whatever their owner may. */
export function ApiTokens({ timeZone }: { timeZone: string }) {
  const { text } = useText();
  const { tokens: words } = text.settings;
  const queries = useQueryClient();
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(apiTokensQuery);
  const [isNew, setNew] = useState(false);
  const [expiry, setExpiry] = useState<Expiry>('90');
  const [revoking, setRevoking] = useState<ApiToken | null>(null);
  const [showsEnded, setShowsEnded] = useState(false);
  const tokens = data?.pages.flatMap((page) => page.api_tokens) ?? [];
  const shown = tokens.filter((token) => showsEnded || apiTokenState(token) === 'works');
  const readAgain = () => queries.invalidateQueries({ queryKey: apiTokensQuery.queryKey });

  return (
    <SettingGroup title={words.apiTitle} about={words.apiAbout}>
      {error && !data && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton rows={2} />}
      {data && shown.length === 0 && <p className="quiet">{words.apiNone}</p>}
      {shown.length > 0 && <ApiTokenTable tokens={shown} timeZone={timeZone} onRevoke={setRevoking} />}
      {hasNextPage && (
        <p>
          <Button busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {words.more}
          </Button>
        </p>
      )}
      {tokens.some((token) => apiTokenState(token) !== 'works') && (
        <Checkbox label={words.showEnded} checked={showsEnded} onChange={({ currentTarget }) => setShowsEnded(currentTarget.checked)} />
      )}
      <p>
        <Button icon="add" onClick={() => setNew(true)}>
          {words.apiAdd}
        </Button>
      </p>
      {isNew && (
        <NewTokenDialog
          title={words.apiAdd}
          nameHint={words.apiNameHint}
          secretLabel={words.apiSecret}
          secretHint={words.apiSecretHint}
          onClose={() => setNew(false)}
          onIssue={async (name) => {
            const { token } = await createApiToken({ name, expires_at: expiresAt(expiry, todayIn(timeZone), timeZone) });
            await readAgain();
            return token;
          }}
        >
          <SelectField
            label={words.expiry}
            value={expiry}
            options={EXPIRIES.map((one) => ({ value: one, label: words.expiries[one] }))}
            onChange={({ currentTarget: { value } }) => setExpiry(EXPIRIES.find((one) => one === value) ?? '90')}
          />
        </NewTokenDialog>
      )}
      {revoking && (
        <RevokeDialog
          name={revoking.name}
          about={words.apiRevokeText}
          onClose={() => setRevoking(null)}
          onRevoke={async () => {
            await revokeApiToken(revoking);
            await readAgain();
          }}
        />
      )}
    </SettingGroup>
  );
}

type TableProps = { tokens: readonly ApiToken[]; timeZone: string; onRevoke(token: ApiToken): void };
const TONES = { works: 'good', expired: 'plain', revoked: 'plain' } as const;

function ApiTokenTable({ tokens, timeZone, onRevoke }: TableProps) {
  const { text, format } = useText();
  const { tokens: words } = text.settings;
  const columns: Column<ApiToken>[] = [
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
      title: words.lastUsed,
      cell: ({ last_used_at }) => (last_used_at === null ? words.never : format.moment(last_used_at, timeZone)),
    },
    {
      id: 'expires',
      title: words.expires,
      cell: ({ expires_at }) => (expires_at === null ? words.never : format.moment(expires_at, timeZone)),
    },
    {
      id: 'state',
      title: text.words.status,
      cell: (token) => <Pill tone={TONES[apiTokenState(token)]}>{words.states[apiTokenState(token)]}</Pill>,
    },
    {
      id: 'actions',
      title: text.words.actions,
      cell: (token) =>
        apiTokenState(token) === 'works' && (
          <Button onClick={() => onRevoke(token)} aria-label={words.revokeNamed(token.name)}>
            {words.revoke}
          </Button>
        ),
    },
  ];
  return <Table caption={words.apiTitle} columns={columns} rows={tokens} keyOf={({ id }) => id} />;
}
