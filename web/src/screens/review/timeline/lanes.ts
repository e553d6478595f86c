import { type Interval, union } from '#domain/interval.ts';
import type { Schema } from '#web/api/client.ts';

export type DayData = Schema<'Day'>;

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
  hours: number | null;
};

export type Lane = { id: string; kind: 'source' | 'drafts' | 'booked'; items: LaneItem[] };

/** The day by lanes: each source that has something, the drafts with the gaps between them, and what is booked. */
export function lanesOf(day: DayData): Lane[] {
  return [...sourceLanes(day), { id: 'drafts', kind: 'drafts', items: [...draftItems(day), ...gapItems(day)] }, bookedLane(day)];
}

/** What the timeline must show of the day: from an hour before the first thing to an hour after the last, and all working hours. */
export function shownSpan(day: DayData, lanes: readonly Lane[]): Interval {
  const HOUR_MS = 3_600_000;
  const { startsAt, endsAt } = asInterval(day);
  const things = [...lanes.flatMap(({ items }) => items), ...day.working_hours.map(asInterval)];
  if (things.length === 0) return { startsAt: startsAt + 8 * HOUR_MS, endsAt: Math.min(startsAt + 18 * HOUR_MS, endsAt) };
  const [covered] = [{ startsAt: Math.min(...things.map((one) => one.startsAt)), endsAt: Math.max(...things.map((one) => one.endsAt)) }];
  const wholeHour = (at: number, round: (hours: number) => number) => startsAt + round((at - startsAt) / HOUR_MS) * HOUR_MS;
  return {
    startsAt: Math.max(startsAt, wholeHour(covered.startsAt, Math.floor) - HOUR_MS),
    endsAt: Math.min(endsAt, wholeHour(covered.endsAt, Math.ceil) + HOUR_MS),
  };
}

export function asInterval({ starts_at, ends_at }: { starts_at: string; ends_at: string }): Interval {
  return { startsAt: Date.parse(starts_at), endsAt: Date.parse(ends_at) };
}

function sourceLanes(day: DayData): Lane[] {
  const draftsOf = draftIdsBySignal(day);
  const bySource = Map.groupBy(day.signals, ({ source }) => source);
  return [...bySource]
    .sort(([one], [other]) => one.localeCompare(other))
    .map(([source, signals]) => ({
      id: source,
      kind: 'source',
      items: signals.map((signal) => ({
        ...asInterval(signal),
        kind: 'signal',
        ids: [signal.id],
        titles: [signal.title ?? signal.signal_type],
        draftIds: draftsOf.get(signal.id) ?? [],
        hours: null,
      })),
    }));
}

function draftIdsBySignal({ drafts }: DayData): Map<string, string[]> {
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
        titles: description === null ? [] : [description],
        draftIds: [id],
        hours,
      })),
    );
}

function gapItems({ gaps }: DayData): LaneItem[] {
  return gaps.map((gap) => ({ ...asInterval(gap), kind: 'gap', ids: [gap.starts_at], titles: [], draftIds: [], hours: gap.minutes / 60 }));
}

function bookedLane({ time_entries }: DayData): Lane {
  const items = time_entries.flatMap(({ id, description, hours, draft_id, intervals }) =>
    union(intervals.map(asInterval)).map((interval) => ({
      ...interval,
      kind: 'entry' as const,
      ids: [id],
      titles: description === null ? [] : [description],
      draftIds: draft_id === null ? [] : [draft_id],
      hours,
    })),
  );
  return { id: 'booked', kind: 'booked', items };
}
