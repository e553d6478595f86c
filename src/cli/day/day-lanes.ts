import { parseSignalIds } from '#domain/draft.ts';
import { type DayRow, type DraftOfDayRow, type Stretch, toInterval } from './day-row.ts';
import type { Mark } from './draw-lane.ts';

export type Lane = { name: string; marks: Mark[] };

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
/** All drafts beyond the letters share this one. */
const NO_LETTER = '+';

const COUNTED = '█';
const ACCEPTED = '▓';
const GAP = '▒';
const LEFT_OUT = '░';
const POINT = '•';

/** What each character of a picture means, in the order in which the ones it uses are explained. */
export const CHARACTERS: readonly (readonly [character: string, meaning: string])[] = [
  [ACCEPTED, 'accepted'],
  [LEFT_OUT, 'left out, dismissed or rejected'],
  [POINT, 'a moment'],
];

/** A letter for each draft, in the order of the day. */
export function letterDrafts(drafts: readonly DraftOfDayRow[]): Map<string, string> {
  return new Map(drafts.map(({ id }, at) => [id, LETTERS[at] ?? NO_LETTER]));
}

/** One lane a source, in the order of their names, then what is drafted, what is booked and what is missing. Only the drafts’ lane may be empty. */
export function dayLanes(day: DayRow): Lane[] {
  const lanes = [...sourceLanes(day), draftLane(day), entryLane(day), { name: 'gaps', marks: day.gaps.map((gap) => toMark(gap, GAP)) }];
  return lanes.filter(({ name, marks }) => marks.length > 0 || name === 'drafts');
}

function sourceLanes({ signals, left_out }: DayRow): Lane[] {
  const leftOut = new Set(left_out.map(({ signal_id }) => signal_id));
  const bySource = Map.groupBy(signals, (signal) => signal.source);
  return [...bySource.keys()].sort().map((name) => ({
    name,
    marks: (bySource.get(name) ?? []).map((signal) => {
      if (signal.starts_at === signal.ends_at) return toMark(signal, POINT, 0);
      return leftOut.has(signal.id) ? toMark(signal, LEFT_OUT, 1) : toMark(signal, COUNTED, 2);
    }),
  }));
}

function draftLane({ drafts, signals }: DayRow): Lane {
  const letters = letterDrafts(drafts);
  const signalById = new Map(signals.map((signal) => [signal.id, signal]));
  const looks = { pending: [COUNTED, 3], accepted: [ACCEPTED, 2], dismissed: [LEFT_OUT, 1] } as const;
  const marks = drafts.flatMap((draft) => {
    const [fill, rank] = looks[draft.status];
    const label = letters.get(draft.id) ?? NO_LETTER;
    if (draft.origin === 'engine') return draft.intervals.map((interval) => ({ ...toMark(interval, fill, rank), label }));
    // An agent's draft says no times, so it shows where its signals are and nothing else is.
    return stretchesOf(draft, signalById).map((stretch) => ({ ...toMark(stretch, fill, 0), label }));
  });
  return { name: 'drafts', marks };
}

function stretchesOf({ signal_ids }: DraftOfDayRow, signalById: ReadonlyMap<string, Stretch>): Stretch[] {
  return parseSignalIds(signal_ids)
    .map((id) => signalById.get(id))
    .filter((signal) => signal !== undefined && signal.starts_at !== signal.ends_at) as Stretch[];
}

function entryLane({ time_entries }: DayRow): Lane {
  const marks = time_entries.flatMap(({ status, intervals }) =>
    intervals.map((interval) => (status === 'rejected' ? toMark(interval, LEFT_OUT, 1) : toMark(interval, COUNTED, 2))),
  );
  return { name: 'booked', marks };
}

function toMark(stretch: Stretch, fill: string, rank = 1): Mark {
  return { interval: toInterval(stretch), fill, rank };
}
