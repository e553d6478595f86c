import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { rebuildDrafts, rebuildProgressQuery } from '#web/api/rebuild.ts';
import { Button } from '#web/components/button.tsx';
import { Notice, ProblemNotice } from '#web/components/notice.tsx';
import { todayIn } from '#web/text/local-time.ts';
import { useText } from '#web/text/text.tsx';
import { Announced } from './announced.tsx';
import { lastDays } from './last-days.ts';

type RedraftNoticeProps = { timeZone: string; isTracking: boolean };

/** After saving: how far the drafts have followed, and a way to draft the last days again at once. */
export function RedraftNotice({ timeZone, isTracking }: RedraftNoticeProps) {
  const { text } = useText();
  const { redraft: words } = text.settings;
  const queries = useQueryClient();
  const [problem, setProblem] = useState<unknown>(null);
  const [isAsked, setAsked] = useState(false);
  const { data: progress } = useQuery({ ...rebuildProgressQuery, enabled: isTracking, staleTime: 0 });
  const due = progress?.due_days ?? 0;

  async function draftAgain(): Promise<void> {
    setProblem(null);
    setAsked(true);
    try {
      await rebuildDrafts(lastDays(todayIn(timeZone)));
      await queries.invalidateQueries({ queryKey: rebuildProgressQuery.queryKey });
    } catch (error) {
      setProblem(error);
      setAsked(false);
    }
  }

  if (!isTracking) {
    return (
      <Announced>
        <Notice tone="good">
          <p>{words.savedWhileOff}</p>
        </Notice>
      </Announced>
    );
  }
  return (
    <Announced>
      <Notice tone="good">
        <p>{words.saved}</p>
        <p role="status">{due > 0 ? words.waiting(due) : isAsked ? words.done : ''}</p>
        {problem !== null && <ProblemNotice error={problem} />}
        <p>
          <Button busy={isAsked && due > 0} onClick={() => void draftAgain()}>
            {words.again}
          </Button>
        </p>
      </Notice>
    </Announced>
  );
}
