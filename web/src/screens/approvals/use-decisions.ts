import { useQueryClient } from '@tanstack/react-query';
import { approvalsQuery, approveEntries, approveEntry, MOST_AT_ONCE, rejectEntries, waitingCountQuery } from '#web/api/approvals.ts';
import type { TimeEntry } from '#web/api/time-entries.ts';
import { useToasts } from '#web/shell/toasts.tsx';
import { useText } from '#web/text/text.tsx';
import { withEntriesAgain, withoutEntries } from './waiting-groups.ts';

export type Decisions = {
  approve(entries: readonly TimeEntry[]): void;
  /** One entry, with other hours to bill than were booked. */
  approveBilling(entry: TimeEntry, billableHours: number): void;
  reject(entries: readonly TimeEntry[], reason: string): void;
};

type Decided = { decided: number; operationId: string | null };

/** Decides on entries as they are shown: they go from the list at once, come back if the server refuses, and each decision can be undone. */
export function useDecisions(): Decisions {
  const { text } = useText();
  const queries = useQueryClient();
  const { follow, showProblem } = useToasts();
  const { queryKey } = approvalsQuery;

  async function decide(all: readonly TimeEntry[], call: (few: readonly TimeEntry[]) => Promise<Decided>, say: (n: number) => string) {
    const few = all.slice(0, MOST_AT_ONCE);
    if (few.length === 0) return;
    await queries.cancelQueries({ queryKey });
    const former = queries.getQueryData(queryKey);
    queries.setQueryData(queryKey, (groups) => groups && withoutEntries(groups, few));
    queries.setQueryData(waitingCountQuery.queryKey, (count) => count && Math.max(0, count - few.length));
    try {
      await follow(call(few), ({ decided, operationId }) => {
        const skipped = few.length - decided;
        const said = [decided > 0 && say(decided), skipped > 0 && text.approvals.skipped(skipped)];
        return { text: said.filter((part) => part !== false).join(' '), operationId: decided > 0 ? operationId : null };
      });
    } catch (error) {
      // Other decisions may be on their way meanwhile: theirs stay gone.
      queries.setQueryData(queryKey, (groups) => groups && former && withEntriesAgain(groups, former, few));
      queries.setQueryData(waitingCountQuery.queryKey, (count) => (count !== undefined ? count + few.length : count));
      showProblem(error, { version_changed: text.approvals.changedMeanwhile });
    }
    await queries.invalidateQueries({ queryKey: ['approvals'] });
  }

  return {
    approve: (entries) => void decide(entries, approveEntries, text.approvals.approved),
    approveBilling(entry, billableHours) {
      const call = async () => ({ decided: 1, operationId: (await approveEntry(entry, billableHours)).operationId });
      void decide([entry], call, text.approvals.approved);
    },
    reject: (entries, reason) => void decide(entries, (few) => rejectEntries(few, reason), text.approvals.rejected),
  };
}
