import { WEEKDAYS } from '#domain/working-hours.ts';
import type { Condition } from './condition.ts';
import { inside, type RuleReading, readObject, readOneOrMore, refuse } from './rule-reading.ts';

const CLOCK_TIME = /^([01]\d|2[0-3]):([0-5]\d)$/;
const MINUTES_PER_DAY = 1_440;
const MOST_MINUTES = 100_000;

/** `{ "field": "time_of_day", "from": "22:00", "to": "06:00" }`: from the one until before the other, over midnight where need be. */
export function readTimeOfDay(reading: RuleReading, path: string, value: Record<string, unknown>): Condition | null {
  if (!readObject(reading, path, value, ['field', 'from', 'to'])) return null;
  const fromMinute = readClockTime(value['from']);
  const toMinute = value['to'] === '24:00' ? MINUTES_PER_DAY : readClockTime(value['to']);
  if (fromMinute === null) refuse(reading, inside(path, 'from'), 'must be a time as HH:MM, 00:00 to 23:59');
  if (toMinute === null) refuse(reading, inside(path, 'to'), 'must be a time as HH:MM, 00:00 to 24:00');
  if (fromMinute === null || toMinute === null) return null;
  if (fromMinute === toMinute) return refuse(reading, inside(path, 'to'), 'must be another time than from');
  return { kind: 'time_of_day', fromMinute, toMinute };
}

/** `{ "field": "weekday", "is": ["saturday", "sunday"] }`. */
export function readWeekday(reading: RuleReading, path: string, value: Record<string, unknown>): Condition | null {
  if (!readObject(reading, path, value, ['field', 'is'])) return null;
  const weekdays = readOneOrMore(
    reading,
    inside(path, 'is'),
    value['is'],
    (at, item) => WEEKDAYS.find((day) => day === item) ?? refuse(reading, at, `must be one of: ${WEEKDAYS.join(', ')}`),
  );
  return weekdays && { kind: 'weekday', weekdays };
}

/** `{ "field": "duration_minutes", "at_least": 30, "less_than": 60 }`, either or both. */
export function readDuration(reading: RuleReading, path: string, value: Record<string, unknown>): Condition | null {
  if (!readObject(reading, path, value, ['field', 'at_least', 'less_than'])) return null;
  const { at_least: atLeast = null, less_than: lessThan = null } = value as { at_least?: unknown; less_than?: unknown };
  const given = [
    ['at_least', value['at_least']],
    ['less_than', value['less_than']],
  ] as const;
  for (const [key, minutes] of given) {
    if (minutes !== undefined && !isMinutes(minutes)) return refuse(reading, inside(path, key), `must be minutes, 0 to ${MOST_MINUTES}`);
  }
  if (given.every(([, minutes]) => minutes === undefined)) return refuse(reading, path, 'must have at_least, less_than or both');
  if (typeof atLeast === 'number' && typeof lessThan === 'number' && atLeast >= lessThan)
    return refuse(reading, inside(path, 'less_than'), 'must be more than at_least');
  return { kind: 'duration', atLeast: atLeast as number | null, lessThan: lessThan as number | null };
}

function isMinutes(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && value <= MOST_MINUTES;
}

function readClockTime(value: unknown): number | null {
  const parts = typeof value === 'string' ? CLOCK_TIME.exec(value) : null;
  return parts && Number(parts[1]) * 60 + Number(parts[2]);
}
