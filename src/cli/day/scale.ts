import type { Instant } from '#domain/instant.ts';
import type { Interval } from '#domain/interval.ts';
import { MS_PER_MINUTE } from '#domain/interval.ts';

/** How time is laid out on a line: `cells` columns of the same length from `startsAt` on. */
export type Scale = { startsAt: Instant; cellMs: number; cells: number };

/** What a column may stand for: parts of an hour and whole hours, so that every hour, or every so many, begins with a column. */
const CELL_MINUTES: readonly number[] = [5, 7.5, 10, 15, 20, 30, 60, 120, 180, 240, 360];
/** An hour’s two digits and a blank. */
const LABEL_COLUMNS = 3;
const LABEL_EVERY_HOURS: readonly number[] = [1, 2, 3, 4, 6, 12];
/** Every zone’s whole hours are a multiple of this apart, where clocks change as well. */
const TICK_STEP_MS = 15 * MS_PER_MINUTE;

/** An hour of the clock and the column that it begins with; the last may lie just behind the last column. */
export type Tick = { cell: number; hour: number };

/** The finest scale on which `window` takes at most `columns`; the coarsest where none is coarse enough. */
export function fitScale(window: Interval, columns: number): Scale {
  const lengthMs = window.endsAt - window.startsAt;
  const minutes = CELL_MINUTES.find((cellMinutes) => cellsFor(lengthMs, cellMinutes) <= columns) ?? (CELL_MINUTES.at(-1) as number);
  return { startsAt: window.startsAt, cellMs: minutes * MS_PER_MINUTE, cells: cellsFor(lengthMs, minutes) };
}

/** The smallest stretch of whole hours of the clock that holds `interval`, within the day. */
export function toWholeHours(interval: Interval, day: Interval, timeZone: string): Interval {
  const hour = (at: Instant, roundingMode: 'floor' | 'ceil') =>
    Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone).round({ smallestUnit: 'hour', roundingMode }).epochMilliseconds;
  return {
    startsAt: Math.max(day.startsAt, hour(interval.startsAt, 'floor')),
    endsAt: Math.min(day.endsAt, hour(interval.endsAt, 'ceil')),
  };
}

/** The hours to write above the columns, as many as there is room for. Where clocks go back an hour comes twice, where they go forward one is missing. */
export function hourTicks({ startsAt, cellMs, cells }: Scale, timeZone: string): Tick[] {
  const ticks: Tick[] = [];
  for (let at = startsAt; at <= startsAt + cells * cellMs; at += TICK_STEP_MS) {
    const { hour, minute } = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone);
    if (minute === 0 && (at - startsAt) % cellMs === 0) ticks.push({ cell: (at - startsAt) / cellMs, hour });
  }
  const every = LABEL_EVERY_HOURS.find((hours) => (hours * 60 * MS_PER_MINUTE) / cellMs >= LABEL_COLUMNS) ?? 24;
  return ticks.filter(({ hour }) => hour % every === 0).filter(isApart);
}

/** The ruler: each hour’s two digits above the column it begins with. */
export function drawRuler(ticks: readonly Tick[]): string {
  return ticks.reduce((line, { cell, hour }) => line.padEnd(cell) + String(hour).padStart(2, '0'), '');
}

function isApart({ cell }: Tick, at: number, ticks: readonly Tick[]): boolean {
  const before = ticks[at - 1];
  return before === undefined || cell - before.cell >= LABEL_COLUMNS;
}

function cellsFor(lengthMs: number, cellMinutes: number): number {
  return Math.ceil(lengthMs / (cellMinutes * MS_PER_MINUTE));
}
