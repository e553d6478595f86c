import { countText } from '#cli/terminal/figures.ts';
import { harmlessLine } from '#cli/terminal/harmless-text.ts';
import type { LeftOut, LeftOutReason } from '#domain/drafting/admit.ts';
import type { DayTotals } from '#domain/drafting/day-totals.ts';
import { hoursText } from '#domain/hours.ts';
import { letterDrafts } from './day-lanes.ts';
import { clockSpanText, type DayRow, type DraftOfDayRow, minutesText, type SignalOfDayRow } from './day-row.ts';

/** A part of what is told below a picture; without lines it is left away. */
export type Section = { title: string; lines: string[] };

/** More signals than this of one draft, and more lines of a section, nobody reads; `--json` has them all. */
const MOST_SIGNALS_NAMED = 3;
const MOST_LINES = 20;

const REASON_TEXT: Record<Exclude<LeftOutReason, 'no_time_left'>, string> = {
  no_start: 'it doesn’t say when it was',
  source_off: 'you switched its source off',
  cancelled: 'it was cancelled',
  agent_activity: 'a program did it, no person',
  declined: 'you declined it',
  all_day: 'it lasts all day',
  transparent: 'your calendar shows you as free',
  not_work: 'it is a block, no work',
  title_excluded: 'you exclude its title',
  too_short: 'it is too short for you',
  too_long: 'it claims more than a week',
  tentative: 'you haven’t accepted it',
  rule_excluded: 'a rule of yours leaves it out',
  not_over: 'it isn’t over yet',
  no_time: 'it stands for no time',
};

/** What a picture of a day can’t say, for people: foreign text is harmless, and indented lines belong to the one before. */
export function daySections(day: DayRow): Section[] {
  const sections = [
    { title: 'Drafts', lines: draftLines(day) },
    { title: 'Booked', lines: shorten(day.time_entries, (entry) => entryLine(entry, day)) },
    { title: 'Left out', lines: shorten(day.left_out, (leftOut) => leftOutLine(leftOut, day)) },
    { title: 'Gaps', lines: shorten(day.gaps, (gap) => `${clockSpanText(gap, day)}  ${minutesText(gap.minutes)}`) },
    { title: 'Totals', lines: totalLines(day.totals) },
  ];
  return sections.filter(({ lines }) => lines.length > 0);
}

function draftLines(day: DayRow): string[] {
  const letters = letterDrafts(day.drafts);
  const signals = new Map(day.signals.map((signal) => [signal.id, signal]));
  return day.drafts.flatMap((draft) => {
    const took = draft.signals.map(({ signal_id, given_minutes }) => ({ signal_id, minutes: given_minutes }));
    const lost = draft.evidence.map(({ signal_id, lost_minutes }) => ({ signal_id, minutes: lost_minutes }));
    const more = [
      draft.description === null ? null : harmlessLine(draft.description),
      minutesOfSignals('took', took, signals),
      minutesOfSignals('came second:', lost, signals),
    ];
    return [headLine(letters.get(draft.id) ?? '', draft), ...more.filter((line) => line !== null).map((line) => `   ${line}`)];
  });
}

function headLine(letter: string, draft: DraftOfDayRow): string {
  const status = draft.status === 'pending' ? '' : `  ${decisionText(draft)}`;
  return `${letter}  ${hoursText(draft.hours)} h ${originText(draft)}${status}  ${targetText(draft)}`;
}

/** An agent says hours and no minutes. Rounding is told of where it adds much. */
function originText({ raw_minutes, rounding_minutes, rounding_warning }: DraftOfDayRow): string {
  if (raw_minutes === null) return 'as sent';
  return `of ${minutesText(raw_minutes)}${rounding_warning === 1 && raw_minutes > 0 ? ` (+${percentText(rounding_minutes, raw_minutes)})` : ''}`;
}

function decisionText({ status, dismissed_by }: DraftOfDayRow): string {
  return dismissed_by === 'rule' ? 'dismissed by rule' : status;
}

function targetText(row: Pick<DraftOfDayRow, 'budget_id' | 'budget_name' | 'task_id' | 'task_title'>): string {
  const names = [row.budget_name ?? row.budget_id, row.task_title ?? row.task_id].filter((name) => name !== null);
  return harmlessLine(names.join(' › ')) || 'no match';
}

function minutesOfSignals(
  verb: string,
  shares: readonly { signal_id: string; minutes: number }[],
  signals: ReadonlyMap<string, SignalOfDayRow>,
): string | null {
  const largest = shares.filter(({ minutes }) => minutes > 0).sort((a, b) => b.minutes - a.minutes);
  if (largest.length === 0) return null;
  // A last one alone is named as well: its name takes no more room than that it is one more.
  const namedCount = largest.length === MOST_SIGNALS_NAMED + 1 ? largest.length : MOST_SIGNALS_NAMED;
  const named = largest
    .slice(0, namedCount)
    .map(({ signal_id, minutes }) => `${minutesText(minutes)} of ${nameOf(signals.get(signal_id), signal_id)}`);
  const others = largest.slice(namedCount);
  const rest =
    others.length === 0 ? [] : [`${minutesText(others.reduce((sum, { minutes }) => sum + minutes, 0))} of ${others.length} more`];
  return `${verb} ${[...named, ...rest].join(', ')}`;
}

function nameOf(signal: SignalOfDayRow | undefined, id: string): string {
  if (!signal) return harmlessLine(id);
  return `${harmlessLine(signal.title ?? signal.signal_type)} (${harmlessLine(signal.source)})`;
}

function entryLine(entry: DayRow['time_entries'][number], day: DayRow): string {
  const times = entry.intervals.map((interval) => clockSpanText(interval, day)).join(', ') || 'no time of day';
  const status = entry.status === 'rejected' ? '  rejected' : '';
  const description = entry.description === null ? '' : `  ${harmlessLine(entry.description)}`;
  const changed = entry.source_changed ? '  (its event has changed since)' : '';
  return `${times}  ${hoursText(entry.hours)} h${status}  ${targetText(entry)}${description}${changed}`;
}

function leftOutLine(leftOut: LeftOut, day: DayRow): string {
  const signal = day.signals.find(({ id }) => id === leftOut.signal_id);
  const times = signal ? `${clockSpanText(signal, day)}  ` : '';
  const why = leftOut.reason === 'no_time_left' ? lostText(leftOut, day) : REASON_TEXT[leftOut.reason];
  return `${times}${why}: ${nameOf(signal, leftOut.signal_id)}`;
}

function lostText({ lost_to }: LeftOut, day: DayRow): string {
  const letters = letterDrafts(day.drafts);
  const drafts = lost_to.filter(({ kind }) => kind === 'draft').map(({ id }) => letters.get(id) ?? 'another draft');
  const isBooked = lost_to.some(({ kind }) => kind === 'time_entry');
  const holders = [...new Set(drafts), ...(isBooked ? ['booked time'] : [])];
  return `its time went to ${holders.join(', ') || 'several others'}`;
}

function totalLines(totals: DayTotals): string[] {
  const { draft_hours, dismissed_drafts, entry_hours, unplaced_hours, gap_minutes } = totals;
  return [
    `${hoursText(draft_hours)} h in drafts that wait`,
    ...roundingLines(totals),
    ...(dismissed_drafts > 0 ? [`${countText(dismissed_drafts, 'draft')} dismissed`] : []),
    `${hoursText(entry_hours)} h booked`,
    ...(unplaced_hours > 0 ? [`${hoursText(unplaced_hours)} h of that has no time of day`] : []),
    `${hoursText(gap_minutes / 60)} h in gaps`,
  ];
}

function roundingLines({ raw_minutes, rounding_minutes, rounding_warning }: DayTotals): string[] {
  if (rounding_minutes === 0) return raw_minutes === 0 ? [] : [`rounding changes nothing on ${minutesText(raw_minutes)}`];
  const verb = rounding_minutes > 0 ? 'adds' : 'takes away';
  const warning = rounding_warning === 1 ? ', over a tenth' : '';
  const percent = raw_minutes > 0 ? ` (${percentText(rounding_minutes, raw_minutes)})` : '';
  return [`rounding ${verb} ${Math.abs(rounding_minutes)} min${percent}${warning}`];
}

function percentText(part: number, whole: number): string {
  return `${Math.round((Math.abs(part) / whole) * 100)} %`;
}

function shorten<Row>(rows: readonly Row[], lineOf: (row: Row) => string): string[] {
  const lines = rows.slice(0, MOST_LINES).map(lineOf);
  const more = rows.length - lines.length;
  return more > 0 ? [...lines, `and ${more} more`] : lines;
}
