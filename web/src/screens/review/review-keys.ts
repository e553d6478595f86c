import { useMemo } from 'react';
import { type Action, useActions } from '#web/shell/shell-context.tsx';
import { useText } from '#web/text/text.tsx';

/** What the keys do that are about days. */
export type DayKeys = {
  today(): void;
  chooseDay(): void;
  goDays(by: number): void;
  search(): void;
  showAll(): void;
  showDismissed(): void;
};

/** What the keys do that are about drafts. */
export type DraftKeys = {
  move(by: number): void;
  select(isRange: boolean): void;
  accept(): void;
  acceptReady(): void;
  edit(): void;
  dismiss(): void;
  split(): void;
  join(): void;
  why(): void;
  clear(): void;
};

/** Give the same functions each time (`useKept`), or the commands are offered anew with every render. */
export function useDayKeys(keys: DayKeys): void {
  const { text } = useText();
  useActions(
    useMemo<Action[]>(() => {
      const { commands: words, previousDay, nextDay } = text.review;
      return [
        { id: 'review-today', label: words.today, keys: ['t'], run: keys.today },
        { id: 'review-date', label: words.date, keys: ['g'], run: keys.chooseDay },
        // Brackets need AltGr on many keyboards; these are beside j and k on all.
        { id: 'review-previous-day', label: previousDay, keys: ['[', 'h'], run: () => keys.goDays(-1) },
        { id: 'review-next-day', label: nextDay, keys: [']', 'l'], run: () => keys.goDays(1) },
        { id: 'review-search', label: words.search, keys: ['/'], run: keys.search },
        { id: 'review-all', label: words.allDays, run: keys.showAll },
        { id: 'review-dismissed', label: words.dismissed, run: keys.showDismissed },
      ];
    }, [keys, text]),
  );
}

/** The same for drafts. `isOn`: false while one is edited, when keys belong to its form. */
export function useDraftKeys(keys: DraftKeys, isOn: boolean): void {
  const { text } = useText();
  useActions(
    useMemo<Action[]>(() => {
      const { commands: words, clearSelection } = text.review;
      const rows = text.shell.shortcuts;
      return [
        { id: 'review-accept', label: words.acceptCurrent, keys: ['a'], run: keys.accept },
        { id: 'review-accept-ready', label: words.acceptReady, run: keys.acceptReady },
        { id: 'review-edit', label: words.edit, keys: ['e'], run: keys.edit },
        { id: 'review-dismiss', label: words.dismiss, keys: ['d'], run: keys.dismiss },
        { id: 'review-why', label: words.why, shownKeys: ['Enter'], run: keys.why },
        { id: 'review-split', label: words.split, keys: ['s'], run: keys.split },
        { id: 'review-join', label: words.join, keys: ['m'], run: keys.join },
        { id: 'review-next', label: rows.next, keys: ['j'], shownKeys: ['↓'], run: () => keys.move(1) },
        { id: 'review-previous', label: rows.previous, keys: ['k'], shownKeys: ['↑'], run: () => keys.move(-1) },
        { id: 'review-select', label: rows.select, keys: ['x'], run: () => keys.select(false) },
        { id: 'review-select-range', label: rows.selectRange, keys: ['shift+x'], run: () => keys.select(true) },
        { id: 'review-clear', label: clearSelection, keys: ['escape'], run: keys.clear },
      ];
    }, [keys, text]),
    isOn,
  );
}
