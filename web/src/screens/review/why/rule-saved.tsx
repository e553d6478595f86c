import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { rebuildDrafts, rebuildProgressQuery } from '#web/api/rebuild.ts';
import { Button } from '#web/components/button.tsx';
import { Notice, ProblemNotice } from '#web/components/notice.tsx';
import { useText } from '#web/text/text.tsx';
import { useFocusOnArrival } from './use-focus-on-arrival.ts';

type RuleSavedProps = { range: { date_from: string; date_to: string }; isTracking: boolean; onDone(): void };

/** What happens now that a rule is saved, how far it is, and a way to draft the days again that it was tried on. */
export function RuleSaved({ range, isTracking, onDone }: RuleSavedProps) {
  const { text } = useText();
  const queries = useQueryClient();
  const box = useFocusOnArrival<HTMLDivElement>();
  const { data: progress } = useQuery({ ...rebuildProgressQuery, enabled: isTracking, staleTime: 0 });
  const rebuild = useMutation({
    mutationFn: () => rebuildDrafts(range),
    onSuccess: () => queries.invalidateQueries({ queryKey: rebuildProgressQuery.queryKey }),
  });
  const due = progress?.due_days ?? 0;
  return (
    <div ref={box} className="why why-arrival" tabIndex={-1}>
      <Notice tone="good">
        <p>{isTracking ? text.why.ruleSaved : text.why.ruleSavedWhileOff}</p>
        {isTracking && <p role="status">{due > 0 ? text.why.daysDue(due) : rebuild.isSuccess ? text.why.daysDone : ''}</p>}
      </Notice>
      {rebuild.error && <ProblemNotice error={rebuild.error} />}
      <div className="row">
        {isTracking && (
          <Button busy={rebuild.isPending || (rebuild.isSuccess && due > 0)} onClick={() => rebuild.mutate()}>
            {text.why.draftAgain}
          </Button>
        )}
        <Button onClick={onDone}>{text.why.backToWhy}</Button>
      </div>
    </div>
  );
}
