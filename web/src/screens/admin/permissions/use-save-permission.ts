import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ACTIONS } from '#domain/permissions.ts';
import { meQuery } from '#web/api/session.ts';
import { type ToolPermission, toolPermissionsQuery, updateToolPermission } from '#web/api/tool-permissions.ts';
import { useToasts } from '#web/shell/toasts.tsx';
import { useText } from '#web/text/text.tsx';
import { withRow } from './permission-change.ts';

/** What turns back is not offered to be turned back again: the next undo is of what was done before. */
type Change = { before: ToolPermission; after: ToolPermission; isTurningBack?: true };

/** Saves a row at once: it shows before the server has said so, and goes back where the server refuses. Changes go one after the other. */
export function useSavePermission(): (change: Change) => void {
  const { text, format } = useText();
  const queries = useQueryClient();
  const { show, showProblem } = useToasts();
  const { queryKey } = toolPermissionsQuery;
  const showRow = (row: ToolPermission) => queries.setQueryData(queryKey, (rows) => rows && withRow(rows, row));

  const { mutate } = useMutation({
    scope: { id: 'tool-permissions' },
    mutationFn: ({ after }: Change) => updateToolPermission(after),
    onMutate: ({ after }: Change) => void showRow(after),
    onError(error, { before }) {
      showRow(before);
      showProblem(error);
      void queries.invalidateQueries({ queryKey });
    },
    onSuccess(_, { before, after, isTurningBack }) {
      show(sayRow(after), isTurningBack ? undefined : () => mutate({ before: after, after: before, isTurningBack: true }));
      void queries.invalidateQueries({ queryKey: meQuery.queryKey });
    },
  });

  function sayRow(row: ToolPermission): string {
    const { permissions } = text.admin;
    const allowed = ACTIONS.filter((action) => row[`can_${action}`] === 1).map((action) => permissions.actions[action]);
    const said = allowed.length === 0 ? permissions.nothing : format.list(allowed);
    return permissions.saved(text.words.levels[row.access_level], permissions.tools[row.tool], said);
  }

  return mutate;
}
