import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { meQuery } from '#web/api/session.ts';
import { mayChange, type TimeEntry, timeEntryHistoryQuery } from '#web/api/time-entries.ts';
import { Dialog } from '#web/components/dialog.tsx';
import { ProblemNotice } from '#web/components/notice.tsx';
import { Skeleton } from '#web/components/skeleton.tsx';
import { useText } from '#web/text/text.tsx';
import { visibleText } from '#web/text/visible-text.ts';
import { sayChanges } from './history-text.ts';
import './entry-history.css';

/** Every step of an entry: when, who, what. */
export function EntryHistory({ entry, onClose }: { entry: TimeEntry; onClose(): void }) {
  const { text, format } = useText();
  const { data: me } = useSuspenseQuery(meQuery);
  const { data: events, error, refetch } = useQuery(timeEntryHistoryQuery(entry.id));
  const timeZone = me.user.time_zone;
  const isApprovedByAnother = entry.approved_by !== null && !mayChange(entry, me);
  return (
    <Dialog title={text.timesheet.historyOf} isOpen onClose={onClose}>
      <p dir="auto" className="entry-history-what">
        {visibleText(entry.description) ?? text.words.noDescription}
      </p>
      {isApprovedByAnother && <p className="quiet">{text.timesheet.approvedByAnother}</p>}
      {error && !events && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {!events && !error && <Skeleton rows={3} />}
      <ol className="entry-history">
        {events?.map((event) => (
          <li key={`${event.at} ${event.action} ${event.after?.version}`}>
            <p>
              <strong>{text.timesheet.did[event.action] ?? event.action}</strong> {event.actor_name ?? text.timesheet.someone}
            </p>
            <p className="quiet small">
              <time dateTime={event.at}>{format.moment(event.at, timeZone)}</time>
            </p>
            <ul>
              {sayChanges(event, text, format, timeZone).map((change) => (
                <li key={change} dir="auto" className="small">
                  {change}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </Dialog>
  );
}
