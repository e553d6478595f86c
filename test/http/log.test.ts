import { v7 } from 'uuid';
import { expect, test } from 'vitest';
import { buildApp } from '#http/app.ts';
import { logOptions } from '#http/log.ts';
import { addUser, TEST_NOW } from '#test/app.ts';
import { describeOnEachDatabase, type TestStore } from '#test/databases.ts';

describeOnEachDatabase('The log', (store) => {
  test('tells operation, route and status of a request, and nothing that was in it', async () => {
    const { app, lines } = await openLoggingApp(store);
    const user = await addUser(store);
    await app.inject({
      method: 'POST',
      url: '/api/auto-tracking/drafts/secret-id/edit?secret=query',
      headers: { ...user.headers, 'user-agent': 'secret-agent', cookie: 'daybook_session=secret', 'x-forwarded-for': '203.0.113.9' },
      payload: { description: 'secret plan' },
    });
    const [incoming, completed] = lines.map((line) => JSON.parse(line));
    expect(incoming.req).toEqual({ method: 'POST', route: '/api/auto-tracking/drafts/:id/edit', operation: 'editDraft' });
    expect(completed).toMatchObject({ res: { statusCode: 404 } });
    expect(lines.join()).not.toMatch(/secret|203\.0\.113|127\.0\.0\.1|daybook_api_/);
  });

  test('keeps silent about what an unknown path holds', async () => {
    const { app, lines } = await openLoggingApp(store);
    await app.inject({ url: '/set-up/daybook_link_secret' });
    await app.inject({ url: '/%E0%A4%A' });
    expect(lines.join()).not.toContain('secret');
    expect(JSON.parse(lines[0] ?? '').req.route).toBe('unknown');
  });

  test('tells where an unforeseen error came from, without what it quotes', async () => {
    const { app, lines } = await openLoggingApp(store, 'error');
    app.get('/fails', () => {
      JSON.parse('secret plan');
    });
    await app.inject({ url: '/fails' });
    const { err } = JSON.parse(lines[0] ?? '');
    expect(err).toMatchObject({ type: 'SyntaxError', stack: expect.stringContaining('log.test.ts') });
    expect(lines.join()).not.toContain('secret');
  });

  test('is silent about requests at its default level', async () => {
    const { app, lines } = await openLoggingApp(store, 'warn');
    await app.inject({ url: '/livez' });
    expect(lines).toEqual([]);
  });
});

async function openLoggingApp(store: TestStore, level = 'info') {
  const lines: string[] = [];
  const server = { db: store.db, engine: store.engine, clock: () => TEST_NOW, newId: v7, defaultTimeZone: 'UTC', wakeDrafting() {} };
  const logger = logOptions(level, { write: (line) => lines.push(line) });
  return { app: await buildApp(server, { logger, trustProxy: false }), lines };
}
