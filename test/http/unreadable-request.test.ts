import { type AddressInfo, connect } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type App, buildApp } from '#http/app.ts';
import { addUser, openTestApp, type TestApp } from '#test/app.ts';
import { describeOn, SQLITE } from '#test/databases.ts';

describeOn(SQLITE, 'A request that can’t be read', (store) => {
  let open: Pick<TestApp, 'app'>;
  let usual: App;
  let authorization: string;
  beforeAll(async () => {
    const { app, server } = await openTestApp(store);
    usual = app;
    open = { app: await buildApp(server, { logger: false, trustProxy: false, requestTimeoutMs: 400 }) };
    authorization = (await addUser(store, { access_level: 'executive' })).headers.authorization;
    await open.app.listen({ port: 0, host: '127.0.0.1' });
  });
  afterAll(async () => {
    await open.app.close();
    await usual.close();
  });

  /** Sends bytes as they are and reads the whole answer. */
  function exchange(bytes: string): Promise<{ status: number; type: string | undefined; body: unknown }> {
    const { port } = open.app.server.address() as AddressInfo;
    return new Promise((resolve, reject) => {
      const socket = connect(port, '127.0.0.1', () => socket.write(bytes, 'latin1'));
      let answer = '';
      socket.setEncoding('utf8').on('data', (text) => {
        answer += text;
      });
      socket.on('error', reject).on('close', () => {
        const [head = '', body = ''] = answer.split('\r\n\r\n');
        const type = /^content-type: (.*)$/im.exec(head)?.[1];
        resolve({ status: Number(head.split(' ')[1]), type, body: JSON.parse(body) });
      });
    });
  }

  function post(headers: string): string {
    return `POST /api/budgets HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: ${authorization}\r\nContent-Type: application/json\r\n${headers}\r\n\r\n`;
  }

  test.each([
    ['is no HTTP', 'GARBAGE\r\n\r\n', 400, 'invalid_input'],
    ['has NUL in a header', 'GET /api/me HTTP/1.1\r\nHost: x\r\nX: \0\r\n\r\n', 400, 'invalid_input'],
    ['has bytes in its address that need encoding', 'GET /api/budgets/\xff HTTP/1.1\r\nHost: x\r\n\r\n', 400, 'invalid_input'],
    ['has broken percent-encoding', 'GET /api/budgets/%zz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n', 400, 'invalid_input'],
    ['has an endless address', `GET /api/users?search=${'x'.repeat(20_000)} HTTP/1.1\r\nHost: x\r\n\r\n`, 431, 'headers_too_large'],
    ['has an endless header', `GET /api/me HTTP/1.1\r\nHost: x\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`, 431, 'headers_too_large'],
    ['has an unknown method', 'FOO /api/me HTTP/1.1\r\nHost: x\r\n\r\n', 400, 'invalid_input'],
    ['asks for no route', 'TRACE /api/me HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n', 404, 'not_found'],
  ])('because it %s is answered with a problem', async (_what, bytes, status, error) => {
    expect(await exchange(bytes)).toMatchObject({ status, type: 'application/problem+json; charset=utf-8', body: { status, error } });
  });

  test.each([
    ['a negative length', 'Content-Length: -1', 400, 'invalid_input'],
    ['two lengths', 'Content-Length: 2\r\nTransfer-Encoding: chunked', 400, 'invalid_input'],
    ['a broken chunk', 'Transfer-Encoding: chunked\r\n\r\nZZ', 400, 'invalid_input'],
    ['a length beyond the limit', 'Content-Length: 99999999', 413, 'body_too_large'],
  ])('because its body has %s is answered with a problem', async (_what, headers, status, error) => {
    expect(await exchange(post(headers))).toMatchObject({
      status,
      type: 'application/problem+json; charset=utf-8',
      body: { status, error },
    });
  });

  test('because its body never ends is answered with a problem, and its connection is closed', async () => {
    expect(await exchange(`${post('Content-Length: 100')}{"name":`)).toMatchObject({
      status: 408,
      type: 'application/problem+json; charset=utf-8',
      body: { status: 408, error: 'request_timed_out' },
    });
  });

  test('has a minute to arrive, unless the app is told otherwise', () => {
    expect(usual.server.requestTimeout).toBe(60_000);
  });
});
