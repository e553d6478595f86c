import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { addBudget, addUser, openTestApp } from '#test/app.ts';
import { describeOn, SQLITE } from '#test/databases.ts';

const BUDGETS = 20;

describeOn(SQLITE, 'Compressed answers', (store) => {
  test('go to who takes them, and say the same', async () => {
    const { app } = await openTestApp(store);
    const { headers } = await addUser(store, { access_level: 'executive' });
    for (let place = 0; place < BUDGETS; place += 1) await addBudget(store, { name: `Budget ${place}` });
    const plain = await app.inject({ url: '/api/budgets', headers });
    expect(plain.headers['content-encoding']).toBeUndefined();
    for (const [encoding, read] of [
      ['br', brotliDecompressSync],
      ['gzip', gunzipSync],
    ] as const) {
      const answer = await app.inject({ url: '/api/budgets', headers: { ...headers, 'accept-encoding': encoding } });
      expect(answer.headers['content-encoding']).toBe(encoding);
      expect(answer.rawPayload.length).toBeLessThan(plain.rawPayload.length / 3);
      expect(read(answer.rawPayload).toString()).toBe(plain.body);
    }
  });

  test('small ones stay as they are', async () => {
    const { app } = await openTestApp(store);
    const { headers } = await addUser(store);
    const answer = await app.inject({ url: '/api/me', headers: { ...headers, 'accept-encoding': 'br' } });
    expect(answer.headers['content-encoding']).toBeUndefined();
  });

  test('what is sent in is not unpacked: a small body could grow without end', async () => {
    const { app } = await openTestApp(store);
    const { headers } = await addUser(store);
    const answer = await app.inject({
      method: 'PATCH',
      url: '/api/me',
      headers: { ...headers, 'content-encoding': 'gzip' },
      payload: { name: 'New' },
    });
    expect(answer.statusCode).toBeLessThan(500);
    expect((await app.inject({ url: '/api/me', headers })).json().user.name).toBe('New');
  });
});
