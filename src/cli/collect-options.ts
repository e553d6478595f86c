import type { Command } from 'commander';
import { addDays, type Day } from '#domain/day.ts';
import type { Instant } from '#domain/instant.ts';
import { daySpan, isTimeZone, localDay } from '#domain/time-zone.ts';
import { usageError } from './cli-error.ts';
import { dayArgument, limitArgument } from './command-options.ts';

const DEFAULT_DAYS = 30;
const DEFAULT_BATCH_SIZE = 1_000;

/** What both collectors take. */
export type CollectOptions = {
  since?: Day;
  until?: Day;
  user?: string;
  timezone?: string;
  enable?: boolean;
  batch: number;
  json?: boolean;
};

export function addCollectOptions(command: Command): Command {
  return command
    .option('--since <date>', `from this day on, YYYY-MM-DD (default: the last ${DEFAULT_DAYS} days)`, dayArgument)
    .option('--until <date>', 'up to this day, inclusive (default: now)', dayArgument)
    .option('--user <person>', 'whom it is about: id, or e-mail when signed in (default: whom the token speaks for)')
    .option('--timezone <zone>', 'the IANA zone of these days (default: yours in Daybook, else this computer’s)')
    .option('--enable', 'switch auto-tracking on without asking')
    .option('--batch <count>', 'signals a call', limitArgument, DEFAULT_BATCH_SIZE);
}

/** The days asked for as instants in a zone, half-open; `until` is absent where none was given. */
export function collectWindow({ since, until }: CollectOptions, timeZone: string, now: Instant): { since: Instant; until?: Instant } {
  const from = since ?? addDays(until ?? localDay(timeZone, now), -DEFAULT_DAYS);
  return { since: daySpan(timeZone, from).startsAt, ...(until === undefined ? {} : { until: daySpan(timeZone, until).endsAt }) };
}

/** The zone in which days are meant: asked for, else the person's own in Daybook, else this computer's. */
export function collectZone({ timezone }: CollectOptions, own: string | undefined): string {
  if (timezone !== undefined && !isTimeZone(timezone))
    throw usageError(`Nobody knows the time zone ${timezone}. Write it like Europe/Berlin.`);
  return timezone ?? own ?? Temporal.Now.timeZoneId();
}
