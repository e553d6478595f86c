import { parseIntervals } from '#domain/draft.ts';
import { formatInstant, toWritable } from '#domain/instant.ts';
import type { Interval } from '#domain/interval.ts';

/** What `intervals` of a draft or time entry holds, as it goes out. */
export function intervalsOnWire(text: string | null) {
  return parseIntervals(text).map(stretchOnWire);
}

/** The first and the last day of all have hours that four digits of a year can't write. */
export function stretchOnWire({ startsAt, endsAt }: Interval) {
  return { starts_at: formatInstant(toWritable(startsAt)), ends_at: formatInstant(toWritable(endsAt)) };
}
