import { existsSync } from 'node:fs';
import type { Terminal } from '#cli/terminal/terminal.ts';
import { ConnectionError, type Transport } from './transport.ts';

/**
 * Speaks to a server, and where none answers to the store it would serve: the same app is built in this process, so that the same
 * requests meet the same checks. Where there is no store either, the failure to connect stands.
 */
export function serverOrLocalStore(server: Transport, terminal: Terminal): Transport {
  let chosen: Transport | undefined;
  return {
    async send(request) {
      if (chosen) return chosen.send(request);
      try {
        const response = await server.send(request);
        chosen = server;
        return response;
      } catch (error) {
        const local = error instanceof ConnectionError ? await openLocalTransport(terminal) : null;
        if (!local) throw error;
        chosen = local;
        return local.send(request);
      }
    },
    close: async () => chosen?.close(),
  };
}

/** The one place of the client that wires the store, and only when it is called. Null where no store has been made. */
async function openLocalTransport({ env, stderr }: Terminal): Promise<Transport | null> {
  const [{ readConfig }, { openDaybook }] = await Promise.all([import('#config.ts'), import('#main.ts')]);
  const config = readConfig(env);
  if ('sqliteFile' in config.store && !existsSync(config.store.sqliteFile)) return null;
  const { app, close } = await openDaybook(config, { as: 'visitor', logTo: stderr });
  return {
    async send({ method, path, headers, body }) {
      const response = await app.inject({ method, url: path, headers: { ...headers }, ...(body === undefined ? {} : { payload: body }) });
      return { status: response.statusCode, header: (name) => headerText(response.headers[name]), body: response.body };
    },
    close,
  };
}

function headerText(value: number | string | string[] | undefined): string | null {
  return value === undefined ? null : [value].flat().join(', ');
}
