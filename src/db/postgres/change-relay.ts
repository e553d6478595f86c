import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { type ChangeRelay, changeKey } from '#db/change-feed.ts';
import type { Change } from '#domain/change.ts';

const CHANNEL = 'daybook_changes';
/** So many changes of one process become one message: a commit never waits for another one’s. */
const GATHER_MS = 50;
const RETRY_MS = 1_000;
/** A message may have 8,000 bytes. */
const CHANGES_PER_MESSAGE = 80;
/** A connection that nothing is said on is probed, so that a dead one is noticed. */
const PROBE_AFTER_MS = 10_000;
const CONNECT_TIMEOUT_MS = 10_000;

/** Carries changes by NOTIFY and LISTEN. Whoever was cut off from it tells its listeners to read everything again. */
export function relayChanges(pool: pg.Pool, connectionString: string): ChangeRelay {
  const origin = randomUUID();
  const closing = new AbortController();
  const waiting = new Map<string, Change>();
  let timer: NodeJS.Timeout | undefined;
  let sending = Promise.resolve();
  let listening = Promise.resolve();

  function sendLater(afterMs: number): void {
    timer ??= setTimeout(() => {
      timer = undefined;
      sending = sendWaiting();
    }, afterMs);
  }

  async function sendWaiting(): Promise<void> {
    const changes = [...waiting.values()];
    waiting.clear();
    try {
      for (let at = 0; at < changes.length; at += CHANGES_PER_MESSAGE) {
        const message = JSON.stringify({ origin, changes: changes.slice(at, at + CHANGES_PER_MESSAGE) });
        await pool.query('select pg_notify($1, $2)', [CHANNEL, message]);
      }
    } catch {
      for (const change of changes) waiting.set(changeKey(change), change);
      if (!closing.signal.aborted) sendLater(RETRY_MS);
    }
  }

  /** Listens until the connection ends. `onListening` is called once nothing is missed any more. */
  async function listenOnce(receive: (changes: readonly Change[]) => void, onListening: () => void): Promise<void> {
    const client = new pg.Client({
      connectionString,
      keepAlive: true,
      keepAliveInitialDelayMillis: PROBE_AFTER_MS,
      connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    });
    const ended = new Promise<void>((resolve) => client.once('end', resolve).once('error', () => resolve()));
    client.on('error', () => {});
    client.on('notification', ({ payload = '' }) => {
      const message = JSON.parse(payload) as { origin: string; changes: Change[] };
      if (message.origin !== origin) receive(message.changes);
    });
    const stop = () => void client.end().catch(() => {});
    closing.signal.addEventListener('abort', stop);
    try {
      await client.connect();
      await client.query(`listen ${CHANNEL}`);
      onListening();
      await ended;
    } finally {
      closing.signal.removeEventListener('abort', stop);
      stop();
    }
  }

  async function listenOn(receive: (changes: readonly Change[]) => void, onFirstTry: () => void): Promise<void> {
    for (let isFirstTry = true; !closing.signal.aborted; isFirstTry = false) {
      await listenOnce(receive, () => {
        if (isFirstTry) onFirstTry();
        else receive([{ noun: 'everything', user_id: null }]);
      }).catch(() => {});
      onFirstTry();
      await sleep(RETRY_MS, null, { signal: closing.signal }).catch(() => {});
    }
  }

  return {
    send(changes) {
      for (const change of changes) waiting.set(changeKey(change), change);
      sendLater(GATHER_MS);
    },
    start(receive) {
      return new Promise((resolve) => {
        listening = listenOn(receive, resolve);
      });
    },
    async close() {
      closing.abort();
      clearTimeout(timer);
      await sending;
      if (waiting.size > 0) await sendWaiting();
      await listening;
    },
  };
}
