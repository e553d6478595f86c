import { expandRecurringEvent, sync, type VEvent } from 'node-ical';
import { MS_PER_DAY } from '#domain/interval.ts';
import { readWallTime, type WallTime, wallOfInstant, type ZoneRules } from './wall-clock.ts';

/** A rule in the terms node-ical takes, with UNTIL as wall time, and how often it can repeat in one day at most. */
export type RecurrenceRule = { text: string; frequency: string; until: WallTime | null; repeatsPerDay: number };

/** More repetitions a day are no calendar any more, and would take hours to write out. */
const MAX_REPEATS_PER_DAY = 96;
/** What node-ical's rules write out at once before they give up. */
const MAX_REPEATS_AT_ONCE = 9_000;
const REPEATS_PER_DAY = new Map([
  ['SECONDLY', 86_400],
  ['MINUTELY', 1_440],
  ['HOURLY', 24],
]);

/**
 * Reads an RRULE value. UNTIL becomes wall time in the event's zone, a day without a time meaning all of it.
 * Null for a rule that is damaged or repeats more than 96 times a day.
 */
export function readRule(value: string, zone: ZoneRules): RecurrenceRule | null {
  const parts = new Map<string, string>();
  for (const part of value.trim().toUpperCase().split(';')) {
    const [name, given] = part.split('=', 2);
    if (name && given !== undefined) parts.set(name, given);
  }
  const frequency = parts.get('FREQ');
  if (!frequency || repeatsInDay(frequency, parts) > MAX_REPEATS_PER_DAY) return null;
  const untilText = parts.get('UNTIL');
  const until = untilText === undefined ? null : readUntil(untilText, zone);
  if (untilText !== undefined && until === null) return null;
  const repeatsPerDay = repeatsInDay(frequency, parts);
  parts.delete('FREQ');
  parts.delete('UNTIL');
  const text = [`FREQ=${frequency}`, ...[...parts].map(([name, given]) => `${name}=${given}`)].join(';');
  return { text, frequency, until, repeatsPerDay };
}

/**
 * Starts of a rule's repetitions in `[from, to]`, ascending. Everything is wall time, handed to node-ical as if it were UTC: rules speak of
 * clocks on the wall, and so neither the zone of this process nor a change of clocks can shift them. Throws on rules node-ical refuses.
 */
export function repetitionsOf(rule: RecurrenceRule, start: WallTime, from: WallTime, to: WallTime): WallTime[] {
  const last = Math.min(to, rule.until ?? to);
  const first = Math.max(from, start);
  const calendar = sync.parseICS(
    ['BEGIN:VCALENDAR', 'BEGIN:VEVENT', 'UID:rule', `DTSTART:${basicUtc(start)}`, `RRULE:${rule.text}`, 'END:VEVENT', 'END:VCALENDAR'].join(
      '\r\n',
    ),
  );
  const stepMs = Math.floor(MAX_REPEATS_AT_ONCE / rule.repeatsPerDay) * MS_PER_DAY;
  const walls: WallTime[] = [];
  for (let at = first; at <= last; at += stepMs) {
    const window = { from: new Date(at), to: new Date(Math.min(at + stepMs - 1, last)) };
    for (const repetition of expandRecurringEvent(calendar['rule'] as VEvent, window)) walls.push(repetition.start.getTime());
  }
  return walls;
}

function readUntil(text: string, zone: ZoneRules): WallTime | null {
  const until = readWallTime(text);
  if (!until) return null;
  if (until.dateOnly) return until.wall + 86_399_000;
  return until.utc ? wallOfInstant(zone, until.wall) : until.wall;
}

function repeatsInDay(frequency: string, parts: ReadonlyMap<string, string>): number {
  const listed = (name: string, otherwise: number) => parts.get(name)?.split(',').length ?? otherwise;
  const interval = Math.max(1, Number(parts.get('INTERVAL') ?? 1) || 1);
  const rate = (REPEATS_PER_DAY.get(frequency) ?? 0) / interval;
  return Math.max(rate, 1) * listed('BYHOUR', 1) * listed('BYMINUTE', 1) * listed('BYSECOND', 1);
}

function basicUtc(wall: WallTime): string {
  return new Date(wall).toISOString().replaceAll(/[-:]|\.\d+/g, '');
}
