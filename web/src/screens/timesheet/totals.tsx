import { useQuery } from '@tanstack/react-query';
import { hoursText } from '#domain/hours.ts';
import { type TimeEntryFilter, timeEntrySummaryQuery } from '#web/api/time-entries.ts';
import { ProblemNotice } from '#web/components/notice.tsx';
import { Skeleton } from '#web/components/skeleton.tsx';
import { useText } from '#web/text/text.tsx';
import { withoutRejected } from './counted-hours.ts';
import { hasTotals, type Range } from './ranges.ts';
import './totals.css';

const NONE = { hours: 0, billable_hours: 0 };

/** What the entries of the filter come to, whether they are on screen or not. Rejected hours stand apart: they are no work that counts. */
export function Totals({ filter }: { filter: TimeEntryFilter & Range }) {
  const { text } = useText();
  const isShort = hasTotals(filter);
  const { data, error, refetch } = useQuery({ ...timeEntrySummaryQuery(filter), enabled: isShort });
  const hasRejected = data !== undefined && data.totals.rejected_hours > 0;
  const rejected = useQuery({ ...timeEntrySummaryQuery({ ...filter, status: 'rejected' }), enabled: hasRejected });
  if (!isShort) return <p className="quiet">{text.timesheet.tooLong}</p>;
  if (error && !data) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  if (hasRejected && rejected.error && !rejected.data)
    return <ProblemNotice error={rejected.error} onRetry={() => void rejected.refetch()} />;
  if (!data || (hasRejected && !rejected.data)) return <Skeleton rows={1} />;
  const { approved_hours, draft_hours, rejected_hours, entries } = data.totals;
  const { hours, billable_hours } = withoutRejected(data.totals, (hasRejected && rejected.data?.totals) || NONE);
  return (
    <section className="totals" aria-label={text.timesheet.totals}>
      <dl>
        <Total name={text.words.hours} hours={hours} isMain />
        <Total name={text.timesheet.billableHours} hours={billable_hours} />
        <Total name={text.words.entryStatus.approved} hours={approved_hours} />
        <Total name={text.words.entryStatus.draft} hours={draft_hours} />
        {hasRejected && <Total name={text.words.entryStatus.rejected} hours={rejected_hours} />}
      </dl>
      <p className="quiet" role="status">
        {text.words.entries(entries)}
        {hasRejected && ` · ${text.timesheet.rejectedApart}`}
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
