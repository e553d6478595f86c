import { hoursText } from '#domain/hours.ts';
import { Table } from '#web/components/table.tsx';
import { useText } from '#web/text/text.tsx';
import type { DayData } from './lanes.ts';

type Row = { id: string; startsAt: string; endsAt: string; what: string; source: string; became: string };

/** The same as the drawing, to be read line by line: what was when, from where, and what became of it. */
export function TimelineTable({ day }: { day: DayData }) {
  const { text, format } = useText();
  const rows = useRows(day);
  if (rows.length === 0) return <p className="quiet">{text.timeline.empty}</p>;
  return (
    <Table
      caption={text.timeline.drawing}
      rows={rows}
      keyOf={({ id }) => id}
      columns={[
        {
          id: 'time',
          title: text.timeline.columns.time,
          cell: ({ startsAt, endsAt }) => text.timeline.span(format.time(startsAt, day.time_zone), format.time(endsAt, day.time_zone)),
        },
        {
          id: 'what',
          title: text.timeline.columns.what,
          cell: ({ what, source }) => (
            <>
              <span className="timeline-table-what" dir="auto">
                {what}
              </span>
              <span className="quiet small">{source}</span>
            </>
          ),
        },
        { id: 'became', title: text.timeline.columns.became, cell: ({ became }) => <span dir="auto">{became}</span> },
      ]}
    />
  );
}

function useRows(day: DayData): Row[] {
  const { text } = useText();
  const nameOf = new Map(day.drafts.map(({ id, description }) => [id, description ?? text.words.noDescription]));
  const draftsOf = Map.groupBy(
    day.drafts.flatMap(({ id, signals }) => signals.map(({ signal_id }) => ({ id, signal_id }))),
    ({ signal_id }) => signal_id,
  );
  const leftOut = new Map(day.left_out.map(({ signal_id, reason }) => [signal_id, reason]));
  const signals = day.signals.map(({ id, source, signal_type, title, starts_at, ends_at }): Row => {
    const reason = leftOut.get(id);
    const drafts = draftsOf.get(id)?.map((draft) => nameOf.get(draft.id)) ?? [];
    return {
      id: `signal ${id}`,
      startsAt: starts_at,
      endsAt: ends_at,
      what: title ?? signal_type,
      source: text.words.sources[source] ?? source,
      became: reason ? text.timeline.leftOut[reason] : drafts.length > 0 ? text.timeline.inDraft(drafts.join('; ')) : text.timeline.inNone,
    };
  });
  const entries = day.time_entries.flatMap(({ id, description, status, intervals }) =>
    intervals.map(({ starts_at, ends_at }): Row => {
      const what = description ?? text.words.noDescription;
      return {
        id: `entry ${id} ${starts_at}`,
        startsAt: starts_at,
        endsAt: ends_at,
        what,
        source: text.timeline.booked,
        became: text.words.entryStatus[status],
      };
    }),
  );
  const gaps = day.gaps.map(({ starts_at, ends_at, minutes }): Row => {
    return {
      id: `gap ${starts_at}`,
      startsAt: starts_at,
      endsAt: ends_at,
      what: text.timeline.gap,
      source: '',
      became: hoursText(minutes / 60),
    };
  });
  return [...signals, ...entries, ...gaps].sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1));
}
