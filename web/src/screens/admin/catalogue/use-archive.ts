import { type InfiniteData, useQueryClient } from '@tanstack/react-query';
import { type CatalogueNoun, setArchived } from '#web/api/catalogue-admin.ts';
import { useToasts } from '#web/shell/toasts.tsx';
import { briefly } from '#web/text/briefly.ts';
import { useText } from '#web/text/text.tsx';
import { withArchived } from './archived-rows.ts';

type Archived = { id: string; archived_at: string | null };

/** Takes a row out of use or puts it back: it shows at once, goes back where the server refuses, and can be turned round from the message. */
export function useArchive(): (noun: CatalogueNoun, row: Archived, name: string) => void {
  const { text } = useText();
  const queries = useQueryClient();
  const { show, showProblem } = useToasts();

  /** What turns back is not offered to be turned back again: the next undo is of what was done before. */
  async function turn(noun: CatalogueNoun, id: string, name: string, isArchived: boolean, isTurningBack = false): Promise<void> {
    const showRow = (isOut: boolean) =>
      queries.setQueriesData<InfiniteData<object>>({ queryKey: [noun, 'pages'] }, (data) => {
        return data && withArchived(data, id, isOut ? new Date().toISOString() : null);
      });
    await queries.cancelQueries({ queryKey: [noun, 'pages'] });
    showRow(isArchived);
    try {
      await setArchived(noun, id, isArchived);
      const { archived, restored } = text.admin.catalogue;
      const turnBack = () => void turn(noun, id, name, !isArchived, true);
      show((isArchived ? archived : restored)(briefly(name)), isTurningBack ? undefined : turnBack);
    } catch (error) {
      showRow(!isArchived);
      showProblem(error);
    }
    await queries.invalidateQueries({ queryKey: [noun] });
  }

  return (noun, { id, archived_at }, name) => void turn(noun, id, name, archived_at === null);
}
