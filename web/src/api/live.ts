import type { Query, QueryClient } from '@tanstack/react-query';
import { pendingCountQuery } from './drafts.ts';
import { meQuery } from './session.ts';

const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 30_000;
/** A browser opens six connections to a host at most, whatever the number of tabs: one that nobody looks at gives its own back. */
const HIDDEN_WAIT_MS = 10_000;

/** What is read again when the server says that a noun changed. The first word of a query's key is what it reads. */
const READ_AGAIN: Record<string, readonly string[]> = {
  drafts: ['drafts', 'draft', 'days', 'suggested-targets', 'accept-preview', 'rebuild'],
  signals: ['days', 'signals'],
  time_entries: ['time-entries', 'days', 'budgets', 'line-items', 'accept-preview'],
  approvals: ['approvals', 'budgets', 'line-items'],
  catalogue: [
    'budgets',
    'line-items',
    'tasks',
    'drafts',
    'draft',
    'days',
    'suggested-targets',
    'time-entries',
    'approvals',
    'accept-preview',
    'rebuild',
  ],
  preferences: ['preferences', 'drafting-settings', 'rules', 'private-patterns'],
};

/** What decisions and their undoing change. */
const DECIDED = new Set(['drafts', 'days', 'time-entries', 'approvals', 'pending-count']);

export type Connection = 'connecting' | 'connected' | 'lost';

/**
 * Follows the server's events until it is stopped. What changed is read again where it is on screen. After a break everything is,
 * since nobody knows what was missed.
 */
export function followChanges(queries: QueryClient, onConnection: (connection: Connection) => void): () => void {
  let waitMs = FIRST_WAIT_MS;
  let mayHaveMissed = false;
  let source: EventSource | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function connect(): void {
    disconnect();
    source = new EventSource('/api/events');
    source.addEventListener('changed', ({ data }) => {
      waitMs = FIRST_WAIT_MS;
      onConnection('connected');
      take(JSON.parse(data) as { nouns: string[]; pending_count: number });
      if (mayHaveMissed) void queries.invalidateQueries();
      mayHaveMissed = false;
    });
    source.addEventListener('error', () => {
      disconnect();
      onConnection('lost');
      // The browser doesn't say why: if the session has ended, this is where it shows.
      void queries.invalidateQueries({ queryKey: meQuery.queryKey });
      timer = setTimeout(connect, waitMs);
      waitMs = Math.min(waitMs * 2, LONGEST_WAIT_MS);
    });
  }

  function disconnect(): void {
    clearTimeout(timer);
    mayHaveMissed ||= source !== null;
    source?.close();
    source = null;
  }

  function take({ nouns, pending_count }: { nouns: string[]; pending_count: number }): void {
    const known = queries.getQueryData(pendingCountQuery.queryKey);
    queries.setQueryData(pendingCountQuery.queryKey, pending_count);
    // The first event names nothing: what changed between the first read and it shows in the count.
    const changed = nouns.length === 0 && known !== undefined && known !== pending_count ? ['drafts'] : nouns;
    const stale = new Set(changed.flatMap((noun) => READ_AGAIN[noun] ?? []));
    if (stale.size > 0) void readAgain(queries, ({ queryKey }) => stale.has(String(queryKey[0])));
  }

  function onVisibility(): void {
    clearTimeout(timer);
    if (document.visibilityState === 'hidden') timer = setTimeout(disconnect, HIDDEN_WAIT_MS);
    else if (source === null) connect();
  }

  function onOffline(): void {
    disconnect();
    onConnection('lost');
  }

  function onOnline(): void {
    if (source === null) connect();
  }

  connect();
  window.addEventListener('offline', onOffline);
  window.addEventListener('online', onOnline);
  document.addEventListener('visibilitychange', onVisibility);
  return () => {
    window.removeEventListener('offline', onOffline);
    window.removeEventListener('online', onOnline);
    document.removeEventListener('visibilitychange', onVisibility);
    disconnect();
  };
}

/** Reads again what a decision changed, for where no event tells of it. */
export function readDecidedAgain(queries: QueryClient): void {
  void readAgain(queries, ({ queryKey }) => DECIDED.has(String(queryKey[0])));
}

/** What is being read for the first time may have been read too early: that is stopped, and begun anew like the rest. */
async function readAgain(queries: QueryClient, isStale: (query: Query) => boolean): Promise<void> {
  await queries.cancelQueries({ predicate: (query) => isStale(query) && query.state.data === undefined });
  await queries.invalidateQueries({ predicate: isStale });
}
