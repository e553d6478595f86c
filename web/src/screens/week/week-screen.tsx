import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { addDays, type Day } from '#domain/day.ts';
import { meQuery } from '#web/api/session.ts';
import { allTimeEntriesQuery } from '#web/api/time-entries.ts';
import { pendingDraftsQuery } from '#web/api/week.ts';
import { Button, IconButton } from '#web/components/button.tsx';
import { EmptyState, ProblemNotice } from '#web/components/notice.tsx';
import { Page } from '#web/components/page.tsx';
import { Skeleton } from '#web/components/skeleton.tsx';
import { useActions } from '#web/shell/shell-context.tsx';
import { firstDayOfWeek, todayIn } from '#web/text/local-time.ts';
import { useText } from '#web/text/text.tsx';
import { KINDS, weekGrid } from './grid.ts';
import { WeekDays } from './week-days.tsx';
import { WeekGrid } from './week-grid.tsx';
import './week-screen.css';

export function WeekScreen() {
  const { text, format } = useText();
  const { data: me } = useSuspenseQuery(meQuery);
  const today = todayIn(me.user.time_zone);
  const { week_of = today } = useSearch({ from: '/frame/week' });
  const first = firstDayOfWeek(week_of, format.firstWeekday);
  const range = format.week(first);
  const show = useShownWeek(first, today);

  return (
    <Page
      title={`${text.shell.screens.week} ${range}`}
      actions={<WeekSteps {...show} isThisWeek={first === firstDayOfWeek(today, format.firstWeekday)} />}
    >
      <p className="week-printed">{text.week.printedFor(me.user.name)}</p>
      <Week first={first} today={today} userId={me.user.id} range={range} />
      <footer className="week-legend">
        {KINDS.map((kind) => (
          <span key={kind}>
            <span className={`week-bar week-bar-${kind}`} />
            {text.week.kinds[kind]}
          </span>
        ))}
        {format.firstWeekday !== 1 && <span>{text.week.isoNote}</span>}
      </footer>
    </Page>
  );
}

type Steps = { previous(): void; next(): void; thisWeek(): void };

/** Steps between weeks, by buttons, by keys and from the palette. */
function useShownWeek(first: Day, today: Day): Steps {
  const { text } = useText();
  const navigate = useNavigate();
  const steps = useMemo(() => {
    const go = (week_of: Day) => void navigate({ to: '/week', search: week_of === today ? {} : { week_of } });
    return { previous: () => go(addDays(first, -7)), next: () => go(addDays(first, 7)), thisWeek: () => go(today) };
  }, [navigate, first, today]);
  useActions(
    useMemo(
      () => [
        { id: 'week-previous', label: text.week.previous, keys: ['[', 'h'], run: steps.previous },
        { id: 'week-next', label: text.week.next, keys: [']', 'l'], run: steps.next },
        { id: 'week-this', label: text.week.thisWeek, keys: ['t'], run: steps.thisWeek },
        { id: 'week-print', label: text.week.print, run: () => window.print() },
      ],
      [text, steps],
    ),
  );
  return steps;
}

function WeekSteps({ previous, next, thisWeek, isThisWeek }: Steps & { isThisWeek: boolean }) {
  const { text } = useText();
  return (
    <>
      <IconButton icon="chevronLeft" label={text.week.previous} shortcut="[" onClick={previous} />
      <Button onClick={thisWeek} disabled={isThisWeek}>
        {text.week.thisWeek}
      </Button>
      <IconButton icon="chevronRight" label={text.week.next} shortcut="]" onClick={next} />
      <Button icon="print" onClick={() => window.print()}>
        {text.week.print}
      </Button>
    </>
  );
}

type WeekProps = { first: Day; today: Day; userId: string; range: string };

function Week({ first, today, userId, range }: WeekProps) {
  const { text, format } = useText();
  const last = addDays(first, 6);
  const entries = useQuery(allTimeEntriesQuery({ user_id: userId, date_from: first, date_to: last }));
  const pending = useQuery(pendingDraftsQuery(first, last));
  const grid = useMemo(
    () => (entries.data && pending.data ? weekGrid(first, entries.data, pending.data, format.locale) : null),
    [first, entries.data, pending.data, format.locale],
  );
  const failed = [entries, pending].find(({ error, data }) => error && !data);
  if (failed) return <ProblemNotice error={failed.error} onRetry={() => void failed.refetch()} />;
  if (!grid) return <Skeleton rows={7} />;
  return (
    <>
      {grid.rows.length === 0 && (
        <EmptyState icon="week" title={text.week.empty}>
          <p>{text.week.emptyHint}</p>
          <p className="row">
            <Link to="/review" search={{}} className="button">
              {text.week.toReview}
            </Link>
            <Link to="/timesheet" search={{}} className="button">
              {text.week.toTimesheet}
            </Link>
          </p>
        </EmptyState>
      )}
      <WeekGrid grid={grid} caption={text.week.grid(range)} today={today} />
      <WeekDays grid={grid} today={today} />
    </>
  );
}
