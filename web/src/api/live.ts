import type { QueryClient } from '@tanstack/react-query';
import { type EndReason, QUIET_AFTER_MS } from '#domain/live-event.ts';
import { pendingCountQuery } from './drafts.ts';
import { queryClient } from './query-client.ts';
import { readAllAgain, readChangedAgain } from './read-again.ts';
import { meQuery } from './session.ts';

const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 30_000;
/** A browser opens six connections to a host at most, whatever the number of tabs: one that nobody looks at gives its own back. */
const HIDDEN_WAIT_MS = 10_000;
/** Who has too many streams open is let in again, at another one's cost: at once, and all of them would go round and round. */
const REPLACED_WAIT_MS = 5_000;
/** A connection whose other end has vanished never fails: silence is all that tells of it. */
const LONGEST_SILENCE_MS = 2.5 * QUIET_AFTER_MS;

export type Connection = 'connecting' | 'connected' | 'lost';

export type Live = {
  /** Follows the server's events, if it doesn't yet. */
  start(): void;
  stop(): void;
  connection(): Connection;
  /** Resolves once a connection is open: what is read from then on is not read again for it. Never, where none opens. */
  opened(): Promise<void>;
  /** Calls `tell` whenever the connection changes, until what is returned is called. */
  subscribe(tell: () => void): () => void;
};

type Told = { nouns: string[]; pending_count: number };

/**
 * Follows the server's events. What changed is read again where it is on screen. The first event of each connection says that it is open:
 * all that was read before, or while it was lost, is read again then, since nobody told what changed meanwhile.
 */
export function createLive(queries: QueryClient): Live {
  let waitMs = FIRST_WAIT_MS;
  let isStarted = false;
  let isAgain = false;
  let connection: Connection = 'connecting';
  let source: EventSource | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let silence: ReturnType<typeof setTimeout> | undefined;
  const listeners = new Set<() => void>();
  let opening = Promise.withResolvers<void>();

  function connect(): void {
    disconnect();
    // The browser doesn't say why a connection was lost: if the session has ended, this is where it shows.
    if (isAgain) void queries.invalidateQueries({ queryKey: meQuery.queryKey });
    isAgain = true;
    let isOpen = false;
    source = new EventSource('/api/events');
    awaitSign();
    giveBackIfHidden();
    source.addEventListener('quiet', awaitSign);
    source.addEventListener('changed', ({ data }) => {
      awaitSign();
      waitMs = FIRST_WAIT_MS;
      become('connected');
      void take(JSON.parse(data) as Told, !isOpen).then(opening.resolve);
      isOpen = true;
    });
    source.addEventListener('end', ({ data }) => {
      const { reason } = JSON.parse(data) as { reason: EndReason };
      // Another access is no broken connection: what one may see now is asked for at once.
      if (reason === 'access_changed') connect();
      if (reason !== 'replaced') return;
      disconnect();
      if (!isHidden()) timer = setTimeout(connect, REPLACED_WAIT_MS);
    });
    source.addEventListener('error', () => {
      disconnect();
      become('lost');
      if (isHidden()) return;
      timer = setTimeout(connect, waitMs);
      waitMs = Math.min(waitMs * 2, LONGEST_WAIT_MS);
    });
  }

  /** Counts the silence from now on. */
  function awaitSign(): void {
    clearTimeout(silence);
    silence = setTimeout(() => {
      become('lost');
      connect();
    }, LONGEST_SILENCE_MS);
  }

  /** Whoever looks at the tab again connects anew. */
  function giveBackIfHidden(): void {
    if (isHidden()) timer = setTimeout(disconnect, HIDDEN_WAIT_MS);
  }

  function disconnect(): void {
    clearTimeout(timer);
    clearTimeout(silence);
    source?.close();
    source = null;
  }

  async function take({ nouns, pending_count }: Told, isFirst: boolean): Promise<void> {
    // An answer that is on its way is older than this count.
    await queries.cancelQueries({ queryKey: pendingCountQuery.queryKey });
    queries.setQueryData(pendingCountQuery.queryKey, pending_count);
    await (isFirst ? readAllAgain(queries) : readChangedAgain(queries, nouns));
  }

  function become(next: Connection): void {
    if (connection === next) return;
    connection = next;
    for (const tell of listeners) tell();
  }

  function onVisibility(): void {
    clearTimeout(timer);
    giveBackIfHidden();
    if (!isHidden() && source === null) connect();
  }

  function onOffline(): void {
    disconnect();
    become('lost');
  }

  function onOnline(): void {
    if (source === null && !isHidden()) connect();
  }

  return {
    start() {
      if (isStarted) return;
      isStarted = true;
      connect();
      window.addEventListener('offline', onOffline);
      window.addEventListener('online', onOnline);
      document.addEventListener('visibilitychange', onVisibility);
    },
    stop() {
      isStarted = false;
      isAgain = false;
      opening = Promise.withResolvers();
      window.removeEventListener('offline', onOffline);
      window.removeEventListener('online', onOnline);
      document.removeEventListener('visibilitychange', onVisibility);
      disconnect();
      become('connecting');
    },
    connection: () => connection,
    opened: () => opening.promise,
    subscribe(tell) {
      listeners.add(tell);
      return () => listeners.delete(tell);
    },
  };
}

function isHidden(): boolean {
  return document.visibilityState === 'hidden';
}

/** The one of this page. */
export const live = createLive(queryClient);
