import { useSuspenseQuery } from '@tanstack/react-query';
import { Outlet, useRouterState } from '@tanstack/react-router';
import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { type Connection, live } from '#web/api/live.ts';
import { meQuery } from '#web/api/session.ts';
import { useText } from '#web/text/text.tsx';
import { useFocusKept } from './kept-focus.ts';
import { Navigation } from './navigation.tsx';
import { type Command, type Shell, ShellContext } from './shell-context.tsx';
import { useShortcut } from './shortcuts.ts';
import { useToasts } from './toasts.tsx';
import './app-frame.css';

const loadPalette = () => import('./command-palette.tsx');
const CommandPalette = lazy(async () => ({ default: (await loadPalette()).CommandPalette }));
const ShortcutSheet = lazy(async () => ({ default: (await import('./shortcut-sheet.tsx')).ShortcutSheet }));

/** What stands around every screen of a signed-in user: navigation, live updates, commands, shortcuts. */
export function AppFrame() {
  const { text } = useText();
  const { data: me } = useSuspenseQuery(meQuery);
  const connection = useLiveChanges();
  const [open, setOpen] = useState<'commands' | 'shortcuts' | null>(null);
  const [offered, setOffered] = useState<readonly (readonly Command[])[]>([]);
  const { undoLast } = useToasts();
  const main = useRef<HTMLElement>(null);
  useFocusOnNewScreen(main);
  useFocusKept();
  usePaletteAtHand();

  const offer = useCallback((commands: readonly Command[]) => {
    setOffered((all) => [...all, commands]);
    return () => setOffered((all) => all.filter((one) => one !== commands));
  }, []);
  const shell = useMemo<Shell>(
    () => ({ openShortcuts: () => setOpen('shortcuts'), openCommands: () => setOpen('commands'), offer }),
    [offer],
  );
  const close = useCallback(() => setOpen(null), []);
  useShortcut('?', shell.openShortcuts);
  useShortcut('mod+k', shell.openCommands, { inFields: true });
  useShortcut('u', () => void undoLast());

  return (
    <ShellContext value={shell}>
      <a className="skip-link visually-hidden" href="#content">
        {text.shell.skipToContent}
      </a>
      <div className="app-frame">
        <Navigation me={me} />
        <main id="content" ref={main} tabIndex={-1}>
          <p className="connection-notice no-print" role="status" hidden={connection !== 'lost'}>
            {connection === 'lost' && text.shell.connectionLost}
          </p>
          <Outlet />
        </main>
      </div>
      <Suspense fallback={<DialogOnItsWay />}>
        {open === 'commands' && <CommandPalette me={me} offered={offered.flat()} onClose={close} />}
        {open === 'shortcuts' && <ShortcutSheet offered={offered.flat()} onClose={close} />}
      </Suspense>
    </ShellContext>
  );
}

/** Single letters do nothing while a dialog is open, or about to be. */
function DialogOnItsWay() {
  return <div role="dialog" hidden />;
}

/** Who uses keys may ask for the palette next, and types on at once: its code is fetched at the first key. */
function usePaletteAtHand(): void {
  useEffect(() => {
    const load = () => void loadPalette();
    window.addEventListener('keydown', load, { once: true });
    return () => window.removeEventListener('keydown', load);
  }, []);
}

function useLiveChanges(): Connection {
  useEffect(() => {
    live.start();
    return live.stop;
  }, []);
  return useSyncExternalStore(live.subscribe, live.connection);
}

/** Screen readers learn that another screen is there by its heading; filters of the same screen leave the focus where it is. */
function useFocusOnNewScreen(main: React.RefObject<HTMLElement | null>): void {
  const pathname = useRouterState({ select: (state) => state.resolvedLocation?.pathname });
  const shown = useRef<string | undefined>(undefined);
  useEffect(() => {
    const isFirst = shown.current === undefined;
    const isSame = shown.current === pathname;
    shown.current = pathname;
    if (!isFirst && !isSame) main.current?.querySelector<HTMLElement>('h1')?.focus();
  }, [pathname, main]);
}
