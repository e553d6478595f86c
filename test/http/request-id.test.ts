import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '#test/app.ts';
import { describeOn, SQLITE } from '#test/databases.ts';

describeOn(SQLITE, 'The id of a request', (store) => {
  let open: TestApp;
  beforeAll(async () => {
    open = await openTestApp(store);
  });
  afterAll(() => open.app.close());

  async function idOf(sent: string) {
    return (await open.app.inject({ url: '/livez', headers: { 'x-request-id': sent } })).headers['x-request-id'];
  }

  test('is the caller’s own where that is a short plain word', async () => {
    expect(await idOf('proxy-7:a.b_c')).toBe('proxy-7:a.b_c');
  });

  test.each(['', 'two words', '{"json":1}', 'x'.repeat(129)])('is made anew where the caller sends %j', async (sent) => {
    expect(await idOf(sent)).toMatch(/^[0-9a-f-]{36}$/);
  });
});
