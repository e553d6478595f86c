import { visibleText } from '#web/text/visible-text.ts';
import { type BlockKind, type DayData, draftIdsBySignal, type LeftOutReason } from './lanes.ts';
import { gapHours, usableGaps } from './usable-gaps.ts';

/** What became of a signal: why it was left out and who has its time instead, or the drafts that it gave time to. */
export type Became =
  | { kind: 'left_out'; reason: LeftOutReason; lostTo: (string | null)[] }
  | { kind: 'in_drafts'; drafts: (string | null)[] }
  | { kind: 'draft'; hours: number }
  | { kind: 'entry'; hours: number; status: DayData['time_entries'][number]['status'] }
  | { kind: 'gap'; hours: number };

/** A line of the table that is the drawing's equal. `id` is the draft's, the signal's or the time entry's; a gap has its start. */
export type TableRow = {
  kind: BlockKind;
  id: string;
  starts_at: string;
  ends_at: string;
  /** What a user or a source called it; null where nobody did. */
  title: string | null;
  source: string | null;
  /** The drafts that it gave minutes to, is, or was. */
  draftIds: readonly string[];
  became: Became;
};

/** Everything of the day that has a time, in its order. Drafts that were decided show as what became of them. */
export function tableRows(day: DayData): TableRow[] {
  const rows = [...signalRows(day), ...draftRows(day), ...entryRows(day), ...gapRows(day)];
  return rows.sort((one, other) => Date.parse(one.starts_at) - Date.parse(other.starts_at));
}

function signalRows(day: DayData): TableRow[] {
  const given = draftIdsBySignal(day);
  const leftOut = new Map(day.left_out.map((one) => [one.signal_id, one]));
  const draftsOf = Map.groupBy(
    day.drafts.flatMap(({ description, signals }) => signals.map(({ signal_id }) => ({ description, signal_id }))),
    ({ signal_id }) => signal_id,
  );
  return day.signals.map(({ id, source, signal_type, title, starts_at, ends_at }) => {
    const out = leftOut.get(id);
    const drafts = draftsOf.get(id)?.map(({ description }) => description) ?? [];
    const became: Became = out
      ? { kind: 'left_out', reason: out.reason, lostTo: holdersOf(out.lost_to, day) }
      : { kind: 'in_drafts', drafts };
    return {
      kind: 'signal',
      id,
      starts_at,
      ends_at,
      title: visibleText(title) ?? signal_type,
      source,
      draftIds: given.get(id) ?? [],
      became,
    };
  });
}

/** Those of other days are not known here, and left out. */
function holdersOf(lostTo: DayData['left_out'][number]['lost_to'], { drafts, time_entries }: DayData): (string | null)[] {
  return lostTo.flatMap(({ kind, id }) => {
    const holders: readonly { id: string; description: string | null }[] = kind === 'draft' ? drafts : time_entries;
    return holders.filter((holder) => holder.id === id).map(({ description }) => description);
  });
}

function draftRows({ drafts }: DayData): TableRow[] {
  return drafts
    .filter(({ status }) => status === 'pending')
    .flatMap(({ id, description, hours, intervals }) =>
      intervals.map((interval) => ({
        ...interval,
        kind: 'draft' as const,
        id,
        title: description,
        source: null,
        draftIds: [id],
        became: { kind: 'draft' as const, hours },
      })),
    );
}

function entryRows({ time_entries }: DayData): TableRow[] {
  return time_entries.flatMap(({ id, description, hours, status, draft_id, intervals }) =>
    intervals.map((interval) => ({
      ...interval,
      kind: 'entry' as const,
      id,
      title: description,
      source: null,
      draftIds: draft_id === null ? [] : [draft_id],
      became: { kind: 'entry' as const, hours, status },
    })),
  );
}

function gapRows(day: DayData): TableRow[] {
  return usableGaps(day).map((gap) => ({
    kind: 'gap',
    id: gap.starts_at,
    starts_at: gap.starts_at,
    ends_at: gap.ends_at,
    title: null,
    source: null,
    draftIds: [],
    became: { kind: 'gap', hours: gapHours(gap) },
  }));
}
