import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { lazy, type RefObject, Suspense, useEffect, useMemo, useRef, useState } from 'react';
import { addDays, type Day } from '#domain/day.ts';
import { meQuery } from '#web/api/session.ts';
import { ProblemNotice } from '#web/components/notice.tsx';
import { Page } from '#web/components/page.tsx';
import { Skeleton } from '#web/components/skeleton.tsx';
import { useKept } from '#web/shell/kept.ts';
import { todayIn } from '#web/text/local-time.ts';
import { useText } from '#web/text/text.tsx';
import { DaySteps } from './day-steps.tsx';
import { DayStrip } from './day-strip.tsx';
import type { LookedDraft } from './draft-groups.ts';
import { NothingFound, ReviewEmpty } from './review-empty.tsx';
import { type DayKeys, useDayKeys } from './review-keys.ts';
import { ReviewList } from './review-list.tsx';
import { ReviewPanelsContext } from './review-panels.tsx';
import { ReviewTotals } from './review-totals.tsx';
import { SearchField } from './search-field.tsx';
import { StatusFilter } from './status-filter.tsx';
import { nextWaitingDay, stripDays } from './strip-days.ts';
import { TimelineSide } from './timeline-side.tsx';
import { useDecisions } from './use-decisions.ts';
import { useGroups } from './use-groups.ts';
import { usePanels } from './use-panels.ts';
import { useReview } from './use-review.ts';
import './review-screen.css';

const WhyPanel = lazy(async () => ({ default: (await import('./why/why-panel.tsx')).WhyPanel }));

/** Where a user lives: what Daybook made of a day, to be accepted, changed or dismissed. */
export function ReviewScreen() {
  const { text, format } = useText();
  const { data: me } = useSuspenseQuery(meQuery);
  const timeZone = me.user.time_zone;
  const today = todayIn(timeZone);
  const search = useSearch({ from: '/frame/review' });
  const navigate = useNavigate({ from: '/review' });
  const decisions = useDecisions();
  const review = useReview(search, today, decisions.undecided);
  const { panels, why, gap, close } = usePanels();
  const field = useRef<HTMLInputElement>(null);
  const { day } = review;
  const isDismissed = search.status === 'dismissed';
  const [held, setHeld] = useHeld(day, isDismissed);
  const groups = useGroups({ day, drafts: review.drafts, search: search.q ?? '', isDismissed, held });
  const days = useMemo(() => stripDays(today, review.recent), [today, review.recent]);
  useDayInAddress(search.day === undefined && review.drafts.length > 0 ? day : null);

  const show = (shown: { day: Day | 'all'; status?: 'dismissed' | undefined }) => {
    const { status } = shown;
    void navigate({ search: { day: shown.day, ...(status && { status }) } });
  };
  const goDays = (by: number) => show({ day: addDays(day === null || day === 'all' ? today : day, by) });
  const searchFor = (q: string) => void navigate({ search: ({ q: _old, ...rest }) => ({ ...rest, ...(q && { q }) }), replace: true });
  const keys = useKept<DayKeys>({
    today: () => show({ day: today }),
    goDays,
    search: () => field.current?.focus(),
    showAll: () => show({ day: 'all' }),
    showDismissed: () => show({ day: day ?? today, status: 'dismissed' }),
  });
  useDayKeys(keys);
  useFocusWithoutRows(groups.length === 0);
  const isSearched = search.q !== undefined && review.drafts.length > 0;

  return (
    <ReviewPanelsContext value={panels}>
      <Page
        title={day === 'all' ? text.review.allDays : format.longDay(day ?? today)}
        actions={<DaySteps isToday={day === today} onToday={keys.today} onStep={goDays} />}
      >
        <DayStrip
          days={days}
          today={today}
          shown={day}
          olderCount={review.olderCount}
          waitingCount={review.recent.length + review.olderCount}
        />
        <div className="review-bar">
          <ReviewTotals day={day ?? today} waiting={isDismissed ? [] : review.drafts} timeZone={timeZone} />
          <StatusFilter day={day ?? today} isDismissed={isDismissed} />
          <SearchField key={`${day} ${search.status}`} field={field} search={search.q ?? ''} onSearch={searchFor} onLeave={focusList} />
        </div>
        <p className="visually-hidden" role="status">
          {isSearched && text.review.found(groups.reduce((sum, { drafts }) => sum + drafts.length, 0))}
        </p>
        <div className={`review-columns${day === 'all' ? ' is-single' : ''}`}>
          {day !== null && day !== 'all' && <TimelineSide date={day} />}
          <div className="review-main">
            {review.error ? (
              <ProblemNotice error={review.error} onRetry={review.retry} />
            ) : review.isLoading ? (
              <Skeleton rows={6} height="3.75rem" />
            ) : groups.length > 0 ? (
              <ReviewList
                groups={groups}
                latest={review.drafts}
                edited={held}
                onEdited={setHeld}
                timeZone={timeZone}
                decisions={decisions}
                gap={gap}
                onGapClosed={close}
              />
            ) : isSearched ? (
              <NothingFound onClear={() => clearSearch(field, searchFor)} />
            ) : (
              <ReviewEmpty
                day={day ?? today}
                isDismissed={isDismissed}
                waitsElsewhere={review.recent.length + review.olderCount > 0}
                next={nextWaitingDay(day ?? today, days)}
              />
            )}
          </div>
        </div>
        {why && (
          <Suspense>
            <WhyPanel draftId={why.draftId} edit={why.changes} onClose={close} />
          </Suspense>
        )}
      </Page>
    </ReviewPanelsContext>
  );
}

/** The draft that is edited, as it was then: its form stays when somebody decides on it elsewhere, and goes with the list that it is on. */
function useHeld(day: Day | 'all' | null, isDismissed: boolean) {
  const [held, setHeld] = useState<LookedDraft | null>(null);
  const isHere = held === null || ((day === 'all' || day === held.draft.date) && !isDismissed);
  if (!isHere) setHeld(null);
  return [isHere ? held : null, setHeld] as const;
}

/** The day that was found stays while its drafts go, so it has to stand in the address. */
function useDayInAddress(day: Day | 'all' | null): void {
  const navigate = useNavigate({ from: '/review' });
  useEffect(() => {
    if (day !== null) void navigate({ search: (search) => ({ ...search, day }), replace: true });
  }, [day, navigate]);
}

/** When the last row goes, the title has the focus, so that it is not lost. */
function useFocusWithoutRows(isEmpty: boolean): void {
  const wasEmpty = useRef(isEmpty);
  useEffect(() => {
    if (isEmpty && !wasEmpty.current && document.activeElement === document.body) document.querySelector('h1')?.focus();
    wasEmpty.current = isEmpty;
  }, [isEmpty]);
}

/** On a day without rows the title has the focus instead. */
function focusList(): void {
  const row = document.querySelector<HTMLElement>('[role="grid"] [role="row"][tabindex="0"]');
  (row ?? document.querySelector('h1'))?.focus();
}

function clearSearch(field: RefObject<HTMLInputElement | null>, searchFor: (q: string) => void): void {
  if (field.current) field.current.value = '';
  searchFor('');
  field.current?.focus();
}
