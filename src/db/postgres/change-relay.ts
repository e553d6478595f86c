import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { type ChangeRelay, changeKey } from '#db/change-feed.ts';
import type { Change } from '#domain/change.ts';
import { listenOnce } from './listen.ts';

const CHANNEL = 'daybook_changes';
/** So long changes of one process are gathered: no commit waits for another one’s message. */
const GATHER_MS = 50;
const RETRY_MS = 1_000;
/** A message may have 8,000 bytes. */
const CHANGES_PER_MESSAGE = 80;

type Message = { origin: string; changes: Change[] };
type Receive = (changes: readonly Change[]) => void;

/** Carries changes by NOTIFY and LISTEN (docs/adr/0010-live-changes.md). Whoever was cut off tells its listeners to read everything again. */
export function relayChanges(pool: pg.Pool, connectionString: string): ChangeRelay {
  const origin = randomUUID();
  const closing = new AbortController();
  const outbox = openOutbox(pool, origin, closing.signal);
  let listening = Promise.resolve();
  return {
    send: outbox.put,
    start(receive) {
      return new Promise((resolve) => {
        listening = keepListening(connectionString, origin, receive, resolve, closing.signal);
      });
    },
    async close() {
      closing.abort();
      await outbox.flush();
      await listening;
    },
  };
}

/** Gathers what is to be told and sends it, without repeats; what could not be sent is tried again. */
function openOutbox(pool: pg.Pool, origin: string, closing: AbortSignal) {
  const waiting = new Map<string, Change>();
  let timer: NodeJS.Timeout | undefined;
  let sending = Promise.resolve();

  function put(changes: readonly Change[], afterMs = GATHER_MS): void {
    for (const change of changes) waiting.set(changeKey(change), change);
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
        const message: Message = { origin, changes: changes.slice(at, at + CHANGES_PER_MESSAGE) };
        await pool.query('select pg_notify($1, $2)', [CHANNEL, JSON.stringify(message)]);
      }
    } catch {
      if (!closing.aborted) put(changes, RETRY_MS);
    }
  }

  async function flush(): Promise<void> {
    clearTimeout(timer);
    await sending;
    await sendWaiting();
  }

  return { put: (changes: readonly Change[]) => put(changes), flush };
}

/** Until `closing`. `onFirstTry` is called once it listens, or can’t for now. */
async function keepListening(
  connectionString: string,
  origin: string,
  receive: Receive,
  onFirstTry: () => void,
  closing: AbortSignal,
): Promise<void> {
  function onMessage(payload: string): void {
    const message = JSON.parse(payload) as Message;
    if (message.origin !== origin) receive(message.changes);
  }

  for (let isFirstTry = true; !closing.aborted; isFirstTry = false) {
    const onListening = isFirstTry ? onFirstTry : () => receive([{ noun: 'everything', user_id: null }]);
    await listenOnce(connectionString, CHANNEL, { onListening, onMessage }, closing).catch(() => {});
    onFirstTry();
    await sleep(RETRY_MS, null, { signal: closing }).catch(() => {});
  }
}
