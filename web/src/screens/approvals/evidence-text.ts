import { hoursText } from '#domain/hours.ts';
import type { TimeEntry } from '#web/api/time-entries.ts';
import type { Catalogue } from '#web/text/en/index.ts';

type Evidence = NonNullable<TimeEntry['evidence']>;
type Texts = { text: Catalogue; list(items: readonly string[]): string };

/**
 * What an entry was booked of, and how far it is from its draft, in numbers: `From 5 signals: 3 commits, 2 meetings; hours raised by 0:30`.
 * Never what the signals say.
 */
export function sayEvidence(evidence: TimeEntry['evidence'], { text, list }: Texts): string {
  const words = text.approvals.evidence;
  if (evidence === null) return words.byHand;
  return [sayOrigin(evidence, text), ...sayEdits(evidence, { text, list })].join('; ');
}

function sayOrigin({ origin, signal_count, signals_by_kind }: Evidence, text: Catalogue): string {
  const words = text.approvals.evidence;
  if (signal_count === 0) return words.withoutSignals;
  const kinds = [...Map.groupBy(signals_by_kind, ({ signal_type }) => signal_type)].map(([type, alike]) => {
    const count = alike.reduce((sum, kind) => sum + kind.count, 0);
    return Object.hasOwn(words.kinds, type) ? words.kinds[type]?.(count) : words.otherKind(count, type);
  });
  const isOneKind = kinds.length === 1 && signals_by_kind.reduce((sum, { count }) => sum + count, 0) === signal_count;
  // Of one kind, the kind says how many there are; an entry may have signals that were never sent, which have none.
  const signals = isOneKind ? `${kinds[0]}` : [text.words.signals(signal_count), kinds.join(', ')].filter(Boolean).join(': ');
  return origin === 'agent' ? words.fromAgent(signals) : words.from(signals);
}

function sayEdits({ edited_fields, hours_changed }: Evidence, { text, list }: Texts): string[] {
  const words = text.approvals.evidence;
  if (edited_fields.length === 0) return [words.asDrafted];
  const others = edited_fields.filter((field) => field !== 'hours').map((field) => words.fields[field]);
  return [
    ...(hours_changed > 0 ? [words.raised(hoursText(hours_changed))] : []),
    ...(hours_changed < 0 ? [words.lowered(hoursText(-hours_changed))] : []),
    ...(others.length > 0 ? [words.edited(list(others))] : []),
  ];
}
