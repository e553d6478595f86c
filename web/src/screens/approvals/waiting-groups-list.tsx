import { useMemo, useState } from 'react';
import type { ApprovalGroup } from '#web/api/approvals.ts';
import type { TimeEntry } from '#web/api/time-entries.ts';
import { useRowCursor } from '#web/components/row-cursor.ts';
import { ApprovalsBar } from './approvals-bar.tsx';
import { BillDialog } from './bill-dialog.tsx';
import { RejectDialog } from './reject-dialog.tsx';
import { useApprovalKeys } from './use-approval-keys.ts';
import type { Decisions } from './use-decisions.ts';
import { useSelection } from './use-selection.ts';
import { WaitingGroup } from './waiting-group.tsx';
import { keyOfGroup } from './waiting-groups.ts';

/** What is asked before it is done: hours to bill, or the reason of a rejection. */
type Asked = { kind: 'bill'; entry: TimeEntry } | { kind: 'reject'; entries: readonly TimeEntry[] } | null;

/** People's weeks, one below the other. What keys do, they do to the selection, or else to the row that has the focus. */
export function WaitingGroups({ groups, decisions }: { groups: readonly ApprovalGroup[]; decisions: Decisions }) {
  const entries = useMemo(() => groups.flatMap((group) => group.entries), [groups]);
  const ids = useMemo(() => entries.map(({ id }) => id), [entries]);
  const cursor = useRowCursor(ids);
  const selection = useSelection(ids);
  const [asked, setAsked] = useState<Asked>(null);
  const selected = entries.filter(({ id }) => selection.has(id));

  const current = () => entries.find(({ id }) => id === cursor.currentId());
  const meant = () => (selected.length > 0 ? selected : [current()].filter((entry) => entry !== undefined));
  // What is decided is no longer selected, also if it comes back by undoing.
  const unselect = (decided: readonly TimeEntry[]) =>
    selection.setAll(
      decided.map(({ id }) => id),
      false,
    );
  const approve = (approved: readonly TimeEntry[]) => {
    unselect(approved);
    decisions.approve(approved);
  };
  const askReason = (rejected: readonly TimeEntry[]) => rejected.length > 0 && setAsked({ kind: 'reject', entries: rejected });
  const toggleCurrent = (isRange: boolean) => {
    const entry = current();
    if (entry) selection.toggle(entry.id, isRange);
  };
  useApprovalKeys({
    move: cursor.move,
    select: toggleCurrent,
    approve: () => approve(meant()),
    reject: () => askReason(meant()),
    bill() {
      const entry = current();
      if (entry) setAsked({ kind: 'bill', entry });
    },
    clear: selection.clear,
  });

  return (
    <>
      {groups.map((group) => (
        <WaitingGroup
          key={keyOfGroup(group)}
          group={group}
          selection={selection}
          rowProps={cursor.rowProps}
          onApprove={approve}
          onReject={askReason}
          onBill={(entry) => setAsked({ kind: 'bill', entry })}
        />
      ))}
      <ApprovalsBar
        selected={selected}
        onApprove={() => approve(selected)}
        onReject={() => askReason(selected)}
        onClear={selection.clear}
      />
      {asked?.kind === 'reject' && (
        <RejectDialog
          entries={asked.entries}
          onClose={() => setAsked(null)}
          onReject={(reason) => {
            setAsked(null);
            unselect(asked.entries);
            decisions.reject(asked.entries, reason);
          }}
        />
      )}
      {asked?.kind === 'bill' && (
        <BillDialog
          entry={asked.entry}
          onClose={() => setAsked(null)}
          onApprove={(hours) => {
            setAsked(null);
            unselect([asked.entry]);
            decisions.approveBilling(asked.entry, hours);
          }}
        />
      )}
    </>
  );
}
