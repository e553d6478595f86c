import { createContext, useContext, useEffect } from 'react';
import { keysText } from './key-match.ts';
import { useShortcuts } from './shortcuts.ts';

/** Something that can be done from the command palette, and the keys that do it too, as they are shown. */
export type Command = { id: string; label: string; shortcut?: string; otherShortcuts?: readonly string[]; run(): void };

export type Shell = {
  openShortcuts(): void;
  openCommands(): void;
  /** Offers commands until what is returned is called. */
  offer(commands: readonly Command[]): () => void;
};

export const ShellContext = createContext<Shell | null>(null);

export function useShell(): Shell {
  const shell = useContext(ShellContext);
  if (!shell) throw new Error('useShell needs an AppFrame above.');
  return shell;
}

/** Something that is done at any of its keys, and from the palette. `shownKeys` do it as well, but something else listens to them. */
export type Action = { id: string; label: string; keys?: readonly string[]; shownKeys?: readonly string[]; run(): void };

/** What a screen does at keys, each offered in the palette and told in the sheet of keys as well. Keep the list between renders. */
export function useActions(actions: readonly Action[], isOn = true): void {
  useShortcuts(actions, { isOn });
  const { offer } = useShell();
  useEffect(() => offer(actions.map(commandOf)), [offer, actions]);
}

function commandOf({ id, label, keys = [], shownKeys = [], run }: Action): Command {
  const [shortcut, ...otherShortcuts] = [...keys, ...shownKeys].map(keysText);
  return { id, label, otherShortcuts, run, ...(shortcut !== undefined && { shortcut }) };
}
