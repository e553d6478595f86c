import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type ApiToken, apiTokensQuery, createApiToken, revokeApiToken } from '#web/api/api-tokens.ts';
import { SelectField } from '#web/components/field.tsx';
import { Pill } from '#web/components/pill.tsx';
import type { Column } from '#web/components/table.tsx';
import { todayIn } from '#web/text/local-time.ts';
import { useText } from '#web/text/text.tsx';
import { apiTokenState, EXPIRIES, type Expiry, expiresAt } from './expiry.ts';
import { TokenGroup } from './token-group.tsx';

const TONES = { works: 'good', expired: 'plain', revoked: 'plain' } as const;

/** Tokens that may do whatever their owner may. */
export function ApiTokens({ timeZone }: { timeZone: string }) {
  const { text } = useText();
  const { tokens: words } = text.settings;
  const query = useInfiniteQuery(apiTokensQuery);
  const [expiry, setExpiry] = useState<Expiry>('90');
  return (
    <TokenGroup<ApiToken>
      words={words.api}
      queryKey={apiTokensQuery.queryKey}
      query={query}
      tokens={query.data?.pages.flatMap((page) => page.api_tokens) ?? []}
      columns={useColumns(timeZone)}
      works={(token) => apiTokenState(token) === 'works'}
      mayIssue
      onIssue={async (name) => (await createApiToken({ name, expires_at: expiresAt(expiry, todayIn(timeZone), timeZone) })).token}
      onRevoke={revokeApiToken}
    >
      <SelectField
        label={words.expiry}
        value={expiry}
        options={EXPIRIES.map((one) => ({ value: one, label: words.expiries[one] }))}
        onChange={({ currentTarget: { value } }) => setExpiry(EXPIRIES.find((one) => one === value) ?? '90')}
      />
    </TokenGroup>
  );
}

function useColumns(timeZone: string): Column<ApiToken>[] {
  const { text, format } = useText();
  const { tokens: words } = text.settings;
  const momentOrNever = (at: string | null) => (at === null ? words.never : format.moment(at, timeZone));
  return [
    { id: 'used', title: words.lastUsed, cell: ({ last_used_at }) => momentOrNever(last_used_at) },
    { id: 'expires', title: words.expires, cell: ({ expires_at }) => momentOrNever(expires_at) },
    {
      id: 'state',
      title: text.words.status,
      cell: (token) => <Pill tone={TONES[apiTokenState(token)]}>{words.states[apiTokenState(token)]}</Pill>,
    },
  ];
}
