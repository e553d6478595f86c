import { type Expression, type SqlBool, sql } from 'kysely';

/** Whether one of the columns contains `search`, whatever its case. Both engines fold ASCII alone where text compares by code point; other letters match as typed, in lower and in upper case. */
export function containsText(columns: readonly string[], search: string): Expression<SqlBool> {
  const patterns = new Set([search, search.toLowerCase(), search.toUpperCase()].map((text) => `%${escapeWildcards(foldAscii(text))}%`));
  const matches = columns.flatMap((column) => [...patterns].map((pattern) => sql`lower(${sql.ref(column)}) like ${pattern} escape '\\'`));
  return sql<SqlBool>`(${sql.join(matches, sql` or `)})`;
}

function foldAscii(text: string): string {
  return text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}

function escapeWildcards(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}
