import type { ApiClient } from '#cli/client/api-client.ts';
import { readPages } from '#cli/client/read-pages.ts';
import { momentText } from '#cli/terminal/figures.ts';
import type { Column } from '#cli/terminal/table.ts';

/** An API token or a service token as the API gives it. The secret itself is never among it. */
export type TokenRow = {
  id: string;
  name: string;
  token_hint: string;
  created_at: string;
  last_used_at: string | null;
  revoked_at: string | null;
  /** API tokens only. */
  expires_at?: string | null;
  /** Service tokens only. */
  user_ids?: string[] | null;
  sources?: string[] | null;
  items_received?: number;
  items_refused?: number;
};

const MOST_TOKENS = 10_000;

export type TokenKindOption = { service?: boolean };

export function tokensPath({ service }: TokenKindOption): string {
  return service ? '/api/service-tokens' : '/api/me/api-tokens';
}

/** Newest first, revoked ones included. */
export async function listTokens(client: ApiClient, kind: TokenKindOption): Promise<TokenRow[]> {
  return (await readPages<TokenRow>(client, tokensPath(kind), tokensKey(kind), {}, MOST_TOKENS)).rows;
}

/** What the API calls the list. */
export function tokensKey({ service }: TokenKindOption): string {
  return service ? 'service_tokens' : 'api_tokens';
}

export function tokenColumns({ service }: TokenKindOption, timeZone: string): Column<TokenRow>[] {
  const bound = (list: readonly string[] | null | undefined) => (list ? list.join(', ') : 'any');
  return [
    { title: 'id', of: ({ id }) => id },
    { title: 'name', of: ({ name }) => name, cut: true },
    { title: 'ends in', of: ({ token_hint }) => token_hint },
    ...(service
      ? [
          { title: 'users', of: (row: TokenRow) => bound(row.user_ids), cut: true as const },
          { title: 'sources', of: (row: TokenRow) => bound(row.sources), cut: true as const },
          { title: 'items', of: (row: TokenRow) => String(row.items_received ?? 0) },
          { title: 'refused', of: (row: TokenRow) => String(row.items_refused ?? 0) },
        ]
      : [{ title: 'expires', of: (row: TokenRow) => momentText(row.expires_at ?? null, timeZone) }]),
    { title: 'created', of: ({ created_at }) => momentText(created_at, timeZone) },
    { title: 'last used', of: ({ last_used_at }) => momentText(last_used_at, timeZone) },
    { title: 'revoked', of: ({ revoked_at }) => momentText(revoked_at, timeZone) },
  ];
}
