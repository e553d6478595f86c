import { timeSpanText } from '#cli/terminal/figures.ts';
import { signalInterval } from '#domain/drafting/activity.ts';
import { formatInstant } from '#domain/instant.ts';
import type { SourceChangeWord, SourceFacts } from '#domain/source-change.ts';

/** Facts as the API gives them: instants are RFC 3339 text. */
type FactsRow = Omit<SourceFacts, 'started_at' | 'ended_at'> & { started_at: string | null; ended_at: string | null };

export type SourceChangedRow = {
  changed_at: string;
  signals: { signal_id: string; what: SourceChangeWord[]; before: FactsRow; after: FactsRow }[];
};

/** A sentence for each event that has changed: “The event was shortened: 10:00–11:00 → 10:00–10:30”. */
export function sourceChangeSentences({ signals }: SourceChangedRow, timeZone: string): string[] {
  return signals.map(({ what, before, after }) => {
    const days = new Set([before, after].flatMap((facts) => dayOf(facts, timeZone)));
    const [was, is] = [before, after].map((facts) => timeText(facts, timeZone, days.size > 1));
    return `The event was ${what.join(' and ')}: ${was === is ? was : `${was} → ${is}`}`;
  });
}

function dayOf({ started_at }: FactsRow, timeZone: string): string[] {
  return started_at === null ? [] : [Temporal.Instant.from(started_at).toZonedDateTimeISO(timeZone).toPlainDate().toString()];
}

/** With its day where the other time is of another one. */
function timeText(facts: FactsRow, timeZone: string, withDay: boolean): string {
  const [started_at, ended_at] = [facts.started_at, facts.ended_at].map((at) => (at === null ? null : Date.parse(at)));
  const interval = signalInterval({ started_at: started_at ?? null, ended_at: ended_at ?? null, duration_minutes: facts.duration_minutes });
  if (!interval) return 'no time';
  return timeSpanText(formatInstant(interval.startsAt), formatInstant(interval.endsAt), timeZone, withDay);
}
