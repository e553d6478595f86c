import { v7 } from 'uuid';
import type { Config } from '#config.ts';
import { type OpenedStore, openStore } from '#db/open-store.ts';
import { type App, buildApp } from '#http/app.ts';
import { type LogStream, logOptions } from '#http/log.ts';
import type { ServerContext } from '#http/middleware/context.ts';
import { type CleanUp, startCleanUp } from '#jobs/clean-up.ts';
import { type DraftingWorker, startDraftingWorker } from '#jobs/drafting-worker.ts';

/** Store, API and jobs, put together. */
export type Daybook = {
  app: App;
  server: ServerContext;
  store: Pick<OpenedStore, 'migrations' | 'copiedTo'>;
  /** Takes requests, drafts what is due and drops what has expired, until `close`. Resolves to the address it listens on. Throws `ListenError`. */
  listen(): Promise<string>;
  /** Takes no more requests, finishes those in flight (for ten seconds at most) and the running step of a job, and closes the store. */
  close(): Promise<void>;
};

/** The address can't be listened on. The message is one line for people. */
export class ListenError extends Error {
  override readonly name = 'ListenError';
}

export type OpenOptions = {
  /** `server` is the one that may listen; a `visitor` works on the store beside it, through `app.inject`. */
  as: 'server' | 'visitor';
  logTo: LogStream;
};

const FINISH_WITHIN_MS = 10_000;
const LET_GO_EVERY_MS = 100;

/** Opens the store (made and migrated where need be) and builds the app on it. Throws `StoreError`. */
export async function openDaybook(config: Config, options: OpenOptions): Promise<Daybook> {
  const store = await openStore(config.store, options.as);
  let worker: DraftingWorker | undefined;
  let cleanUp: CleanUp | undefined;
  const server: ServerContext = {
    db: store.db,
    engine: store.engine,
    clock: Date.now,
    newId: v7,
    defaultTimeZone: config.defaultTimeZone,
    wakeDrafting: () => worker?.wake(),
  };
  const app = await buildApp(server, {
    logger: logOptions(config.logLevel, options.logTo),
    trustProxy: (_address, hop) => hop < config.trustedProxies,
    publicUrl: config.publicUrl,
  });
  return {
    app,
    server,
    store,
    async listen() {
      await listenOn(app, config);
      worker = startDraftingWorker(server, app.log);
      cleanUp = startCleanUp(server, app.log);
      return addressOf(app, config);
    },
    async close() {
      const finished = Promise.all([worker?.stop(), cleanUp?.stop()]);
      await closeWithin(app, FINISH_WITHIN_MS);
      await finished;
      await store.close();
    },
  };
}

async function listenOn(app: App, { host, port }: Config): Promise<void> {
  try {
    await app.listen({ host, port, listenTextResolver: () => '' });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE') throw new ListenError(`Port ${port} on ${host} is taken. Set PORT to another one, or to 0 for a free one.`);
    if (code === 'EACCES') throw new ListenError(`Port ${port} on ${host} is not allowed to this user. Set PORT to one above 1023.`);
    if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') throw new ListenError(`HOST ${host} is no address of this machine.`);
    throw error;
  }
}

/** Where this machine reaches the server: all addresses are reached as loopback. */
function addressOf(app: App, { host }: Config): string {
  const { port } = app.server.address() as { port: number };
  const reachable = { '0.0.0.0': '127.0.0.1', '::': '[::1]' }[host] ?? (host.includes(':') ? `[${host}]` : host);
  return `http://${reachable}:${port}`;
}

/** Connections that browsers keep open without asking anything are let go as they fall idle, all others after `ms`. */
async function closeWithin(app: App, ms: number): Promise<void> {
  const letGo = setInterval(() => app.server.closeIdleConnections(), LET_GO_EVERY_MS);
  const cutOff = setTimeout(() => app.server.closeAllConnections(), ms);
  await app.close();
  clearInterval(letGo);
  clearTimeout(cutOff);
}
