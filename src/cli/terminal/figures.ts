import { confidenceWord } from '#domain/confidence.ts';

/** How likely it is that a draft is right: a word to read and the number behind it. */
export function confidenceText(probability: number): string {
  return `${confidenceWord(probability)} ${probability.toFixed(2)}`;
}

/** An RFC 3339 instant as clocks of an IANA zone show it, to the minute. */
export function momentText(instant: string | null, timeZone: string): string | null {
  if (instant === null) return null;
  return `${Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).toPlainDate()} ${clockText(instant, timeZone)}`;
}

/** The time of day of an RFC 3339 instant, `09:30`, as clocks of an IANA zone show it. */
export function clockText(instant: string, timeZone: string): string {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).toPlainTime().toString({ smallestUnit: 'minute' });
}

/** From one RFC 3339 instant to another as clocks of an IANA zone show them, `10:00–11:30`; one time where both are the same. */
export function timeSpanText(from: string, until: string, timeZone: string, withDay: boolean): string {
  const [start = '', end = ''] = [from, until].map((instant) => momentText(instant, timeZone) ?? '');
  const [startDay, startTime] = start.split(' ');
  const [endDay, endTime] = end.split(' ');
  const first = withDay || startDay !== endDay ? start : startTime;
  if (start === end) return `${first}`;
  return `${first}–${startDay === endDay ? endTime : end}`;
}

export function flagText(flag: number): string {
  return flag === 1 ? 'yes' : 'no';
}

/** `1 draft`, `3 drafts`. */
export function countText(count: number, noun: string, plural = `${noun}s`): string {
  return `${count} ${count === 1 ? noun : plural}`;
}
