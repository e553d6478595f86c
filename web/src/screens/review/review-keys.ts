import { useMemo } from 'react';
import { type Command, useCommands } from '#web/shell/shell-context.tsx';
import { useShortcut } from '#web/shell/shortcuts.ts';
import { useText } from '#web/text/text.tsx';

/** What the keys do that are about days. Each can be found as a command as well. */
export type DayKeys = {
  today(): void;
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

/** Keys that need AltGr or Shift on some keyboards: told by what they print. Ctrl and ⌘ with them are the browser's. */
const PRINTED = {
  ignoreModifiers: true,
  ignoreEventWhen: (event: KeyboardEvent) => event.metaKey || (event.ctrlKey && !event.getModifierState('AltGraph')),
};

/** Give the same functions each time (`useKept`), or the commands are offered anew with every render. */
export function useDayKeys(keys: DayKeys): void {
  const { text } = useText();
  const words = text.review.commands;
  useShortcut('t', keys.today);
  useShortcut('[', () => keys.goDays(-1), PRINTED);
  useShortcut(']', () => keys.goDays(1), PRINTED);
  useShortcut('/', keys.search, PRINTED);
  const commands = useMemo<Command[]>(
    () => [
      { id: 'review-today', label: words.today, shortcut: 't', run: keys.today },
      { id: 'review-all', label: words.allDays, run: keys.showAll },
      { id: 'review-dismissed', label: words.dismissed, run: keys.showDismissed },
      { id: 'review-search', label: words.search, shortcut: '/', run: keys.search },
    ],
    [keys, words],
  );
  useCommands(commands);
}

/** The same for drafts. `isOn`: false while one is edited, when keys belong to its form. */
export function useDraftKeys(keys: DraftKeys, isOn: boolean): void {
  const { text } = useText();
  const words = text.review.commands;
  const on = { enabled: isOn };
  useShortcut('j', () => keys.move(1), on);
  useShortcut('k', () => keys.move(-1), on);
  useShortcut('x', () => keys.select(false), on);
  useShortcut('shift+x', () => keys.select(true), on);
  useShortcut('a', keys.accept, on);
  useShortcut('e', keys.edit, on);
  useShortcut('d', keys.dismiss, on);
  useShortcut('s', keys.split, on);
  useShortcut('m', keys.join, on);
  useShortcut('escape', keys.clear, on);
  const commands = useMemo<Command[]>(
    () => [
      { id: 'review-accept-ready', label: words.acceptReady, run: keys.acceptReady },
      { id: 'review-accept', label: words.acceptCurrent, shortcut: 'a', run: keys.accept },
      { id: 'review-edit', label: words.edit, shortcut: 'e', run: keys.edit },
      { id: 'review-dismiss', label: words.dismiss, shortcut: 'd', run: keys.dismiss },
      { id: 'review-split', label: words.split, shortcut: 's', run: keys.split },
      { id: 'review-join', label: words.join, shortcut: 'm', run: keys.join },
      { id: 'review-why', label: words.why, shortcut: 'Enter', run: keys.why },
    ],
    [keys, words],
  );
  useCommands(commands);
}
