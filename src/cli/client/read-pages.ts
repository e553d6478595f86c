import type { ApiClient, Query } from './api-client.ts';

const MOST_ROWS_A_PAGE = 500;

/** Reads a list page by page, up to `most` rows. `next_cursor` is not null where the list goes on. */
export async function readPages<Row>(
  client: ApiClient,
  path: string,
  key: string,
  query: Query,
  most: number,
): Promise<{ rows: Row[]; next_cursor: string | null }> {
  const rows: Row[] = [];
  let cursor: string | undefined;
  do {
    const limit = Math.min(MOST_ROWS_A_PAGE, most - rows.length);
    const page = await client.call<Record<string, unknown>>('GET', path, { query: { ...query, limit, cursor } });
    rows.push(...(page[key] as Row[]));
    cursor = (page['next_cursor'] as string | null | undefined) ?? undefined;
  } while (cursor !== undefined && rows.length < most);
  return { rows, next_cursor: cursor ?? null };
}
