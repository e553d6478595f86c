import http from 'node:http';
import https from 'node:https';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { RequestFilteringHttpAgent, RequestFilteringHttpsAgent } from 'request-filtering-agent';
import { CollectorError } from './collector-error.ts';
import { addressRefused, isIpv4Compatible, lookupRefusing } from './ipv4-compatible.ts';
import { isLinkLocal } from './link-local.ts';

/** Everything defaults to the careful side. */
export type GuardedFetchOptions = {
  allowHttp?: boolean;
  /** Loopback and private networks. Link-local ones never. */
  allowPrivateAddresses?: boolean;
  /** Single IP addresses that are allowed although they are private. */
  allowedAddresses?: readonly string[];
  /** Of the body, both as sent and as decompressed. Default 20 MiB. */
  maxBytes?: number;
  /** For everything together, redirects and body included. Default 30 seconds. */
  timeoutMs?: number;
  /** PEM of a private authority to trust beside none other. */
  certificateAuthority?: string;
  accept?: string;
};

const MAX_REDIRECTS = 5;
const REDIRECT_STATUSES = new Set([301, 302, 303, 307, 308]);
const DEFAULT_MAX_BYTES = 20 * 1024 * 1024;
const DEFAULT_TIMEOUT_MS = 30_000;

/**
 * The one way out to an address that a user gave: GET, https, public addresses only (checked at connect time, so a name can't be rebound),
 * every redirect checked again, bytes and time limited. Credentials in the address are sent to its own origin only.
 * Returns the body of a 2xx answer; throws CollectorError, whose text names the host at most.
 */
export async function guardedFetch(address: string, options: GuardedFetchOptions = {}): Promise<Buffer> {
  const deadline = AbortSignal.timeout(options.timeoutMs ?? DEFAULT_TIMEOUT_MS);
  let url = readAddress(address, options);
  let authorization = basicAuthorization(url);
  for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects += 1) {
    const host = url.host;
    try {
      const response = await request(url, authorization, deadline, options);
      const location = redirectLocation(response);
      if (location === null) return await readBody(response, host, deadline, options.maxBytes ?? DEFAULT_MAX_BYTES);
      response.destroy();
      const next = readAddress(location, options, url);
      if (next.origin !== url.origin) authorization = undefined;
      url = next;
    } catch (error) {
      throw explain(error, host, deadline);
    }
  }
  throw new CollectorError('too_many_redirects', `${url.host} redirected more than ${MAX_REDIRECTS} times.`);
}

function readAddress(text: string, options: GuardedFetchOptions, base?: URL): URL {
  const url = URL.parse(text.trim().replace(/^webcals?:/i, 'https:'), base);
  if (!url || !['http:', 'https:'].includes(url.protocol)) throw new CollectorError('bad_address', 'The address is no https address.');
  if (url.protocol === 'http:' && !options.allowHttp) throw new CollectorError('not_https', `${url.host} was asked for without https.`);
  return url;
}

function basicAuthorization(url: URL): string | undefined {
  if (!url.username && !url.password) return undefined;
  try {
    return `Basic ${Buffer.from(`${decodeURIComponent(url.username)}:${decodeURIComponent(url.password)}`).toString('base64')}`;
  } catch {
    throw new CollectorError('bad_address', 'The name or password in the address is not properly encoded.');
  }
}

async function request(
  url: URL,
  authorization: string | undefined,
  signal: AbortSignal,
  options: GuardedFetchOptions,
): Promise<http.IncomingMessage> {
  const allowed = options.allowedAddresses ?? [];
  const filter = { allowPrivateIPAddress: options.allowPrivateAddresses ?? false, allowIPAddressList: [...allowed] };
  const isRefused = (ip: string) => !allowed.includes(ip) && (isLinkLocal(ip) || (!filter.allowPrivateIPAddress && isIpv4Compatible(ip)));
  if (isRefused(url.hostname.replace(/^\[|\]$/g, ''))) throw addressRefused(url.host);
  const secure = url.protocol === 'https:';
  const agent = secure ? new RequestFilteringHttpsAgent(filter) : new RequestFilteringHttpAgent(filter);
  const headers: http.OutgoingHttpHeaders = {
    accept: options.accept ?? '*/*',
    'accept-encoding': 'gzip, deflate, br',
    'user-agent': 'daybook',
  };
  if (authorization) headers['authorization'] = authorization;
  const bare = new URL(url);
  bare.username = '';
  bare.password = '';
  return new Promise((resolve, reject) => {
    const trust = options.certificateAuthority === undefined ? {} : { ca: options.certificateAuthority };
    const how = { agent, headers, signal, lookup: lookupRefusing(isRefused) };
    const outgoing = secure ? https.request(bare, { ...how, ...trust }) : http.request(bare, how);
    outgoing.once('response', resolve).on('error', reject).end();
  });
}

function redirectLocation(response: http.IncomingMessage): string | null {
  return REDIRECT_STATUSES.has(response.statusCode ?? 0) ? (response.headers.location ?? null) : null;
}

async function readBody(response: http.IncomingMessage, host: string, signal: AbortSignal, maxBytes: number): Promise<Buffer> {
  const status = response.statusCode ?? 0;
  const tooLarge = new CollectorError('too_large', `${host} sent more than ${maxBytes} bytes.`);
  try {
    if (status < 200 || status > 299) throw new CollectorError('http_status', `${host} answered ${status}.`);
    if (Number(response.headers['content-length'] ?? 0) > maxBytes) throw tooLarge;
    const chunks: Buffer[] = [];
    const keep = async (source: AsyncIterable<Buffer>) => {
      for await (const chunk of source) chunks.push(chunk);
    };
    const cap = (source: AsyncIterable<Buffer>) => capBytes(source, maxBytes, tooLarge);
    const decoder = decoderFor(response.headers['content-encoding'], host);
    await (decoder ? pipeline(response, cap, decoder, cap, keep, { signal }) : pipeline(response, cap, keep, { signal }));
    return Buffer.concat(chunks);
  } finally {
    response.destroy();
  }
}

async function* capBytes(source: AsyncIterable<Buffer>, maxBytes: number, tooLarge: CollectorError): AsyncGenerator<Buffer> {
  let bytes = 0;
  for await (const chunk of source) {
    bytes += chunk.length;
    if (bytes > maxBytes) throw tooLarge;
    yield chunk;
  }
}

function decoderFor(encoding: string | undefined, host: string): NodeJS.ReadWriteStream | null {
  const name = (encoding ?? 'identity').trim().toLowerCase();
  if (name === 'gzip' || name === 'x-gzip') return createGunzip();
  if (name === 'deflate') return createInflate();
  if (name === 'br') return createBrotliDecompress();
  if (name === 'identity' || name === '') return null;
  throw new CollectorError('bad_encoding', `${host} answered in an encoding that was not asked for.`);
}

function explain(error: unknown, host: string, deadline: AbortSignal): CollectorError {
  if (error instanceof CollectorError) return error;
  if (deadline.aborted) return new CollectorError('timed_out', `${host} took too long.`);
  // The filtering agent's refusals carry no code, only this sentence.
  if (error instanceof Error && error.message.includes('is not allowed. Because')) {
    return addressRefused(host);
  }
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'no answer';
  if (/^(Z_|ERR__ERROR_|ERR_BROTLI|ERR_PADDING)/.test(code))
    return new CollectorError('bad_encoding', `${host} sent a damaged compressed answer.`);
  return new CollectorError('unreachable', `${host} could not be reached (${code}).`);
}
