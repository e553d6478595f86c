import { formatInstant, type Instant } from '#domain/instant.ts';

/** A row as it goes out: every instant (`…_at`, epoch milliseconds) becomes RFC 3339 text. */
export type Wire<Row> = {
  [Key in keyof Row]: Key extends `${string}_at` ? (null extends Row[Key] ? string | null : string) : Row[Key];
};

export function toWire<Row extends object>(row: Row): Wire<Row> {
  const wire: Record<string, unknown> = {};
  for (const key in row) wire[key] = toWireValue(key, row[key]);
  return wire as Wire<Row>;
}

/** By type first: most values of a row are text, and a list has thousands of them. */
function toWireValue(key: string, value: unknown): unknown {
  return typeof value === 'number' && key.endsWith('_at') ? formatInstant(value as Instant) : value;
}
