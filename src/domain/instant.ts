/** A point in time as milliseconds since 1970-01-01T00:00:00Z. */
export type Instant = number;

const FIRST_WRITABLE_AT = -62_135_596_800_000;
const LAST_WRITABLE_AT = 253_402_300_799_999;

const INSTANT_PATTERN = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?(Z|[+-]\d{2}(?::?\d{2})?)?)?$/i;

/**
 * Reads ISO 8601 with an offset or `Z`; without a zone it is UTC, without a time midnight (docs/contract.md, "Days, instants, hours").
 * Digits beyond milliseconds are cut off. Returns null for anything else and for times that don't exist.
 */
export function parseInstant(text: string): Instant | null {
  const match = INSTANT_PATTERN.exec(text);
  if (!match) return null;
  const [year, month, day, hour, minute, second] = match.slice(1, 7).map((part) => Number(part ?? 0)) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  if (hour > 23 || minute > 59 || second > 59) return null;
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  const offsetMinutes = parseOffsetMinutes(match[8]);
  if (offsetMinutes === null) return null;
  date.setUTCHours(hour, minute - offsetMinutes, second, Number((match[7] ?? '').padEnd(3, '0').slice(0, 3)));
  const at = date.getTime();
  return isWritableInstant(at) ? at : null;
}

/** Four-digit years only: what RFC 3339 can write. */
export function isWritableInstant(at: number): boolean {
  return Number.isInteger(at) && at >= FIRST_WRITABLE_AT && at <= LAST_WRITABLE_AT;
}

/** The nearest instant that RFC 3339 can write. */
export function toWritable(at: Instant): Instant {
  return Math.min(Math.max(at, FIRST_WRITABLE_AT), LAST_WRITABLE_AT);
}

/** RFC 3339 in UTC with milliseconds: `2026-03-10T09:00:00.000Z`. */
export function formatInstant(at: Instant): string {
  return new Date(at).toISOString();
}

function parseOffsetMinutes(text: string | undefined): number | null {
  if (text === undefined || text.toUpperCase() === 'Z') return 0;
  const hours = Number(text.slice(1, 3));
  const minutes = Number(text.slice(3).replace(':', '') || 0);
  if (hours > 23 || minutes > 59) return null;
  return (text.startsWith('-') ? -1 : 1) * (hours * 60 + minutes);
}
