import { useQuery } from '@tanstack/react-query';
import { hoursText } from '#domain/hours.ts';
import { type TimeEntryFilter, timeEntrySummaryQuery } from '#web/api/time-entries.ts';
import { ProblemNotice } from '#web/components/notice.tsx';
import { Skeleton } from '#web/components/skeleton.tsx';
import { useText } from '#web/text/text.tsx';
import { hasTotals, type Range } from './ranges.ts';
import './totals.css';

/** What the entries of the filter come to, whether they are on screen or not. */
export function Totals({ filter }: { filter: TimeEntryFilter & Range }) {
  const { text } = useText();
  const isShort = hasTotals(filter);
  const { data, error, refetch } = useQuery({ ...timeEntrySummaryQuery(filter), enabled: isShort });
  if (!isShort) return <p className="quiet">{text.timesheet.tooLong}</p>;
  if (error && !data) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton rows={1} />;
  const { hours, billable_hours, approved_hours, draft_hours, rejected_hours, entries } = data.totals;
  return (
    <section className="totals" aria-label={text.timesheet.totals}>
      <dl>
        <Total name={text.words.hours} hours={hours} isMain />
        <Total name={text.timesheet.billableHours} hours={billable_hours} />
        <Total name={text.words.entryStatus.approved} hours={approved_hours} />
        <Total name={text.words.entryStatus.draft} hours={draft_hours} />
        {rejected_hours > 0 && <Total name={text.words.entryStatus.rejected} hours={rejected_hours} />}
      </dl>
      <p className="quiet" role="status">
        {text.words.entries(entries)}
      </p>
    </section>
  );
}

function Total({ name, hours, isMain = false }: { name: string; hours: number; isMain?: boolean }) {
  return (
    <div className={isMain ? 'total total-main' : 'total'}>
      <dt>{name}</dt>
      <dd>{hoursText(hours)}</dd>
    </div>
  );
}
