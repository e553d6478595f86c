import { createContext, useContext, useEffect } from 'react';

/** Something that can be done from the command palette. */
export type Command = { id: string; label: string; shortcut?: string; run(): void };

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

/** Offers a screen's own commands in the palette while it is shown. Keep the list between renders (`useMemo`). */
export function useCommands(commands: readonly Command[]): void {
  const { offer } = useShell();
  useEffect(() => offer(commands), [offer, commands]);
}
