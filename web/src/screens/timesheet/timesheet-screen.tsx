import { useInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo, useState } from 'react';
import { type Me, may, meQuery } from '#web/api/session.ts';
import { exportAddress, mayChange, type TimeEntry, type TimeEntryFilter, timeEntriesQuery } from '#web/api/time-entries.ts';
import { Button } from '#web/components/button.tsx';
import { Icon } from '#web/components/icon.tsx';
import { EmptyState, ProblemNotice } from '#web/components/notice.tsx';
import { Page } from '#web/components/page.tsx';
import { catchFocus, useRowCursor } from '#web/components/row-cursor.ts';
import { Skeleton } from '#web/components/skeleton.tsx';
import { useKept } from '#web/shell/kept.ts';
import { useActions } from '#web/shell/shell-context.tsx';
import { firstDayOfWeek, todayIn } from '#web/text/local-time.ts';
import { useText } from '#web/text/text.tsx';
import { EntryDialog } from './entry-dialog.tsx';
import { EntryHistory } from './entry-history.tsx';
import { EntryList } from './entry-list.tsx';
import { Filters } from './filters.tsx';
import { namedRanges, type Range, shownRange } from './ranges.ts';
import type { TimesheetSearch } from './search.ts';
import { Totals } from './totals.tsx';
import { useDeleteEntry } from './use-delete-entry.ts';

type Opened = { kind: 'new' } | { kind: 'edit' | 'history'; entry: TimeEntry } | null;

/** One's own time entries: what they came to, and what has become of them. */
export function TimesheetScreen() {
  const { text, format } = useText();
  const { data: me } = useSuspenseQuery(meQuery);
  const today = todayIn(me.user.time_zone);
  const search = useSearch({ from: '/frame/timesheet' });
  const named = useMemo(() => namedRanges(today, firstDayOfWeek(today, format.firstWeekday)), [today, format]);
  const range = shownRange(search, named);
  const filter = filterOf(me, range, search);
  const [opened, setOpened] = useState<Opened>(null);
  const book = useCallback(() => setOpened({ kind: 'new' }), []);
  const close = () => {
    setOpened(null);
    // A dialog that was opened from a menu gives the focus back to the menu, which has gone.
    if (opened && opened.kind !== 'new') catchFocus(opened.entry.id);
  };
  const mayBook = may(me, 'time/update');
  useActions(
    useMemo(() => (mayBook ? [{ id: 'book', label: text.timesheet.addEntry, keys: ['n'], run: book }] : []), [mayBook, text, book]),
  );

  return (
    <Page
      title={text.shell.screens.timesheet}
      actions={
        <>
          <a className="button" href={exportAddress(filter, 'csv')} download>
            <Icon name="download" />
            <span>{text.timesheet.download}</span>
          </a>
          {mayBook && (
            <Button tone="primary" icon="add" onClick={book} aria-keyshortcuts="n">
              {text.timesheet.addEntry}
            </Button>
          )}
        </>
      }
    >
      <Filters range={range} named={named} search={search} />
      <Totals filter={filter} />
      <Entries filter={filter} me={me} onOpen={setOpened} />
      {opened?.kind === 'history' && <EntryHistory entry={opened.entry} onClose={close} />}
      {opened !== null && opened.kind !== 'history' && (
        <EntryDialog entry={opened.kind === 'edit' ? opened.entry : null} me={me} today={today} onClose={close} />
      )}
    </Page>
  );
}

function filterOf({ user }: Me, range: Range, search: TimesheetSearch): TimeEntryFilter & Range {
  const { status, budget_id, source_changed } = search;
  return {
    user_id: user.id,
    ...range,
    ...(status && { status }),
    ...(budget_id && { budget_id }),
    ...(source_changed && { source_changed: '1' as const }),
  };
}

type EntriesProps = { filter: TimeEntryFilter & Range; me: Me; onOpen(opened: Opened): void };

function Entries({ filter, me, onOpen }: EntriesProps) {
  const { text } = useText();
  const { data, error, refetch, fetchNextPage, hasNextPage, isFetchingNextPage } = useInfiniteQuery(timeEntriesQuery(filter));
  const { left, remove } = useDeleteEntry();
  const entries = useMemo(() => left(data?.pages.flatMap((page) => page.time_entries) ?? []), [data, left]);
  const ids = useMemo(() => entries.map(({ id }) => id), [entries]);
  const cursor = useRowCursor(ids);
  const isOpenFor = (entry: TimeEntry) => may(me, 'time/update') && mayChange(entry, me);
  const open = (entry: TimeEntry) => onOpen({ kind: isOpenFor(entry) ? 'edit' : 'history', entry });
  const onCurrent = (act: (entry: TimeEntry) => void) => {
    const entry = entries.find(({ id }) => id === cursor.currentId());
    if (entry) act(entry);
  };
  const keys = useKept({
    move: cursor.move,
    open: () => onCurrent(open),
    remove: () => onCurrent((entry) => isOpenFor(entry) && remove(entry)),
  });
  useActions(
    useMemo(() => {
      const { words, timesheet } = text;
      const rows = text.shell.shortcuts;
      return [
        { id: 'entry-next', label: rows.next, keys: ['j'], run: () => keys.move(1) },
        { id: 'entry-previous', label: rows.previous, keys: ['k'], run: () => keys.move(-1) },
        { id: 'entry-edit', label: words.edit, keys: ['e'], run: keys.open },
        { id: 'entry-delete', label: timesheet.delete, keys: ['d'], run: keys.remove },
      ];
    }, [keys, text]),
  );

  if (error && !data) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton rows={6} />;
  if (entries.length === 0) {
    return (
      <EmptyState icon="timesheet" title={text.timesheet.empty}>
        <p>{text.timesheet.emptyHint}</p>
        <Link to="/review" search={{}} className="button">
          {text.timesheet.toReview}
        </Link>
      </EmptyState>
    );
  }
  return (
    <>
      <EntryList
        entries={entries}
        filter={filter}
        timeZone={me.user.time_zone}
        mayChange={isOpenFor}
        rowProps={cursor.rowProps}
        onOpen={open}
        onHistory={(entry) => onOpen({ kind: 'history', entry })}
        onDelete={remove}
      />
      {error && <ProblemNotice error={error} onRetry={() => void fetchNextPage()} />}
      {hasNextPage && (
        <Button busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {text.timesheet.more}
        </Button>
      )}
    </>
  );
}
