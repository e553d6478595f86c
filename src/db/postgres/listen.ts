import pg from 'pg';

/** A connection that nothing is said on is probed, so that a dead one is noticed. */
const PROBE_AFTER_MS = 10_000;
const CONNECT_TIMEOUT_MS = 10_000;

export type Listening = {
  /** Nothing is missed from now on. */
  onListening(): void;
  onMessage(payload: string): void;
};

/** Listens to a channel on a connection of its own. Resolves or throws once that has ended, by itself or by `signal`. */
export async function listenOnce(
  connectionString: string,
  channel: string,
  { onListening, onMessage }: Listening,
  signal: AbortSignal,
): Promise<void> {
  const client = new pg.Client({
    connectionString,
    keepAlive: true,
    keepAliveInitialDelayMillis: PROBE_AFTER_MS,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
  });
  const ended = new Promise<void>((resolve) => client.once('end', resolve).once('error', () => resolve()));
  // A second error has no other listener, and without one the process would end.
  client.on('error', () => {});
  client.on('notification', ({ payload = '' }) => onMessage(payload));
  const stop = () => void client.end().catch(() => {});
  signal.addEventListener('abort', stop);
  try {
    await client.connect();
    await client.query(`listen ${channel}`);
    onListening();
    await ended;
  } finally {
    signal.removeEventListener('abort', stop);
    stop();
  }
}
