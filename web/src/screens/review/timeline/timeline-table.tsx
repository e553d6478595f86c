import { useMemo } from 'react';
import { hoursText } from '#domain/hours.ts';
import { Table } from '#web/components/table.tsx';
import { useReviewPanels } from '#web/screens/review/review-panels.tsx';
import { briefly } from '#web/text/briefly.ts';
import { useText } from '#web/text/text.tsx';
import { visibleText } from '#web/text/visible-text.ts';
import type { DayData } from './lanes.ts';
import { LeftOutNote } from './left-out-note.tsx';
import { isLit } from './lit.ts';
import { type Became, type TableRow, tableRows } from './table-rows.ts';
import './timeline-table.css';

/** The same as the drawing, to be read line by line: what was when, from where, and what became of it. */
export function TimelineTable({ day }: { day: DayData }) {
  const { text, format } = useText();
  const { litDraftIds } = useReviewPanels();
  /** With the zone's name it is too long for one line. */
  const isNamed = (instant: string) => format.zoneName(instant, day.time_zone) !== null;
  const rows = useMemo(() => tableRows(day), [day]);
  if (rows.length === 0) return <LeftOutNote day={day} />;
  return (
    <div className="timeline-table">
      <Table
        caption={text.timeline.drawing}
        rows={rows}
        keyOf={({ kind, id, starts_at }) => `${kind} ${id} ${starts_at}`}
        isMarked={(row) => isLit(row, litDraftIds)}
        columns={[
          {
            id: 'time',
            title: text.timeline.columns.time,
            cell: ({ starts_at, ends_at, became }) => (
              <span className={isNamed(starts_at) || isNamed(ends_at) ? undefined : 'timeline-table-time'}>
                {became.kind === 'left_out' && became.reason === 'all_day'
                  ? text.timeline.wholeDay
                  : text.timeline.span(format.time(starts_at, day.time_zone), format.time(ends_at, day.time_zone))}
              </span>
            ),
          },
          { id: 'what', title: text.timeline.columns.what, cell: (row) => <What row={row} /> },
          { id: 'became', title: text.timeline.columns.became, cell: ({ became }) => <BecameText became={became} /> },
        ]}
      />
    </div>
  );
}

/** What it is, and what can be done about it in the drawing too. */
function What({ row: { kind, id, starts_at, ends_at, title, source } }: { row: TableRow }) {
  const { text } = useText();
  const { openWhy, extend } = useReviewPanels();
  const from = source === null ? text.timeline.kinds[kind] : (text.words.sources[source] ?? source);
  if (kind === 'gap') {
    return (
      <div className="timeline-table-cell">
        <span className="timeline-table-what">{text.timeline.gap}</span>
        <button type="button" className="timeline-table-do no-print" onClick={() => extend({ gap: { starts_at, ends_at } })}>
          {text.timeline.extend}
        </button>
      </div>
    );
  }
  return (
    <div className="timeline-table-cell">
      <span className="timeline-table-what" dir="auto" title={title ?? undefined}>
        {visibleText(title) ?? text.words.noDescription}
      </span>
      <span className="quiet small">{from}</span>
      {kind === 'draft' && (
        <button type="button" className="timeline-table-do no-print" onClick={() => openWhy(id)}>
          {text.timeline.why}
        </button>
      )}
    </div>
  );
}

function BecameText({ became }: { became: Became }) {
  const { text, format } = useText();
  const names = (titles: readonly (string | null)[]) =>
    format.list(titles.map((title) => briefly(visibleText(title) ?? text.words.noDescription)));
  switch (became.kind) {
    case 'left_out':
      return (
        <span className="timeline-table-what" dir="auto">
          {became.lostTo.length > 0
            ? text.timeline.lostTo(names(became.lostTo))
            : text.timeline.leftOut(text.timeline.reasons[became.reason])}
        </span>
      );
    case 'in_drafts':
      return (
        <span className="timeline-table-what" dir="auto">
          {became.drafts.length > 0 ? text.timeline.inDraft(names(became.drafts)) : text.timeline.inNone}
        </span>
      );
    case 'entry':
      return `${hoursText(became.hours)} · ${text.words.entryStatus[became.status]}`;
    case 'draft':
      return `${hoursText(became.hours)} · ${text.words.draftStatus.pending}`;
    case 'gap':
      return hoursText(became.hours);
  }
}
