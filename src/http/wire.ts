import { formatInstant, type Instant } from '#domain/instant.ts';

/** A row as it goes out: every instant (`…_at`, epoch milliseconds) becomes RFC 3339 text. */
export type Wire<Row> = {
  [Key in keyof Row]: Key extends `${string}_at` ? (null extends Row[Key] ? string | null : string) : Row[Key];
};

export function toWire<Row extends object>(row: Row): Wire<Row> {
  const wire: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(row))
    wire[key] = key.endsWith('_at') && typeof value === 'number' ? formatInstant(value as Instant) : value;
  return wire as Wire<Row>;
}
