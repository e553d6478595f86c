import { useMemo } from 'react';
import { useKept } from '#web/shell/kept.ts';
import { type Action, useActions } from '#web/shell/shell-context.tsx';
import { useText } from '#web/text/text.tsx';

/** Walks the rows of a section's list. */
export function useRowKeys(cursor: { move(step: number): void }): void {
  const { shortcuts } = useText().text.shell;
  const keys = useKept({ move: cursor.move });
  useActions(
    useMemo<Action[]>(
      () => [
        { id: 'admin-next', label: shortcuts.next, keys: ['j'], run: () => keys.move(1) },
        { id: 'admin-previous', label: shortcuts.previous, keys: ['k'], run: () => keys.move(-1) },
      ],
      [keys, shortcuts],
    ),
  );
}
