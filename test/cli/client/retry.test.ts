import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createApiClient } from '#cli/client/api-client.ts';
import { DEFAULT_RETRY_POLICY, type RetryPolicy } from '#cli/client/retry.ts';
import { httpTransport } from '#cli/client/transport.ts';

type Behaviour = (response: ServerResponse, request: IncomingMessage) => void;

const good: Behaviour = (response) => json(response, 200, { ok: true });
const cutOff: Behaviour = (response) => response.destroy();
const unavailable: Behaviour = (response) => json(response, 503, {});

describe('the API client', () => {
  it.each([502, 503, 504, 429])('tries again after %i and gives the answer that comes', async (status) => {
    const { client, waits, requests } = await failingServer([(response) => json(response, status, {}), good]);
    expect(await client.call('GET', '/api/me')).toEqual({ ok: true });
    expect([waits.length, requests.length]).toEqual([1, 2]);
  });

  it('tries again when the connection is lost on the way', async () => {
    const { client } = await failingServer([good, cutOff, cutOff, good]);
    await client.call('GET', '/api/me');
    expect(await client.call('PUT', '/api/me', { body: { name: 'Ada' } })).toEqual({ ok: true });
  });

  it('waits longer each time, and never in step with others', async () => {
    const { client, waits } = await failingServer([unavailable, unavailable, unavailable, unavailable, good], { random: () => 0 });
    await client.call('GET', '/api/me');
    expect(waits).toEqual([250, 500, 1_000, 2_000]);
    const jittered = await failingServer([unavailable, good], { random: () => 0.5 });
    await jittered.client.call('GET', '/api/me');
    expect(jittered.waits).toEqual([375]);
  });

  it('waits as long as Retry-After asks, in seconds or by date', async () => {
    const inSeconds: Behaviour = (response) => json(response, 429, {}, { 'retry-after': '7' });
    const byDate: Behaviour = (response) => json(response, 503, {}, { 'retry-after': new Date(Date.now() + 20_000).toUTCString() });
    const { client, waits } = await failingServer([inSeconds, byDate, good]);
    await client.call('GET', '/api/me');
    expect(waits[0]).toBe(7_000);
    expect(waits[1]).toBeGreaterThan(17_000);
  });

  it('does not wait for a quarter of an hour, but says how long it would be', async () => {
    const problem = { error: 'too_many_attempts', detail: 'Too many tries.' };
    const { client, waits } = await failingServer([(response) => json(response, 429, problem, { 'retry-after': '900' })]);
    await expect(client.call('GET', '/api/me')).rejects.toMatchObject({ exit: 'failure', message: 'Too many tries. Try again in 900 s.' });
    expect(waits).toEqual([]);
  });

  it('gives up in the end', async () => {
    const { client, requests } = await failingServer(Array<Behaviour>(10).fill(unavailable));
    await expect(client.call('GET', '/api/me')).rejects.toMatchObject({ exit: 'failure' });
    expect(requests).toHaveLength(DEFAULT_RETRY_POLICY.tries);
  });

  it('sends nothing twice that may have been done the first time', async () => {
    const { client, requests } = await failingServer([cutOff, good]);
    await expect(client.call('POST', '/api/time-entries', { body: {} })).rejects.toMatchObject({ exit: 'unreachable' });
    expect(requests).toHaveLength(1);
  });

  it('sends twice what is marked as harmless', async () => {
    const { client } = await failingServer([cutOff, unavailable, good]);
    expect(await client.call('POST', '/api/auto-tracking/ingest', { body: {}, repeatable: true })).toEqual({ ok: true });
  });

  it('says at once that nobody listens', async () => {
    const { client, waits } = await failingServer([], {}, 'closed');
    await expect(client.call('GET', '/api/me')).rejects.toMatchObject({
      exit: 'unreachable',
      message: expect.stringMatching(/^No Daybook answers at http:\/\/127\.0\.0\.1:\d+\. Start it with npm start\.$/),
    });
    expect(waits).toEqual([]);
  });

  it('carries no token along to where a server sends on', async () => {
    const target = await failingServer([good]);
    const { client } = await failingServer([(response) => response.writeHead(302, { location: target.url }).end()]);
    await expect(client.call('GET', '/api/me')).rejects.toMatchObject({ exit: 'failure', message: expect.stringContaining('--url') });
    expect(target.requests).toEqual([]);
  });

  it('says of another program that it is no Daybook', async () => {
    const { client } = await failingServer([(response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<html>')]);
    await expect(client.call('GET', '/api/me')).rejects.toMatchObject({
      message: expect.stringContaining('does not answer like a Daybook'),
    });
  });
});

/** A server that behaves once each in these ways; the client's waits are noted instead of waited. */
async function failingServer(behaviours: Behaviour[], policy: Partial<RetryPolicy> = {}, state: 'open' | 'closed' = 'open') {
  const [waits, requests]: [number[], string[]] = [[], []];
  const server = createServer((request, response) => {
    requests.push(`${request.method} ${request.url}`);
    request.resume().once('end', () => (behaviours.shift() ?? good)(response, request));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const close = () => new Promise((resolve) => server.close(resolve).closeAllConnections());
  if (state === 'closed') await close();
  else onTestFinished(async () => void (await close()));
  const sleep = async (ms: number) => void waits.push(ms);
  const retry: RetryPolicy = { ...DEFAULT_RETRY_POLICY, sleep, onWait: () => {}, ...policy };
  return { client: createApiClient(httpTransport(url), { url, token: undefined, retry }), url, waits, requests };
}

function json(response: ServerResponse, status: number, body: unknown, headers: Record<string, string> = {}): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
}
