import { harmlessLine } from '#cli/terminal/harmless-text.ts';
import { cutToWidth, padToWidth, textWidth } from '#cli/terminal/text-width.ts';
import { clip, type Interval } from '#domain/interval.ts';
import { CHARACTERS, dayLanes } from './day-lanes.ts';
import { type DayRow, toInterval } from './day-row.ts';
import { drawLane } from './draw-lane.ts';
import { drawRuler, fitScale, hourTicks, toWholeHours } from './scale.ts';

const WIDEST_NAME = 16;
const GAP_COLUMNS = 2;
/** The last hour is written behind the last column. */
const LAST_LABEL_COLUMNS = 2;
/** What lasts a whole day or longer shows where something is to be seen; it does not widen the picture by itself. */
const NEVER_WIDENS: readonly string[] = ['all_day', 'too_long'];

/**
 * The day as a picture of at most `width` columns, a line a lane under a ruler of hours; `[]` for a day that holds nothing and no working
 * hours. It shows the hours that hold anything, the working hours at least.
 */
export function drawDay(day: DayRow, width: number): string[] {
  const hours = shownHours(day);
  if (hours === null) return [];
  const lanes = dayLanes(day);
  const names = lanes.map(({ name }) => cutToWidth(harmlessLine(name), Math.min(WIDEST_NAME, Math.floor(width / 3))));
  const margin = Math.max(...names.map(textWidth)) + GAP_COLUMNS;
  const scale = fitScale(hours, width - margin - LAST_LABEL_COLUMNS);
  const ticks = hourTicks(scale, day.time_zone);
  const guides = new Set(ticks.map(({ cell }) => cell));
  const drawn = lanes.map(({ marks }) => drawLane(marks, scale, guides));
  return [
    ' '.repeat(margin) + drawRuler(ticks),
    ...drawn.map((line, at) => `${padToWidth(names[at] ?? '', margin, 'left')}${line}`.trimEnd()),
    ...keyLines(drawn, margin, width),
  ];
}

function shownHours(day: DayRow): Interval | null {
  const leftOutFor = new Map(day.left_out.map(({ signal_id, reason }) => [signal_id, reason as string]));
  const signals = day.signals.filter(({ id }) => !NEVER_WIDENS.includes(leftOutFor.get(id) ?? ''));
  const placed = [...day.drafts, ...day.time_entries].flatMap((row) => row.intervals);
  const span = toInterval(day);
  const intervals = [...signals, ...day.working_hours, ...placed]
    .map(toInterval)
    .filter((interval) => interval.startsAt === interval.endsAt || clip(interval, span));
  if (intervals.length === 0) return null;
  const startsAt = intervals.reduce((first, interval) => Math.min(first, interval.startsAt), span.endsAt);
  const endsAt = intervals.reduce((last, interval) => Math.max(last, interval.endsAt), startsAt + 1);
  return toWholeHours({ startsAt, endsAt }, span, day.time_zone);
}

/** Says of the characters that a picture uses what can’t be told by its lanes; a line each where they don’t fit on one. */
function keyLines(drawn: readonly string[], margin: number, width: number): string[] {
  const texts = CHARACTERS.filter(([character]) => drawn.some((line) => line.includes(character))).map((pair) => pair.join(' '));
  if (texts.length === 0) return [];
  const line = ' '.repeat(margin) + texts.join('  ');
  return textWidth(line) <= width ? [line] : texts.map((text) => cutToWidth(text, width));
}
