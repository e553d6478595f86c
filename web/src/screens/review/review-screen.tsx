import { useSuspenseQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useMemo, useRef } from 'react';
import { addDays } from '#domain/day.ts';
import { meQuery } from '#web/api/session.ts';
import { ProblemNotice } from '#web/components/notice.tsx';
import { Page } from '#web/components/page.tsx';
import { Skeleton } from '#web/components/skeleton.tsx';
import { useKept } from '#web/shell/kept.ts';
import { focusContent } from '#web/shell/kept-focus.ts';
import { todayIn } from '#web/text/local-time.ts';
import { useText } from '#web/text/text.tsx';
import { DaySteps } from './day-steps.tsx';
import { DayStrip } from './day-strip.tsx';
import { ExtendDialog } from './lazy-forms.ts';
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
import { useHeld } from './use-held.ts';
import { usePanels } from './use-panels.ts';
import { useReview } from './use-review.ts';
import { useDayInAddress, useReviewAddress } from './use-review-address.ts';
import './review-screen.css';

// Most days have drafts: what stands in their place is fetched where there are none.
const ReviewEmpty = lazy(async () => ({ default: (await import('./review-empty.tsx')).ReviewEmpty }));
const NothingFound = lazy(async () => ({ default: (await import('./review-empty.tsx')).NothingFound }));
const DayDialog = lazy(async () => ({ default: (await import('./day-dialog.tsx')).DayDialog }));
const WhyPanel = lazy(async () => ({ default: (await import('./why/why-panel.tsx')).WhyPanel }));

/** Where a user lives: what Daybook made of a day, to be accepted, changed or dismissed. */
export function ReviewScreen() {
  const { text, format } = useText();
  const { data: me } = useSuspenseQuery(meQuery);
  const timeZone = me.user.time_zone;
  const today = todayIn(timeZone);
  const search = useSearch({ from: '/frame/review' });
  const { show, searchFor } = useReviewAddress();
  const decisions = useDecisions();
  const review = useReview(search, today, decisions.undecided);
  const { panels, why, extending, isChoosingDay, chooseDay, close } = usePanels();
  const field = useRef<HTMLInputElement>(null);
  const { day } = review;
  const shownDay = day ?? today;
  const isDismissed = search.status === 'dismissed';
  const [held, setHeld] = useHeld(day, isDismissed);
  const groups = useGroups({ day, drafts: review.drafts, search: search.q ?? '', isDismissed, held });
  const days = useMemo(
    () => stripDays(review.firstDay, review.ofStrip, day === 'all' ? null : day),
    [review.firstDay, review.ofStrip, day],
  );
  useDayInAddress(search.day === undefined && review.drafts.length > 0 ? day : null);

  const goDays = (by: number) => show({ day: addDays(day === null || day === 'all' ? today : day, by) });
  function clearSearch(): void {
    if (field.current) field.current.value = '';
    searchFor('');
    field.current?.focus();
  }
  const keys = useKept<DayKeys>({
    today: () => show({ day: today }),
    chooseDay,
    goDays,
    search: () => field.current?.focus(),
    showAll: () => show({ day: 'all' }),
    showDismissed: () => show({ day: shownDay, status: 'dismissed' }),
  });
  useDayKeys(keys);
  const isKnown = !review.isLoading && !review.error && !isDismissed;
  const isSearched = search.q !== undefined && review.drafts.length > 0;

  function body() {
    if (review.error) return <ProblemNotice error={review.error} onRetry={review.retry} />;
    if (review.isLoading) return <Skeleton rows={6} height="3.75rem" />;
    if (groups.length > 0) {
      return (
        <ReviewList groups={groups} latest={review.drafts} edited={held} onEdited={setHeld} timeZone={timeZone} decisions={decisions} />
      );
    }
    if (isSearched) return <NothingFound onClear={clearSearch} />;
    if (!isDismissed && !review.isCounted) return <Skeleton rows={3} />;
    return (
      <ReviewEmpty
        day={shownDay}
        isDismissed={isDismissed}
        waitsElsewhere={review.waitingCount > 0}
        next={nextWaitingDay(shownDay, review.known)}
      />
    );
  }

  return (
    <ReviewPanelsContext value={panels}>
      <Page
        title={day === 'all' ? text.review.allDays : format.longDay(shownDay)}
        actions={<DaySteps isToday={day === today} onToday={keys.today} onStep={goDays} onChoose={chooseDay} />}
      >
        <DayStrip
          days={days}
          today={today}
          shown={day}
          isCounted={review.isCounted}
          olderCount={review.olderCount}
          waitingCount={review.waitingCount}
        />
        <div className="review-bar">
          <ReviewTotals day={shownDay} waiting={isKnown ? review.drafts : null} timeZone={timeZone} />
          <StatusFilter day={shownDay} isDismissed={isDismissed} />
          <SearchField key={`${day} ${search.status}`} field={field} search={search.q ?? ''} onSearch={searchFor} onLeave={focusContent} />
        </div>
        <p className="visually-hidden" role="status">
          {isSearched && text.review.found(groups.reduce((sum, { drafts }) => sum + drafts.length, 0))}
        </p>
        <div className={`review-columns${day === 'all' ? ' is-single' : ''}`}>
          {day !== null && day !== 'all' && <TimelineSide date={day} />}
          <div className="review-main">
            {/* With a key: the list goes at once with its dialogs, or keys would wait for the code of what takes its place. */}
            <Suspense key={groups.length > 0 ? 'list' : 'rest'} fallback={<Skeleton rows={6} height="3.75rem" />}>
              {body()}
            </Suspense>
          </div>
        </div>
        <Suspense>
          {why && <WhyPanel draftId={why.draftId} edit={why.changes} onClose={close} />}
          {isChoosingDay && <DayDialog day={shownDay === 'all' ? today : shownDay} onGo={(day) => show({ day })} onClose={close} />}
          {extending && <ExtendDialog extending={extending} day={shownDay} timeZone={timeZone} onClose={close} />}
        </Suspense>
      </Page>
    </ReviewPanelsContext>
  );
}
