const MINUTES_PER_HOUR = 60;
const HIGH_CONFIDENCE = 0.8;
const FAIR_CONFIDENCE = 0.5;

/** Hours as `h:mm`, to the nearest minute; what is less than one is said to be so. */
export function hoursText(hours: number): string {
  const minutes = Math.round(hours * MINUTES_PER_HOUR);
  if (minutes === 0 && hours > 0) return '<0:01';
  return `${Math.floor(minutes / MINUTES_PER_HOUR)}:${String(minutes % MINUTES_PER_HOUR).padStart(2, '0')}`;
}

/** Reads `1.5`, `1,5` or `1:30` into hours. Null for anything else. */
export function readHours(text: string): number | null {
  const clock = /^(\d{1,2}):([0-5]\d)$/.exec(text);
  if (clock) return Number(clock[1]) + Number(clock[2]) / MINUTES_PER_HOUR;
  return /^\d+([.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : null;
}

/** How likely it is that a draft is right: a word to read and the number behind it. */
export function confidenceText(probability: number): string {
  const word = probability >= HIGH_CONFIDENCE ? 'high' : probability >= FAIR_CONFIDENCE ? 'fair' : 'low';
  return `${word} ${probability.toFixed(2)}`;
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
