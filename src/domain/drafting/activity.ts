import { type Interval, MS_PER_MINUTE } from '#domain/interval.ts';
import { findRule, NO_RULES, type Rule, type RuleSet } from '#domain/rules/rule-set.ts';
import type { Signal } from '#domain/signal.ts';
import { readSignalMetadata, type SignalMetadata } from './signal-metadata.ts';

/** A signal that has been read and placed on the time line, and the user's rule for it. An empty interval is a point. */
export type Activity = { signal: Signal; metadata: SignalMetadata; interval: Interval; rule: Rule | null };

/** What places a signal on the time line. */
export type SignalTime = Pick<Signal, 'started_at' | 'ended_at' | 'duration_minutes'>;

/** Null for a signal without a start: no day can hold it. */
export function readActivity(signal: Signal, ruleSet: RuleSet = NO_RULES, timeZone = 'UTC'): Activity | null {
  const interval = signalInterval(signal);
  if (interval === null) return null;
  const metadata = readSignalMetadata(signal.metadata);
  return { signal, metadata, interval, rule: findRule(ruleSet, { signal, metadata, interval, timeZone }) };
}

/**
 * The time a signal claims (docs/drafting.md, step 2); null without a start.
 *
 *     started_at ├────────┤ ended_at              an end after the start
 *     started_at ├────────┤ + duration_minutes    else a length
 *     started_at ·                                else a point
 */
export function signalInterval(signal: SignalTime): Interval | null {
  const startsAt = signal.started_at;
  if (startsAt === null) return null;
  if (signal.ended_at !== null && signal.ended_at > startsAt) return { startsAt, endsAt: signal.ended_at };
  return { startsAt, endsAt: startsAt + Math.max(0, Math.round((signal.duration_minutes ?? 0) * MS_PER_MINUTE)) };
}

/** How long the signal says it lasted, in minutes; null where it does not say. */
export function statedMinutes({ signal, interval }: Activity): number | null {
  if (interval.endsAt > interval.startsAt) return (interval.endsAt - interval.startsAt) / MS_PER_MINUTE;
  return signal.ended_at !== null || signal.duration_minutes === 0 ? 0 : null;
}

export function isPoint({ interval }: Activity): boolean {
  return interval.startsAt === interval.endsAt;
}

/** The order of a day: by start, then by id, so that the order in which signals came in never shows. */
export function byStart(a: Activity, b: Activity): number {
  return a.interval.startsAt - b.interval.startsAt || compareText(a.signal.id, b.signal.id);
}

/** By code unit, the same on every machine. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
