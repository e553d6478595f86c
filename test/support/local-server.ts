import http, { type RequestListener } from 'node:http';
import https from 'node:https';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/** An address of this machine that stands for one on the internet: tests allow it alone. */
export const ALLOWED_ADDRESS = '127.0.0.2';

export type LocalServer = { origin: string; port: number; requests: http.IncomingMessage[] };

/** A server for one test on a free port, over https when it is given a certificate. */
export async function localServer(
  answer: RequestListener,
  { host = ALLOWED_ADDRESS, certificate, key }: { host?: string; certificate?: string; key?: string } = {},
): Promise<LocalServer> {
  const requests: http.IncomingMessage[] = [];
  const listener: RequestListener = (request, response) => {
    requests.push(request);
    answer(request, response);
  };
  const isSecure = certificate !== undefined;
  const server = isSecure ? https.createServer({ cert: certificate, key: key ?? '' }, listener) : http.createServer(listener);
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, host, resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { origin: `${isSecure ? 'https' : 'http'}://${host.includes(':') ? `[${host}]` : host}:${port}`, port, requests };
}
