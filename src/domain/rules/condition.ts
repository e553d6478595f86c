import type { Weekday } from '#domain/working-hours.ts';
import type { MetadataValue } from './metadata-values.ts';
import type { SubjectView, TextField } from './subject-view.ts';
import type { TextTest } from './text-test.ts';

export const JOINS = ['all', 'any', 'none'] as const;
export type Join = (typeof JOINS)[number];

/** A question to what stands in the metadata: of its texts, or whether it is one of some numbers and flags. */
export type MetadataTest = { text: TextTest | null; values: readonly (number | boolean)[] };

/** What a rule asks of a signal (docs/rules.md). Times are minutes of the local day, `toMinute` excluded; lengths are minutes. */
export type Condition =
  | { kind: 'join'; join: Join; conditions: readonly Condition[] }
  | { kind: 'text'; field: TextField; test: TextTest }
  | { kind: 'metadata'; path: readonly string[]; test: MetadataTest }
  | { kind: 'time_of_day'; fromMinute: number; toMinute: number }
  | { kind: 'weekday'; weekdays: readonly Weekday[] }
  | { kind: 'duration'; atLeast: number | null; lessThan: number | null };

export function holds(condition: Condition, view: SubjectView): boolean {
  switch (condition.kind) {
    case 'join':
      return joinHolds(condition.join, condition.conditions, view);
    case 'text':
      return view.texts(condition.field).some(condition.test.holds);
    case 'metadata':
      return view.metadataAt(condition.path).some((value) => valueHolds(condition.test, value));
    case 'time_of_day':
      return isWithin(view.localStart().minuteOfDay, condition.fromMinute, condition.toMinute);
    case 'weekday':
      return condition.weekdays.includes(view.localStart().weekday);
    case 'duration':
      return durationHolds(view.minutes(), condition.atLeast, condition.lessThan);
  }
}

function joinHolds(join: Join, conditions: readonly Condition[], view: SubjectView): boolean {
  if (join === 'all') return conditions.every((condition) => holds(condition, view));
  const any = conditions.some((condition) => holds(condition, view));
  return join === 'any' ? any : !any;
}

function valueHolds({ text, values }: MetadataTest, value: MetadataValue): boolean {
  return typeof value === 'object' ? (text?.holds(value) ?? false) : values.includes(value);
}

/** Half-open; where it ends before it starts, it goes on past midnight. */
function isWithin(minute: number, from: number, to: number): boolean {
  return from < to ? minute >= from && minute < to : minute >= from || minute < to;
}

function durationHolds(minutes: number | null, atLeast: number | null, lessThan: number | null): boolean {
  return minutes !== null && (atLeast === null || minutes >= atLeast) && (lessThan === null || minutes < lessThan);
}
