import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { type ApprovalGroup, approveEntries, approveEntry, rejectEntries, waitingCountQuery } from '#web/api/approvals.ts';
import type { TimeEntry } from '#web/api/time-entries.ts';
import { type Decided, withDecided, withoutDecided } from '#web/components/decided.ts';
import { useToasts } from '#web/shell/toasts.tsx';
import { useText } from '#web/text/text.tsx';
import { withoutEntries } from './waiting-groups.ts';

export type Decisions = {
  /** People's weeks without what was just decided here. */
  undecided(groups: readonly ApprovalGroup[]): ApprovalGroup[];
  approve(entries: readonly TimeEntry[]): void;
  /** One entry, with other hours to bill than were booked. */
  approveBilling(entry: TimeEntry, billableHours: number): void;
  reject(entries: readonly TimeEntry[], reason: string): void;
};

type Outcome = { done: number; operationId: string | readonly string[] | null };

/**
 * Decides on entries as they are shown: they go from the list at once, come back if the server refuses, and each decision can be undone. What
 * was decided is remembered by its version, so no answer that was on its way brings it back.
 */
export function useDecisions(): Decisions {
  const { text } = useText();
  const queries = useQueryClient();
  const { follow, showProblem } = useToasts();
  const [decided, setDecided] = useState<Decided>(new Map());

  async function decide(entries: readonly TimeEntry[], call: () => Promise<Outcome>, say: (n: number) => string) {
    if (entries.length === 0) return;
    setDecided((all) => withDecided(all, entries));
    queries.setQueryData(waitingCountQuery.queryKey, (count) => count && Math.max(0, count - entries.length));
    let isAllDone = false;
    try {
      const { done } = await follow(call(), ({ done, operationId }) => {
        const skipped = entries.length - done;
        const said = [done > 0 && say(done), skipped > 0 && text.approvals.skipped(skipped)];
        return { text: said.filter((part) => part !== false).join(' '), operationId: done > 0 ? operationId : null };
      });
      isAllDone = done === entries.length;
    } catch (error) {
      setDecided((all) => withoutDecided(all, entries));
      queries.setQueryData(waitingCountQuery.queryKey, (count) => (count !== undefined ? count + entries.length : count));
      showProblem(error, { version_changed: text.approvals.changedMeanwhile });
    }
    await queries.invalidateQueries({ queryKey: ['approvals'] });
    // Read first, so that what was done does not flash up again.
    if (!isAllDone) setDecided((all) => withoutDecided(all, entries));
  }

  return {
    undecided: useCallback((groups) => withoutEntries(groups, decided), [decided]),
    approve: (entries) => void decide(entries, () => approveEntries(entries), text.approvals.approved),
    approveBilling(entry, billableHours) {
      const call = async () => ({ done: 1, operationId: (await approveEntry(entry, billableHours)).operationId });
      void decide([entry], call, text.approvals.approved);
    },
    reject: (entries, reason) => void decide(entries, () => rejectEntries(entries, reason), text.approvals.rejected),
  };
}
