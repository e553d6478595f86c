import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Day } from '#domain/day.ts';
import { hoursText } from '#domain/hours.ts';
import { type TimeEntry, type TimeEntryFilter, timeEntrySummaryQuery } from '#web/api/time-entries.ts';
import { useText } from '#web/text/text.tsx';
import { hoursLess } from './counted-hours.ts';
import { type EntryActions, EntryMenu } from './entry-menu.tsx';
import { EntryRow } from './entry-row.tsx';
import { hasTotals, type Range } from './ranges.ts';
import './entry-list.css';

type EntryListProps = EntryActions & {
  entries: readonly TimeEntry[];
  filter: TimeEntryFilter & Range;
  timeZone: string;
  mayChange(entry: TimeEntry): boolean;
  rowProps(id: string): { onFocus(): void };
};

/** Entries under their days, the latest first. */
export function EntryList({ entries, filter, timeZone, mayChange, rowProps, ...actions }: EntryListProps) {
  const { format } = useText();
  const hoursOf = useHoursOfDays(filter);
  const [menu, setMenu] = useState<{ entry: TimeEntry; button: Element } | null>(null);
  return (
    <div className="entry-list">
      {[...Map.groupBy(entries, ({ date }) => date)].map(([day, ofDay]) => (
        <section key={day}>
          <h2 className="entry-list-day">
            <span>{format.longDay(day)}</span>
            <span>{hoursOf(day)}</span>
          </h2>
          <ul>
            {ofDay.map((entry) => (
              <li key={entry.id} className="entry-list-row" {...rowProps(entry.id)}>
                <EntryRow
                  entry={entry}
                  timeZone={timeZone}
                  onOpen={actions.onOpen}
                  onMenu={(entry, button) => setMenu({ entry, button })}
                />
              </li>
            ))}
          </ul>
        </section>
      ))}
      {menu && <EntryMenu {...menu} {...actions} mayChange={mayChange(menu.entry)} onClose={() => setMenu(null)} />}
    </div>
  );
}

/** Without what was rejected, as in the totals. Whole days, though the last one may not be shown to its end yet. */
function useHoursOfDays(filter: TimeEntryFilter & Range): (day: Day) => string {
  const { data } = useQuery({ ...timeEntrySummaryQuery(filter), enabled: hasTotals(filter) });
  const byDay = new Map(data?.days.map(({ date, hours, rejected_hours }) => [date, hoursLess(hours, rejected_hours)]));
  return (day) => {
    const hours = byDay.get(day);
    return hours === undefined ? '' : hoursText(hours);
  };
}
