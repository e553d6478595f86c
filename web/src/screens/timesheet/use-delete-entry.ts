import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { deleteTimeEntry, type TimeEntry } from '#web/api/time-entries.ts';
import { type Decided, undecidedOf, withDecided, withoutDecided } from '#web/components/decided.ts';
import { useToasts } from '#web/shell/toasts.tsx';
import { useText } from '#web/text/text.tsx';

/**
 * Deletes an entry: it is gone from the list at once, comes back if the server refuses, and can be undone. What was deleted is remembered by
 * its version, so no answer that was on its way brings it back.
 */
export function useDeleteEntry(): { left(entries: readonly TimeEntry[]): TimeEntry[]; remove(entry: TimeEntry): void } {
  const { text } = useText();
  const queries = useQueryClient();
  const { follow, showProblem } = useToasts();
  const [deleted, setDeleted] = useState<Decided>(new Map());

  async function remove(entry: TimeEntry): Promise<void> {
    setDeleted((all) => withDecided(all, [entry]));
    try {
      await follow(deleteTimeEntry(entry), ({ operationId }) => ({ text: text.timesheet.deleted, operationId }));
    } catch (error) {
      setDeleted((all) => withoutDecided(all, [entry]));
      showProblem(error);
    }
    await queries.invalidateQueries({ queryKey: ['time-entries'] });
  }

  return { left: useCallback((entries) => undecidedOf(entries, deleted), [deleted]), remove: (entry) => void remove(entry) };
}
