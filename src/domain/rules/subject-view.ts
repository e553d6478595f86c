import { MS_PER_MINUTE } from '#domain/interval.ts';
import { WEEKDAYS, type Weekday } from '#domain/working-hours.ts';
import { type MetadataValue, metadataValues, parseMetadata } from './metadata-values.ts';
import type { RuleSubject } from './rule.ts';
import { readableText, type TestedText } from './text-test.ts';

/** Texts of a signal that a rule may ask about. */
export const TEXT_FIELDS = [
  'source',
  'type',
  'title',
  'repository',
  'branch',
  'calendar',
  'organizer',
  'attendee_domain',
  'project',
] as const;
export type TextField = (typeof TEXT_FIELDS)[number];

export type LocalStart = { minuteOfDay: number; weekday: Weekday };

/** A signal as rules see it: what several rules ask for is worked out once, and only when one asks. */
export type SubjectView = {
  /** What the field holds: nothing where it is absent, several texts for `attendee_domain`. */
  texts(field: TextField): readonly TestedText[];
  /** What stands in the metadata under the keys of `path`, one inside the other. */
  metadataAt(path: readonly string[]): readonly MetadataValue[];
  localStart(): LocalStart;
  /** Null for a point, which has no length. */
  minutes(): number | null;
};

export function viewSubject(subject: RuleSubject): SubjectView {
  const texts = new Map<TextField, readonly TestedText[]>();
  const values = new Map<string, readonly MetadataValue[]>();
  let parsed: { metadata: unknown } | undefined;
  let localStart: LocalStart | undefined;
  return {
    texts: (field) => remember(texts, field, () => rawTexts(subject, field).map(readableText)),
    metadataAt(path) {
      parsed ??= { metadata: parseMetadata(subject.signal.metadata) };
      const { metadata } = parsed;
      return remember(values, JSON.stringify(path), () => metadataValues(metadata, path));
    },
    localStart() {
      localStart ??= startInZone(subject);
      return localStart;
    },
    minutes: () => lengthMinutes(subject),
  };
}

function remember<Key, Value>(known: Map<Key, Value>, key: Key, find: () => Value): Value {
  const value = known.get(key) ?? find();
  known.set(key, value);
  return value;
}

function rawTexts({ signal, metadata }: RuleSubject, field: TextField): string[] {
  if (field === 'attendee_domain') return metadata.attendees.map(domainOf).filter((domain) => domain !== null);
  if (field === 'source') return [signal.source];
  if (field === 'type') return [signal.signal_type];
  const text = field === 'title' ? signal.title : metadata[field];
  return text === null ? [] : [text];
}

/** What follows the last `@` of an address, as in `Ada <ada@acme.example>`. */
function domainOf(attendee: string): string | null {
  const at = attendee.lastIndexOf('@');
  if (at === -1) return null;
  const domain = attendee.slice(at + 1).trim();
  return (domain.endsWith('>') ? domain.slice(0, -1).trim() : domain) || null;
}

function startInZone({ interval, timeZone }: RuleSubject): LocalStart {
  const local = Temporal.Instant.fromEpochMilliseconds(interval.startsAt).toZonedDateTimeISO(timeZone);
  return { minuteOfDay: local.hour * 60 + local.minute, weekday: WEEKDAYS[local.dayOfWeek - 1] ?? 'monday' };
}

/** An event that says it ends when it starts has a length, none at all; a commit has none to tell. */
function lengthMinutes({ signal, interval }: RuleSubject): number | null {
  if (interval.endsAt > interval.startsAt) return (interval.endsAt - interval.startsAt) / MS_PER_MINUTE;
  return signal.ended_at !== null || signal.duration_minutes === 0 ? 0 : null;
}
