import { useQueryClient } from '@tanstack/react-query';
import { deleteTimeEntry, type TimeEntry, type TimeEntryFilter, timeEntriesQuery } from '#web/api/time-entries.ts';
import { useToasts } from '#web/shell/toasts.tsx';
import { useText } from '#web/text/text.tsx';
import { withEntryAgain, withoutEntry } from './entry-pages.ts';

/** Deletes an entry: it is gone from the list at once, comes back if the server refuses, and can be undone. */
export function useDeleteEntry(filter: TimeEntryFilter): (entry: TimeEntry) => void {
  const { text } = useText();
  const queries = useQueryClient();
  const { follow, showProblem } = useToasts();
  const { queryKey } = timeEntriesQuery(filter);

  async function remove(entry: TimeEntry): Promise<void> {
    await queries.cancelQueries({ queryKey });
    const former = queries.getQueryData(queryKey);
    queries.setQueryData(queryKey, (pages) => pages && withoutEntry(pages, entry.id));
    try {
      await follow(deleteTimeEntry(entry), ({ operationId }) => ({ text: text.timesheet.deleted, operationId }));
    } catch (error) {
      // Another may be being deleted meanwhile: that stays gone.
      queries.setQueryData(queryKey, (pages) => pages && former && withEntryAgain(pages, former, entry.id));
      showProblem(error);
    }
    await queries.invalidateQueries({ queryKey: ['time-entries'] });
  }

  return (entry) => void remove(entry);
}
