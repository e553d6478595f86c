import { useInfiniteQuery, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { approvalsQuery, waitingCountQuery } from '#web/api/approvals.ts';
import { may, meQuery } from '#web/api/session.ts';
import { Button } from '#web/components/button.tsx';
import { EmptyState, Notice, ProblemNotice } from '#web/components/notice.tsx';
import { Page } from '#web/components/page.tsx';
import { Skeleton } from '#web/components/skeleton.tsx';
import { useText } from '#web/text/text.tsx';
import { useDecisions } from './use-decisions.ts';
import { WaitingGroups } from './waiting-groups-list.tsx';
import './approvals-screen.css';

/** What others have booked and a manager decides on. */
export function ApprovalsScreen() {
  const { text } = useText();
  const { data: me } = useSuspenseQuery(meQuery);
  const mayDecide = may(me, 'time/manage');
  return (
    <Page title={text.shell.screens.approvals} actions={mayDecide && <WaitingCount />}>
      {mayDecide ? (
        <Waiting />
      ) : (
        <Notice>
          <p>{text.shell.forbidden}</p>
        </Notice>
      )}
    </Page>
  );
}

function WaitingCount() {
  const { text } = useText();
  const { data: count = 0 } = useQuery(waitingCountQuery);
  return (
    <p className="quiet" role="status">
      {count > 0 && text.approvals.waiting(count)}
    </p>
  );
}

function Waiting() {
  const { text } = useText();
  const { data, error, refetch, fetchNextPage, hasNextPage, isFetchingNextPage } = useInfiniteQuery(approvalsQuery);
  const decisions = useDecisions();
  const { undecided } = decisions;
  const groups = useMemo(() => undecided(data?.pages.flatMap((page) => page.groups) ?? []), [data, undecided]);
  if (error && !data) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton rows={6} />;
  if (groups.length === 0) {
    return (
      <EmptyState icon="approvals" title={text.approvals.empty}>
        <p>{text.approvals.emptyHint}</p>
      </EmptyState>
    );
  }
  return (
    <>
      <WaitingGroups groups={groups} decisions={decisions} />
      {error && <ProblemNotice error={error} onRetry={() => void fetchNextPage()} />}
      {hasNextPage && (
        <Button busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {text.approvals.more}
        </Button>
      )}
      <p className="approvals-keys quiet small">{text.approvals.keys}</p>
    </>
  );
}
