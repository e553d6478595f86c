import dns from 'node:dns';
import type { RequestListener } from 'node:http';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { type GuardedFetchOptions, guardedFetch } from '#collectors/guarded-fetch.ts';
import { ALLOWED_ADDRESS, localServer } from '#test/local-server.ts';
import { selfSignedCertificate } from '#test/self-signed-certificate.ts';

const OPEN: GuardedFetchOptions = { allowHttp: true, allowedAddresses: [ALLOWED_ADDRESS] };
const SECRET = 'private-s3cret';

async function failureOf(fetching: Promise<unknown>): Promise<{ code: string; text: string }> {
  const error = await fetching.then(
    () => null,
    (reason: Error & { code: string; detail: string }) => reason,
  );
  if (!error) throw new Error('It did not fail.');
  return { code: error.code, text: [error.message, error.detail, error.stack, JSON.stringify(error), String(error.cause)].join('\n') };
}

describe('guardedFetch', () => {
  it('fetches over https, webcal being https', async () => {
    const { certificate, key } = selfSignedCertificate([ALLOWED_ADDRESS]);
    const server = await localServer((_, response) => response.end('hello'), { certificate, key });
    const options = { allowedAddresses: [ALLOWED_ADDRESS], certificateAuthority: certificate };

    expect((await guardedFetch(server.origin, options)).toString()).toBe('hello');
    expect((await guardedFetch(server.origin.replace('https:', 'webcal:'), options)).toString()).toBe('hello');
  });

  it('does not trust a certificate that nobody vouches for', async () => {
    const server = await localServer((_, response) => response.end('hello'), selfSignedCertificate([ALLOWED_ADDRESS]));

    expect((await failureOf(guardedFetch(server.origin, { allowedAddresses: [ALLOWED_ADDRESS] }))).code).toBe('unreachable');
  });

  it('refuses http unless it is allowed, also behind a redirect', async () => {
    const { certificate, key } = selfSignedCertificate([ALLOWED_ADDRESS]);
    const plain = await localServer((_, response) => response.end('hello'));
    const secure = await localServer((_, response) => response.writeHead(302, { location: plain.origin }).end(), { certificate, key });
    const options = { allowedAddresses: [ALLOWED_ADDRESS], certificateAuthority: certificate };

    expect((await failureOf(guardedFetch(plain.origin, options))).code).toBe('not_https');
    expect((await failureOf(guardedFetch(secure.origin, options))).code).toBe('not_https');
    expect(plain.requests).toHaveLength(0);
  });

  it.each(['ftp://host/feed', 'file:///etc/passwd', 'feed.ics', '', 'https://', 'https://%zz@host/'])(
    'refuses the address %j',
    async (address) => {
      expect((await failureOf(guardedFetch(address, OPEN))).code).toBe('bad_address');
    },
  );

  const PRIVATE_HOSTS = [
    '127.0.0.1',
    'localhost',
    '[::1]',
    '[::ffff:127.0.0.1]',
    '[::ffff:7f00:1]',
    '[64:ff9b::7f00:1]',
    '[::127.0.0.1]',
    '[::a00:1]',
    '2130706433',
    '0x7f000001',
    '0177.0.0.1',
    '127.1',
    '0.0.0.0',
    '[::]',
    '10.0.0.1',
    '172.16.0.1',
    '192.168.0.1',
    '100.64.0.1',
    '169.254.169.254',
    '[fe80::1]',
    '[fd00:ec2::254]',
  ];

  it.each(PRIVATE_HOSTS)('refuses the private address %s', async (host) => {
    const server = await localServer((_, response) => response.end('inside'), { host: '127.0.0.1' });

    expect((await failureOf(guardedFetch(`http://${host}:${server.port}/`, OPEN))).code).toBe('address_refused');
    expect(server.requests).toHaveLength(0);
  });

  it.each(PRIVATE_HOSTS)('refuses a redirect to the private address %s', async (host) => {
    const inside = await localServer((_, response) => response.end('inside'), { host: '127.0.0.1' });
    const outside = await localServer((_, response) => response.writeHead(307, { location: `http://${host}:${inside.port}/` }).end());

    expect((await failureOf(guardedFetch(outside.origin, OPEN))).code).toBe('address_refused');
    expect([outside.requests.length, inside.requests.length]).toEqual([1, 0]);
  });

  it.each(['::7f00:1', '::10.0.0.1'])('refuses a name that leads to %s, beside whatever else', async (address) => {
    const found = [
      { address: ALLOWED_ADDRESS, family: 4 },
      { address, family: 6 },
    ];
    const lookup = (_name: string, _options: object, callback: (error: null, found: object[]) => void) => callback(null, found);
    vi.spyOn(dns, 'lookup').mockImplementation(lookup as never);
    onTestFinished(() => void vi.restoreAllMocks());

    expect((await failureOf(guardedFetch('http://rebound.example/', OPEN))).code).toBe('address_refused');
  });

  const LINK_LOCAL_HOSTS = [
    '169.254.169.254',
    '2852039166',
    '[fe80::1]',
    '[febf::1]',
    '[::ffff:169.254.169.254]',
    '[64:ff9b::a9fe:a9fe]',
    '[::169.254.169.254]',
  ];

  it.each(LINK_LOCAL_HOSTS)('refuses the link-local address %s even when private ones are allowed', async (host) => {
    const options = { allowHttp: true, allowPrivateAddresses: true, timeoutMs: 2_000 };

    expect((await failureOf(guardedFetch(`http://${host}:9/`, options))).code).toBe('address_refused');
  });

  it('refuses a name that leads to a link-local address, also when private ones are allowed', async () => {
    const found = [{ address: '169.254.169.254', family: 4 }];
    const lookup = (_name: string, _options: object, callback: (error: null, found: object[]) => void) => callback(null, found);
    vi.spyOn(dns, 'lookup').mockImplementation(lookup as never);
    onTestFinished(() => void vi.restoreAllMocks());
    const options = { allowHttp: true, allowPrivateAddresses: true, timeoutMs: 2_000 };

    expect((await failureOf(guardedFetch('http://rebound.example/', options))).code).toBe('address_refused');
  });

  it('reaches private addresses when they are allowed', async () => {
    const server = await localServer((_, response) => response.end('inside'), { host: '127.0.0.1' });

    expect((await guardedFetch(server.origin, { allowHttp: true, allowPrivateAddresses: true })).toString()).toBe('inside');
  });

  it('follows five redirects, relative ones too, and no sixth', async () => {
    const server = await localServer((request, response) => {
      const left = Number(request.url?.slice(1));
      if (left > 0) response.writeHead(302, { location: `/${left - 1}` }).end();
      else response.end('there');
    });

    expect((await guardedFetch(`${server.origin}/5`, OPEN)).toString()).toBe('there');
    expect((await failureOf(guardedFetch(`${server.origin}/6`, OPEN))).code).toBe('too_many_redirects');
  });

  it('sends credentials to their own origin only, and not again after having left it', async () => {
    const home = await localServer((request, response) => {
      if (request.url === '/back') response.end('done');
      else response.writeHead(302, { location: request.url === '/start' ? '/next' : `${away.origin}/away` }).end();
    });
    const away = await localServer((_, response) => response.writeHead(302, { location: `${home.origin}/back` }).end());

    await guardedFetch(`${home.origin.replace('//', `//anna:${SECRET}@`)}/start`, OPEN);

    expect(home.requests.map(({ url, headers }) => [url, headers.authorization])).toEqual([
      ['/start', `Basic ${Buffer.from(`anna:${SECRET}`).toString('base64')}`],
      ['/next', `Basic ${Buffer.from(`anna:${SECRET}`).toString('base64')}`],
      ['/back', undefined],
    ]);
    expect(away.requests[0]?.headers.authorization).toBeUndefined();
    expect(away.requests[0]?.headers.referer).toBeUndefined();
  });

  it.each([
    ['gzip', gzipSync('hello')],
    ['deflate', deflateSync('hello')],
    ['br', brotliCompressSync('hello')],
  ])('reads an answer in %s', async (encoding, body) => {
    const server = await localServer((_, response) => response.writeHead(200, { 'content-encoding': encoding }).end(body));

    expect((await guardedFetch(server.origin, OPEN)).toString()).toBe('hello');
  });

  it.each(['gzip', 'zstd'])('reports an answer that is no %s it can read', async (encoding) => {
    const server = await localServer((_, response) =>
      response.writeHead(200, { 'content-encoding': encoding }).end('not compressed at all'),
    );

    expect((await failureOf(guardedFetch(server.origin, OPEN))).code).toBe('bad_encoding');
  });

  it('stops at a declared length above the limit', async () => {
    const server = await localServer((_, response) => {
      response.writeHead(200, { 'content-length': '1001' });
      response.write('x');
    });

    expect((await failureOf(guardedFetch(server.origin, { ...OPEN, maxBytes: 1000 }))).code).toBe('too_large');
  });

  it('stops an endless body at the limit', async () => {
    const server = await localServer((_, response) => {
      const more = () => {
        while (!response.destroyed && response.write('x'.repeat(65_536)));
        if (!response.destroyed) response.once('drain', more);
      };
      more();
    });

    expect((await failureOf(guardedFetch(server.origin, { ...OPEN, maxBytes: 1_000_000 }))).code).toBe('too_large');
  });

  it('stops a small body that unpacks to a huge one', async () => {
    const bomb = gzipSync(Buffer.alloc(64 * 1024 * 1024));
    const server = await localServer((_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb));
    const memoryBefore = process.memoryUsage().rss;

    expect(bomb.length).toBeLessThan(1_000_000);
    expect((await failureOf(guardedFetch(server.origin, { ...OPEN, maxBytes: 1_000_000 }))).code).toBe('too_large');
    expect(process.memoryUsage().rss - memoryBefore).toBeLessThan(40 * 1024 * 1024);
  });

  it('takes exactly as much as the limit', async () => {
    const server = await localServer((_, response) => response.end('x'.repeat(1000)));

    expect(await guardedFetch(server.origin, { ...OPEN, maxBytes: 1000 })).toHaveLength(1000);
  });

  it.each([
    ['http', 'headers'],
    ['http', 'body'],
    ['http', 'redirects'],
    ['https', 'headers'],
    ['https', 'body'],
  ])('gives up in time on an %s server that lets %s drip', async (protocol, what) => {
    const certificate = selfSignedCertificate([ALLOWED_ADDRESS]);
    const trickle: RequestListener = (_, response) => {
      if (what === 'redirects') {
        setTimeout(() => response.writeHead(302, { location: '/' }).end(), 100);
        return;
      }
      if (what === 'body') response.writeHead(200);
      const drip = setInterval(() => (what === 'body' ? response.write('x') : response.writeContinue()), 20);
      response.on('close', () => clearInterval(drip));
    };
    const server = await localServer(trickle, protocol === 'https' ? certificate : {});
    const options = { ...OPEN, timeoutMs: 300, certificateAuthority: certificate.certificate };

    expect((await failureOf(guardedFetch(server.origin, options))).code).toBe('timed_out');
  });

  it.each([404, 500, 304, 302])('reports the status %i', async (status) => {
    const server = await localServer((_, response) => response.writeHead(status).end());

    const { code, text } = await failureOf(guardedFetch(server.origin, OPEN));

    expect(code).toBe('http_status');
    expect(text).toContain(String(status));
  });

  it('reports a connection that breaks in the middle and one that nobody takes', async () => {
    const server = await localServer((_, response) => {
      response.writeHead(200, { 'content-length': '100' });
      response.write('x', () => response.destroy());
    });

    expect((await failureOf(guardedFetch(server.origin, OPEN))).code).toBe('unreachable');
    expect((await failureOf(guardedFetch(`http://${ALLOWED_ADDRESS}:1/`, OPEN))).code).toBe('unreachable');
  });

  it('never tells what of an address may be secret', async () => {
    const server = await localServer((request, response) => {
      if (request.url?.startsWith('/moved')) response.writeHead(302, { location: `http://127.0.0.1/${SECRET}?key=${SECRET}` }).end();
      else response.writeHead(404).end();
    });
    const path = `${SECRET}/basic.ics?key=${SECRET}#${SECRET}`;
    const failures = await Promise.all([
      failureOf(guardedFetch(`${server.origin.replace('//', `//anna:${SECRET}@`)}/${path}`, OPEN)),
      failureOf(guardedFetch(`${server.origin}/moved/${path}`, OPEN)),
      failureOf(guardedFetch(`${server.origin}/${path}`)),
      failureOf(guardedFetch(`http://127.0.0.1/${path}`, OPEN)),
      failureOf(guardedFetch(`ftp://host/${path}`, OPEN)),
      failureOf(guardedFetch(`https://[${path}`, OPEN)),
      failureOf(guardedFetch(`http://nowhere.invalid/${path}`, OPEN)),
    ]);

    expect(failures.map(({ code }) => code)).toEqual([
      'http_status',
      'address_refused',
      'not_https',
      'address_refused',
      'bad_address',
      'bad_address',
      'unreachable',
    ]);
    for (const { text } of failures) expect(text).not.toContain(SECRET);
  });
});
