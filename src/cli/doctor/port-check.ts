import { once } from 'node:events';
import { createServer } from 'node:net';
import type { Config } from '#config.ts';
import type { Finding } from './finding.ts';

const ANSWER_WITHIN_MS = 3_000;

/** Whether the server could listen, or does. */
export async function checkPort({ host, port }: Config): Promise<Finding> {
  const check = 'port';
  if (port === 0) return { check, status: 'ok', detail: 'a free one will be taken' };
  const problem = await tryToListen(host, port);
  if (problem === null) return { check, status: 'ok', detail: `${port} on ${host} is free` };
  if (problem !== 'EADDRINUSE') return { check, status: 'failed', detail: `${port} on ${host} can’t be listened on (${problem})` };
  if (await isDaybook(host, port)) return { check, status: 'ok', detail: `a Daybook answers at ${port} on ${host}` };
  return { check, status: 'failed', detail: `${port} on ${host} is taken by another program` };
}

async function tryToListen(host: string, port: number): Promise<string | null> {
  const server = createServer();
  try {
    server.listen(port, host);
    await once(server, 'listening');
    return null;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? 'unknown error';
  } finally {
    server.close();
  }
}

async function isDaybook(host: string, port: number): Promise<boolean> {
  const reachable = { '0.0.0.0': '127.0.0.1', '::': '::1' }[host] ?? host;
  const address = `http://${reachable.includes(':') ? `[${reachable}]` : reachable}:${port}/readyz`;
  try {
    const answer = await fetch(address, { signal: AbortSignal.timeout(ANSWER_WITHIN_MS) });
    return answer.headers.has('x-request-id') && ((await answer.json()) as { status?: string }).status === 'ok';
  } catch {
    return false;
  }
}
