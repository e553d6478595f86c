import { isStorableText } from './storable-text.ts';

/** Which part of a list is asked for: at most `limit` rows, after the row whose sort key is `after`. */
export type PageRequest = { limit: number; after: readonly string[] | undefined };

/** A part of a list; `next_cursor` null where it ends. */
export type Page<Row> = { rows: Row[]; next_cursor: string | null };

/** Cuts `limit + 1` fetched rows to a page. The row too many only tells that there is more. */
export function toPage<Row>(fetched: readonly Row[], limit: number, sortKeyOf: (row: Row) => readonly string[]): Page<Row> {
  const rows = fetched.slice(0, limit);
  const last = rows.at(-1);
  return { rows, next_cursor: last && fetched.length > limit ? encodeCursor(sortKeyOf(last)) : null };
}

/** A sort key as opaque text. */
export function encodeCursor(sortKey: readonly string[]): string {
  return Buffer.from(JSON.stringify(sortKey)).toString('base64url');
}

/** The sort key in a cursor of ours, which has `length` parts; null for any other text. */
export function decodeCursor(cursor: string, length: number): string[] | null {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    const isSortKey =
      Array.isArray(value) && value.length === length && value.every((part) => typeof part === 'string' && isStorableText(part));
    return isSortKey ? value : null;
  } catch {
    return null;
  }
}
