import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { saveSignals } from '#db/signals.ts';
import { saveTimeEntries } from '#db/time-entries.ts';
import { ACCOUNT_TABLES, CONTENT_TABLES } from '#db/user-removal.ts';
import { createSampleStore } from '#operations/demo/create-sample-store.ts';
import { issueApiToken } from '#operations/tokens/issue-api-token.ts';
import { addLineItem, addServiceToken, addUser, openTestApp, TEST_NOW, type TestApp } from '#test/app.ts';
import { describeOnEachDatabase } from '#test/databases.ts';
import { systemContext } from '#test/drafting.ts';
import { addDraft } from '#test/drafts.ts';
import { TEST_PASSWORD } from '#test/identity.ts';
import { readContents, type StoreContents, writeContents } from '#test/store-contents.ts';
import { addTimeEntry, sampleTimeEntry } from '#test/time-entries.ts';
import { callWhileChanging } from '#test/while-waiting.ts';

const PEOPLE = [
  { handle: 'ines', access_level: 'executive', manager: null },
  { handle: 'maya', access_level: 'manager', manager: 'ines' },
  { handle: 'leo', access_level: 'employee', manager: 'maya' },
] as const;
const BUDGETS = ['Harbor', 'Fern'].map((name) => ({
  name,
  code: name.toUpperCase(),
  client: 'Client',
  billable: 1,
  hours: 40,
  line_items: [{ name: 'Design', hours: 10 }],
  tasks: [{ task_key: `${name.toUpperCase()}-1`, title: 'Log in', line_item: 'Design' }],
}));
const NONE = { users: 0, budgets: 0, line_items: 0, tasks: 0 };

describeOnEachDatabase('Removing sample data', (store) => {
  let open: TestApp;
  let empty: StoreContents;
  beforeAll(async () => {
    open = await openTestApp(store);
    empty = await readContents(store);
  });
  beforeEach(() => writeContents(store, empty, Object.keys(empty) as (keyof StoreContents)[]));
  afterAll(() => open.app.close());

  async function openSample() {
    const people = PEOPLE.map((person) => ({
      ...person,
      name: person.handle,
      email: `${person.handle}@example.com`,
      time_zone: 'UTC',
      password: TEST_PASSWORD,
    }));
    const users = await createSampleStore(systemContext(open), people, BUDGETS);
    const idOf = (handle: string) => users.get(handle)?.id as string;
    for (const { id } of users.values()) await addWork(id);
    const budgets = await store.db.selectFrom('budgets').selectAll().orderBy('name', 'desc').execute();
    const [harbor, fern] = budgets.map(({ id }) => id) as [string, string];
    return { idOf, harbor, fern };
  }

  /** A signal, a draft and an entry of a user. */
  async function addWork(user_id: string) {
    const rest = { ended_at: null, duration_minutes: null, metadata: null, matched_budget_id: null, matched_task_id: null };
    const signal = { source: 'git', source_id: 'x', signal_type: 'commit', title: 'x', started_at: TEST_NOW, started_on: '2026-03-10' };
    await saveSignals(store, [{ user_id, id: randomUUID(), ...signal, ...rest, created_at: TEST_NOW, updated_at: TEST_NOW }]);
    await addDraft(store, { user_id });
    await addTimeEntry(store, { user_id });
  }

  async function headersOf(user_id: string) {
    const { token } = await issueApiToken(systemContext(open), user_id, { name: 'test', expires_at: null });
    return { authorization: `Bearer ${token}` };
  }

  async function call(headers: Record<string, string>, method: 'GET' | 'POST', url: string, payload?: object) {
    const response = await open.app.inject({ method, url, headers, ...(payload ? { payload } : {}) });
    return { status: response.statusCode, body: response.json() };
  }

  const remove = (headers: Record<string, string>) => call(headers, 'POST', '/api/sample-data/remove');

  test('leaves nothing of it, says what there was, and does nothing the second time', async () => {
    await openSample();
    const { headers } = await addUser(store, { access_level: 'executive' });
    const counts = { users: 3, signals: 3, drafts: 3, time_entries: 3, budgets: 2, line_items: 2, tasks: 2 };
    expect((await call(headers, 'GET', '/api/sample-data')).body).toEqual({ has_sample_data: 1, ...counts });
    expect((await remove(headers)).body).toEqual({ receipt_id: expect.any(String), at: '2026-03-10T12:00:00.000Z', ...counts, kept: NONE });
    const after = await readContents(store);
    for (const table of [...CONTENT_TABLES, 'budgets', 'line_items', 'tasks', 'sample_rows', 'preferences'] as const)
      expect({ table, rows: after[table] }).toEqual({ table, rows: [] });
    expect(after.users).toHaveLength(1);
    const zeros = { users: 0, signals: 0, drafts: 0, time_entries: 0, budgets: 0, line_items: 0, tasks: 0 };
    expect((await call(headers, 'GET', '/api/sample-data')).body).toEqual({ has_sample_data: 0, ...zeros });
    const again = await remove(headers);
    expect(again).toMatchObject({ status: 200, body: { ...zeros, kept: NONE } });
    expect(await readContents(store)).toEqual({ ...after, api_tokens: expect.anything() });
  });

  test('keeps the sample executive who does it, as a real user without sample work', async () => {
    const { idOf } = await openSample();
    const headers = await headersOf(idOf('ines'));
    const signIn = { email: 'leo@example.com', password: TEST_PASSWORD };
    expect((await call({}, 'POST', '/api/auth/sign-in', signIn)).status).toBe(200);
    expect((await remove(headers)).body).toMatchObject({ users: 2, signals: 3, kept: { ...NONE, users: 1 } });
    expect((await call(headers, 'GET', '/api/me')).body.user).toMatchObject({ name: 'ines', is_sample: 0, version: 2 });
    expect((await call(headers, 'GET', '/api/auto-tracking/signals')).body.signals).toEqual([]);
    expect((await call(headers, 'GET', '/api/auto-tracking/preferences')).body.preferences.enabled).toBe(1);
    const after = await readContents(store);
    expect([after.sessions, after.time_entries, after.drafts]).toEqual([[], [], []]);
    expect((await call({}, 'POST', '/api/auth/sign-in', signIn)).status).toBe(401);
  });

  test('keeps what real people use, and takes the mark off', async () => {
    const { idOf, harbor, fern } = await openSample();
    const boss = await addUser(store, { access_level: 'executive' });
    const report = await addUser(store, { manager_id: idOf('maya') });
    const tasks = await store.db.selectFrom('tasks').selectAll().execute();
    const usedTask = tasks.find(({ budget_id }) => budget_id === harbor)?.id ?? null;
    const approved = { status: 'approved' as const, approved_by: idOf('maya'), approved_at: TEST_NOW };
    const entry = await addTimeEntry(store, { user_id: report.user_id, task_id: usedTask, ...approved });
    const ownLine = await addLineItem(store, { budget_id: fern, name: 'Real' });
    const { service_token_id } = await addServiceToken(store, { created_by: idOf('ines'), user_ids: [report.user_id, idOf('leo')] });
    const { service_token_id: gone } = await addServiceToken(store, { created_by: idOf('ines'), user_ids: [idOf('leo')] });
    const { body } = await remove(boss.headers);
    expect(body).toMatchObject({ users: 2, budgets: 0, line_items: 1, tasks: 1 });
    expect(body.kept).toEqual({ users: 1, budgets: 2, line_items: 1, tasks: 1 });
    const after = await readContents(store);
    expect(after.time_entries).toEqual([entry]);
    expect(after.tasks.map(({ id }) => id)).toEqual([usedTask]);
    expect(after.line_items.map(({ id }) => id)).toContain(ownLine);
    expect(after.budgets.map(({ is_sample }) => is_sample)).toEqual([0, 0]);
    expect(after.users.find(({ id }) => id === idOf('maya'))).toMatchObject({
      is_sample: 0,
      deactivated_at: TEST_NOW,
      password_hash: null,
    });
    expect(after.users.find(({ id }) => id === report.user_id)).toMatchObject({ manager_id: null, version: 2 });
    const tokens = after.service_tokens.map(({ id, user_ids, created_by }) => ({ id, user_ids, created_by }));
    expect(tokens).toEqual([{ id: service_token_id, user_ids: JSON.stringify([report.user_id]), created_by: boss.user_id }]);
    expect(tokens.map(({ id }) => id)).not.toContain(gone);
  });

  test('is refused where no executive would be left, and to who may not manage users', async () => {
    const { idOf } = await openSample();
    expect((await remove(await headersOf(idOf('maya')))).status).toBe(403);
    const head = await addUser(store, { access_level: 'head' });
    await store.db.updateTable('tool_permissions').set({ can_manage: 1 }).where('tool', '=', 'users').execute();
    const before = await readContents(store);
    expect(await remove(head.headers)).toMatchObject({ status: 409, body: { error: 'last_executive' } });
    expect((await readContents(store)).users).toEqual(before.users);
  });

  test('keeps what is just being booked on', async ({ skip }) => {
    skip(store.engine.name === 'sqlite', 'SQLite has one writer at a time');
    const { harbor } = await openSample();
    const boss = await addUser(store, { access_level: 'executive' });
    const booked = sampleTimeEntry({ user_id: boss.user_id, budget_id: harbor });
    const { answer } = await callWhileChanging(
      store,
      (booking) => saveTimeEntries(booking, [booked]),
      () => remove(boss.headers),
    );
    expect(answer).toMatchObject({ status: 200, body: { users: 3, budgets: 1, kept: { ...NONE, budgets: 1 } } });
    expect((await readContents(store)).time_entries).toEqual([booked]);
  });

  test('by eight at once, while others book on it, leaves whole entries and counts each row once', async () => {
    const { harbor } = await openSample();
    const boss = await addUser(store, { access_level: 'executive' });
    const booked = { date: '2026-03-10', hours: 1, budget_id: harbor };
    const racers = await Promise.all(
      Array.from({ length: 8 }, (_, racer) =>
        racer % 2 === 0 ? remove(boss.headers) : call(boss.headers, 'POST', '/api/time-entries', booked),
      ),
    );
    const removals = racers.filter((_, racer) => racer % 2 === 0);
    expect(removals.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect(removals.reduce((sum, { body }) => sum + body.users, 0)).toBe(3);
    const bookings = racers.filter((_, racer) => racer % 2 === 1).map(({ status }) => status);
    const isGone = (await readContents(store)).budgets.every(({ id }) => id !== harbor);
    expect(new Set(bookings)).toEqual(new Set([isGone ? 400 : 200]));
  });

  test('knows every table with rows of a user', async () => {
    const tables = await store.db.introspection.getTables();
    const ofUsers = tables.filter(({ columns }) => columns.some(({ name }) => name === 'user_id')).map(({ name }) => name);
    expect(ofUsers.sort()).toEqual([...CONTENT_TABLES, ...ACCOUNT_TABLES, 'user_time_zones'].sort());
  });
});
