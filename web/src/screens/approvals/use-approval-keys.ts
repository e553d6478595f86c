import { useMemo } from 'react';
import { useKept } from '#web/shell/kept.ts';
import { type Action, useActions } from '#web/shell/shell-context.tsx';
import { useText } from '#web/text/text.tsx';

/** What keys do to the entries that wait. */
type ApprovalKeys = {
  move(by: number): void;
  select(isRange: boolean): void;
  approve(): void;
  reject(): void;
  bill(): void;
  clear(): void;
};

export function useApprovalKeys(given: ApprovalKeys): void {
  const { text } = useText();
  const keys = useKept(given);
  useActions(
    useMemo<Action[]>(() => {
      const { approve, reject, billTitle, clear } = text.approvals;
      const rows = text.shell.shortcuts;
      return [
        { id: 'approvals-approve', label: approve, keys: ['a'], run: keys.approve },
        { id: 'approvals-reject', label: reject, keys: ['d'], run: keys.reject },
        { id: 'approvals-bill', label: billTitle, keys: ['e'], run: keys.bill },
        { id: 'approvals-next', label: rows.next, keys: ['j'], run: () => keys.move(1) },
        { id: 'approvals-previous', label: rows.previous, keys: ['k'], run: () => keys.move(-1) },
        { id: 'approvals-select', label: rows.select, keys: ['x'], run: () => keys.select(false) },
        { id: 'approvals-select-range', label: rows.selectRange, keys: ['shift+x'], run: () => keys.select(true) },
        { id: 'approvals-clear', label: clear, keys: ['escape'], run: keys.clear },
      ];
    }, [keys, text]),
  );
}
