import { type SignalTime, signalInterval } from './drafting/activity.ts';
import { readSignalMetadata } from './drafting/signal-metadata.ts';
import { CALENDAR_SOURCES } from './drafting/work-item.ts';
import { MS_PER_MINUTE } from './interval.ts';
import type { Signal } from './signal.ts';

/** Whether what a signal tells of takes place. */
export const SOURCE_STATES = ['active', 'cancelled', 'declined'] as const;
type SourceState = (typeof SOURCE_STATES)[number];

/** What a draft's time is made of: when, how long, and whether at all. Never any text, so that it may stand where titles may not. */
export type SourceFacts = SignalTime & { state: SourceState };

/** How a signal differs from what it was when its time was booked, in the order in which a sentence says it. */
export const SOURCE_CHANGES = ['cancelled', 'declined', 'reinstated', 'moved', 'lengthened', 'shortened'] as const;
export type SourceChangeWord = (typeof SOURCE_CHANGES)[number];

/** The facts of one signal. An answer counts for calendars alone, as when they are drafted (docs/drafting.md, step 1). */
export function sourceFacts(signal: Signal): SourceFacts {
  const { status, response } = readSignalMetadata(signal.metadata);
  const isDeclined = response === 'declined' && CALENDAR_SOURCES.includes(signal.source);
  const { started_at, ended_at, duration_minutes } = signal;
  return { started_at, ended_at, duration_minutes, state: status === 'cancelled' ? 'cancelled' : isDeclined ? 'declined' : 'active' };
}

/** Facts that are stored as JSON text. The text is always our own. */
export function parseSourceFacts(text: string): SourceFacts {
  return JSON.parse(text) as SourceFacts;
}

/**
 * What has become of a signal; nothing where its time and state are the same, however they are said. It has moved where neither end is
 * where it was:
 *
 *     before   ├─────────┤
 *     after        ├─────┤         shortened
 *     after        ├─────────┤     moved
 *     after          ├──┤          moved, shortened
 */
export function describeSourceChange(before: SourceFacts, after: SourceFacts): SourceChangeWord[] {
  const [was, is] = [extentOf(before), extentOf(after)];
  const words: Record<SourceChangeWord, boolean> = {
    cancelled: after.state === 'cancelled' && before.state !== 'cancelled',
    declined: after.state === 'declined' && before.state !== 'declined',
    reinstated: after.state === 'active' && before.state !== 'active',
    moved: was.startsAt !== is.startsAt && was.endsAt !== is.endsAt,
    lengthened: is.lengthMs > was.lengthMs,
    shortened: is.lengthMs < was.lengthMs,
  };
  return SOURCE_CHANGES.filter((word) => words[word]);
}

/** A signal without a start has a length all the same, if it says so. */
function extentOf(facts: SourceFacts): { startsAt: number | null; endsAt: number | null; lengthMs: number } {
  const interval = signalInterval(facts);
  if (interval) return { ...interval, lengthMs: interval.endsAt - interval.startsAt };
  return { startsAt: null, endsAt: null, lengthMs: Math.max(0, Math.round((facts.duration_minutes ?? 0) * MS_PER_MINUTE)) };
}

/** One signal's change beside the time entry that was booked of it. `acknowledged_at` null: its owner has not said they know. */
export type SourceChange = { before: SourceFacts; after: SourceFacts; changed_at: number; acknowledged_at: number | null };

/**
 * What is to be kept of a signal that changes from `before` to `after`, with what was kept of it until now. A change starts from what was
 * booked or last acknowledged, however many there were since; null once the signal is back there.
 */
export function mergeSourceChange(
  kept: SourceChange | undefined,
  { before, after, changed_at }: Pick<SourceChange, 'before' | 'after' | 'changed_at'>,
): SourceChange | null {
  const known = kept?.acknowledged_at === null ? kept.before : (kept?.after ?? before);
  return describeSourceChange(known, after).length === 0 ? null : { before: known, after, changed_at, acknowledged_at: null };
}
