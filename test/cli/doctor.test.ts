import { once } from 'node:events';
import { chmod, open, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { sql } from 'kysely';
import { describe, expect, onTestFinished, test } from 'vitest';
import { requestDraftingDays } from '#db/drafting-days.ts';
import { openStore } from '#db/open-store.ts';
import { savePreferences } from '#db/preferences.ts';
import { DEFAULT_PREFERENCES } from '#domain/preferences.ts';
import { addUser } from '#test/app.ts';
import { describeOn, POSTGRESQL, SQLITE } from '#test/databases.ts';
import { type Environment, makeFolder, runDaybook, startServer } from './run-daybook.ts';

const HOUR_MS = 3_600_000;

describe('daybook doctor', () => {
  test('finds nothing wrong before the first start, and changes nothing', async () => {
    const { code, findings } = await examine({ DAYBOOK_DATA_DIR: join(await makeFolder(), 'data'), PORT: '0' });
    expect(code).toBe(0);
    expect(findings).toMatchObject({ Node: 'ok', 'time zones': 'ok', clock: 'ok', settings: 'ok', 'data folder': 'ok', store: 'ok' });
  });

  test('finds nothing wrong with a store in use', async () => {
    const { env } = await makeStore();
    const { code, findings } = await examine(env);
    expect(code).toBe(0);
    expect(new Set(Object.values(findings))).toEqual(new Set(['ok']));
    expect(findings).toHaveProperty('integrity');
  });

  test('prints a table for people', async () => {
    const run = await runDaybook(['doctor'], { DAYBOOK_DATA_DIR: await makeFolder(), PORT: '0' });
    expect(run.stdout).toMatch(/^CHECK +RESULT +DETAIL\nNode +ok/);
    expect(run.stderr).toBe('Nothing is wrong.\n');
  });

  test('names a bad setting', async () => {
    expect(await examine({ PORT: 'x' })).toMatchObject({ code: 1, findings: { settings: 'failed' } });
  });

  test('finds a damaged page', async () => {
    const { env, server, sqliteFile } = await makeStore();
    for (let count = 0; count < 300; count++) await addUser(server);
    await server.close();
    const file = await open(sqliteFile, 'r+');
    const { size } = await file.stat();
    for (let at = 16_384 * 2; at < size; at += 16_384) await file.write(Buffer.alloc(4_000, 0xff), 0, 4_000, at + 8_000);
    await file.close();
    const { code, findings } = await examine(env);
    expect(code).toBe(1);
    expect([findings['integrity'], findings['store']]).toContain('failed');
  });

  test('finds a row that refers to nothing', async () => {
    const { env, server } = await makeStore();
    await sql`pragma foreign_keys = off`.execute(server.db);
    await sql`insert into user_time_zones values ('nobody', 0, 'UTC')`.execute(server.db);
    expect(await examine(env)).toMatchObject({ code: 1, findings: { integrity: 'failed' } });
  });

  test('finds a file that is no store, and a folder others can look into', async () => {
    const folder = await makeFolder();
    await writeFile(join(folder, 'daybook.db'), 'no database '.repeat(1_000));
    await chmod(folder, 0o755);
    expect(await examine({ DAYBOOK_DATA_DIR: folder, PORT: '0' })).toMatchObject({
      code: 1,
      findings: { store: 'failed', 'data folder': 'warning' },
    });
  });

  test('warns of a store and a copy of it that others can read', async () => {
    const { env, sqliteFile } = await makeStore();
    const copy = `${sqliteFile}.before-0001-first`;
    await writeFile(copy, '');
    for (const file of [sqliteFile, copy]) await chmod(file, 0o644);
    expect(await examine(env)).toMatchObject({ code: 0, findings: { 'store files': 'warning' } });
    for (const file of [sqliteFile, copy]) await chmod(file, 0o600);
    expect(await examine(env)).toMatchObject({ code: 0, findings: { 'store files': 'ok' } });
  });

  test('finds a store from the future', async () => {
    const { env, server } = await makeStore();
    await server.db
      .updateTable('users')
      .set({ updated_at: Date.now() + HOUR_MS })
      .execute();
    expect(await examine(env)).toMatchObject({ code: 1, findings: { 'clock and store': 'failed' } });
  });

  test('warns of days that wait although a server runs', async () => {
    const { env, server, user_id } = await makeStore();
    await savePreferences(server, user_id, { ...DEFAULT_PREFERENCES, enabled: 1 }, 0);
    await requestDraftingDays(server, [{ user_id, date: '2026-03-10' }], { request_id: 'asked', requested_at: Date.now() - HOUR_MS });
    expect(await examine(env)).toMatchObject({ code: 0, findings: { drafting: 'warning' } });
    await server.close();
    expect(await examine(env)).toMatchObject({ code: 0, findings: { drafting: 'ok' } });
  });

  test('finds a port that another program holds', async () => {
    const server = createServer((socket) => socket.destroy()).listen(0, '127.0.0.1');
    onTestFinished(() => void server.close());
    await once(server, 'listening');
    const env = { DAYBOOK_DATA_DIR: await makeFolder(), PORT: String((server.address() as AddressInfo).port) };
    expect(await examine(env)).toMatchObject({ code: 1, findings: { port: 'failed' } });
  });

  test.skipIf(!POSTGRESQL.available)('looks at a PostgreSQL', async () => {
    const { address, remove } = await POSTGRESQL.createDatabase('migrated');
    onTestFinished(remove);
    const env = { DATABASE_URL: (address as { postgresUrl: string }).postgresUrl, PORT: '0' };
    const { code, findings } = await examine(env);
    expect(code).toBe(0);
    expect(findings).toMatchObject({ store: 'ok', schema: 'ok' });
    expect(await examine({ ...env, DATABASE_URL: 'postgres://a:b@127.0.0.1:1/x' })).toMatchObject({
      code: 1,
      findings: { store: 'failed' },
    });
  });
});

describeOn(SQLITE, 'daybook doctor and a Daybook that answers', (store) => {
  test('is content with it at its port', async () => {
    const { url } = await startServer(store);
    expect(await examine({ DAYBOOK_DATA_DIR: await makeFolder(), PORT: new URL(url).port })).toMatchObject({
      code: 0,
      findings: { port: 'ok' },
    });
  });
});

async function examine(env: Environment): Promise<{ code: number | null; findings: Record<string, string> }> {
  const { code, stdout } = await runDaybook(['doctor', '--json'], env);
  const { findings } = JSON.parse(stdout) as { findings: { check: string; status: string }[] };
  return { code, findings: Object.fromEntries(findings.map(({ check, status }) => [check, status])) };
}

/** A store with one user, held as a server holds it. */
async function makeStore() {
  const folder = await makeFolder();
  const sqliteFile = join(folder, 'daybook.db');
  const server = await openStore({ sqliteFile }, 'server');
  let isOpen = true;
  const close = async () => {
    if (isOpen) await server.close();
    isOpen = false;
  };
  onTestFinished(close);
  const { user_id } = await addUser(server);
  return { env: { DAYBOOK_DATA_DIR: folder, PORT: '0' }, sqliteFile, user_id, server: { ...server, close } };
}
