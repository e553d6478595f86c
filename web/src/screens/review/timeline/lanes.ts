import { MS_PER_HOUR } from '#domain/hours.ts';
import { type Interval, union } from '#domain/interval.ts';
import type { Schema } from '#web/api/client.ts';
import { visibleText } from '#web/text/visible-text.ts';
import { gapHours, usableGaps } from './usable-gaps.ts';

export type DayData = Schema<'Day'>;
export type LeftOutReason = DayData['left_out'][number]['reason'];

/** What a block of the timeline stands for. `signal` may stand for several that lie closer together than can be drawn. */
export type BlockKind = 'signal' | 'draft' | 'entry' | 'gap';

/** One stretch of time in a lane. Points start and end at the same instant. */
export type LaneItem = Interval & {
  kind: BlockKind;
  /** Ids of signals, or of the one draft, time entry or gap. */
  ids: string[];
  titles: string[];
  /** The drafts that it gave minutes to, or is. */
  draftIds: string[];
  /** Why no draft is made of a signal. */
  leftOut: LeftOutReason | null;
  hours: number | null;
};

export type Lane = { id: string; kind: 'source' | 'drafts' | 'booked'; items: LaneItem[] };

const FIRST_HOUR = 8;
const LAST_HOUR = 18;

/** The day by lanes: each source that has something, the drafts with the gaps between them, and what is booked. */
export function lanesOf(day: DayData): Lane[] {
  return [...sourceLanes(day), { id: 'drafts', kind: 'drafts', items: [...draftItems(day), ...gapItems(day)] }, bookedLane(day)];
}

/** The titles of what lasts all day: it has no place on the clock, and would hide what has one. */
export function allDayTitles(day: DayData): string[] {
  const reasons = reasonBySignal(day);
  return day.signals.filter(({ id }) => reasons.get(id) === 'all_day').map(({ title, signal_type }) => visibleText(title) ?? signal_type);
}

/** What the timeline must show of the day: from an hour before the first thing to an hour after the last, and all working hours. */
export function shownSpan(day: DayData, lanes: readonly Lane[]): Interval {
  const { startsAt, endsAt } = asInterval(day);
  const things = [...lanes.flatMap(({ items }) => items), ...day.working_hours.map(asInterval)];
  if (things.length === 0)
    return { startsAt: startsAt + FIRST_HOUR * MS_PER_HOUR, endsAt: Math.min(startsAt + LAST_HOUR * MS_PER_HOUR, endsAt) };
  const wholeHour = (at: number, round: (hours: number) => number) => startsAt + round((at - startsAt) / MS_PER_HOUR) * MS_PER_HOUR;
  const first = Math.min(...things.map((thing) => thing.startsAt));
  const last = Math.max(...things.map((thing) => thing.endsAt));
  return {
    startsAt: Math.max(startsAt, wholeHour(first, Math.floor) - MS_PER_HOUR),
    endsAt: Math.min(endsAt, wholeHour(last, Math.ceil) + MS_PER_HOUR),
  };
}

/** When the part of the day begins that is looked at first: working hours, or whatever counts before them. Null for an empty day. */
export function firstInstant(day: DayData, lanes: readonly Lane[]): number | null {
  const counted = lanes.flatMap(({ items }) => items.filter(({ leftOut }) => leftOut === null));
  const starts = [...counted, ...day.working_hours.map(asInterval)].map(({ startsAt }) => startsAt);
  return starts.length === 0 ? null : Math.min(...starts);
}

export function asInterval({ starts_at, ends_at }: { starts_at: string; ends_at: string }): Interval {
  return { startsAt: Date.parse(starts_at), endsAt: Date.parse(ends_at) };
}

function sourceLanes(day: DayData): Lane[] {
  const draftsOf = draftIdsBySignal(day);
  const reasons = reasonBySignal(day);
  const placed = day.signals.filter(({ id }) => reasons.get(id) !== 'all_day');
  return [...Map.groupBy(placed, ({ source }) => source)]
    .sort(([one], [other]) => one.localeCompare(other))
    .map(([source, signals]) => ({
      id: source,
      kind: 'source',
      items: signals.map((signal) => ({
        ...asInterval(signal),
        kind: 'signal',
        ids: [signal.id],
        titles: [visibleText(signal.title) ?? signal.signal_type],
        draftIds: draftsOf.get(signal.id) ?? [],
        leftOut: reasons.get(signal.id) ?? null,
        hours: null,
      })),
    }));
}

function reasonBySignal({ left_out }: DayData): Map<string, LeftOutReason> {
  return new Map(left_out.map(({ signal_id, reason }) => [signal_id, reason]));
}

/** The drafts that each signal gave minutes to; dismissed ones have none. */
export function draftIdsBySignal({ drafts }: DayData): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { id, status, signals } of drafts) {
    if (status === 'dismissed') continue;
    for (const { signal_id, given_minutes } of signals) if (given_minutes > 0) found.set(signal_id, [...(found.get(signal_id) ?? []), id]);
  }
  return found;
}

function draftItems({ drafts }: DayData): LaneItem[] {
  return drafts
    .filter(({ status }) => status === 'pending')
    .flatMap(({ id, description, hours, intervals }) =>
      union(intervals.map(asInterval)).map((interval) => ({
        ...interval,
        kind: 'draft' as const,
        ids: [id],
        titles: titlesOf(description),
        draftIds: [id],
        leftOut: null,
        hours,
      })),
    );
}

function gapItems(day: DayData): LaneItem[] {
  return usableGaps(day).map((gap) => ({
    ...asInterval(gap),
    kind: 'gap',
    ids: [gap.starts_at],
    titles: [],
    draftIds: [],
    leftOut: null,
    hours: gapHours(gap),
  }));
}

function bookedLane({ time_entries }: DayData): Lane {
  const items = time_entries.flatMap(({ id, description, hours, draft_id, intervals }) =>
    union(intervals.map(asInterval)).map((interval) => ({
      ...interval,
      kind: 'entry' as const,
      ids: [id],
      titles: titlesOf(description),
      draftIds: draft_id === null ? [] : [draft_id],
      leftOut: null,
      hours,
    })),
  );
  return { id: 'booked', kind: 'booked', items };
}

function titlesOf(description: string | null): string[] {
  const visible = visibleText(description);
  return visible === null ? [] : [visible];
}
