import Fastify from 'fastify';
import { expect, test } from 'vitest';
import { provideContext } from '#http/middleware/context.ts';
import { openTestApp } from '#test/app.ts';
import { describeOn, SQLITE } from '#test/databases.ts';

describeOn(SQLITE, 'A route of the API', (store) => {
  test('that names no operation can’t be registered, so that nothing is public by mistake', async () => {
    const { app, server } = await openTestApp(store);
    const api = Fastify();
    provideContext(api, server);
    expect(() => api.get('/api/named', { config: { operation: 'getMe' } }, async () => 'named')).not.toThrow();
    expect(() => api.get('/api/nameless', async () => 'nameless')).toThrow('/api/nameless names no operation');
    await app.close();
  });
});
