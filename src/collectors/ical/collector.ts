import { CollectorError } from '#collectors/collector-error.ts';
import type { GuardedFetchOptions } from '#collectors/guarded-fetch.ts';
import { type Instant, isWritableInstant } from '#domain/instant.ts';
import { MS_PER_DAY } from '#domain/interval.ts';
import { isTimeZone } from '#domain/time-zone.ts';
import { fetchCalendar } from './fetch.ts';
import type { CalendarWindow } from './occurrences.ts';
import { type CalendarReading, toSignals } from './to-signals.ts';

export type IcalOptions = {
  /** A path, or an https or webcal address. An address is a secret. */
  source: string;
  /** Default: 30 days before `now`. */
  since?: Instant;
  /** Not included. Default: `now`, since nothing later has happened yet. */
  until?: Instant;
  now: Instant;
  /** IANA zone of the user: of all-day events and of times that name no zone. */
  timeZone: string;
  ownerEmails?: readonly string[];
  /** Default 20,000. */
  maxOccurrences?: number;
  fetch?: GuardedFetchOptions;
};

const DEFAULT_MAX_OCCURRENCES = 20_000;
const DEFAULT_SPAN_MS = 30 * MS_PER_DAY;

/** The times a run covers, as `withdrawVanished` needs them too. Throws `bad_option` when they end before they start. */
export function windowOf({ since, until, now }: Pick<IcalOptions, 'since' | 'until' | 'now'>): CalendarWindow {
  const window = { since: since ?? (until ?? now) - DEFAULT_SPAN_MS, until: until ?? now };
  if (!isWritableInstant(window.since) || !isWritableInstant(window.until) || window.since >= window.until) {
    throw new CollectorError('bad_option', 'The time to collect ends before it starts.');
  }
  return window;
}

/** Signals of a calendar file or feed (source `ical`, type `event`), and what could not be read. Throws CollectorError when nothing could. */
export async function collectIcal(options: IcalOptions): Promise<CalendarReading> {
  const window = windowOf(options);
  if (!isTimeZone(options.timeZone)) throw new CollectorError('bad_option', `Nobody knows the time zone "${options.timeZone}".`);
  const text = await fetchCalendar(options.source, options.fetch ?? {});
  const maxOccurrences = options.maxOccurrences ?? DEFAULT_MAX_OCCURRENCES;
  return toSignals(text, { window, timeZone: options.timeZone, ownerEmails: options.ownerEmails ?? [], maxOccurrences });
}
