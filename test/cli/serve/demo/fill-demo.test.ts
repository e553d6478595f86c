import { v7 } from 'uuid';
import { describe, expect, onTestFinished, test } from 'vitest';
import { fillDemo, requireEmpty } from '#cli/serve/demo/fill-demo.ts';
import { type ConnectedStore, connect } from '#db/connect.ts';
import type { Instant } from '#domain/instant.ts';
import { buildApp } from '#http/app.ts';
import type { ServerContext } from '#http/middleware/context.ts';
import { addBudget, addUser } from '#test/app.ts';
import { POSTGRESQL, SQLITE, type TestEngine } from '#test/databases.ts';

const TWO_WEEKS_TIMEOUT_MS = 40_000;
const WEDNESDAY_EVENING = Date.parse('2026-03-11T19:00:00Z');
const MOMENTS = [
  ['early on a Monday', Date.parse('2026-03-09T06:00:00Z'), SQLITE],
  ['on a Wednesday evening', WEDNESDAY_EVENING, POSTGRESQL],
  ['on a Saturday', Date.parse('2026-03-14T12:00:00Z'), SQLITE],
  ['on the Monday after the clocks changed', Date.parse('2026-03-30T10:00:00Z'), SQLITE],
] as const;

describe('The sample week', () => {
  for (const [moment, now, engine] of MOMENTS) {
    test.skipIf(!engine.available)(`has something for every screen ${moment}, on ${engine.title}`, async () => {
      const { server, db } = await openServer(engine, now);
      const people = await fillDemo(server);
      expect(people.map(({ access_level }) => access_level)).toEqual(['executive', 'head', 'manager', 'lead', 'employee', 'employee']);
      const users = await db.selectFrom('users').select(['id', 'is_sample']).execute();
      const drafts = await db.selectFrom('drafts').select(['user_id', 'status', 'budget_id']).execute();
      for (const { id, is_sample } of users) {
        const own = new Set(drafts.filter((draft) => draft.user_id === id).map((draft) => draft.status));
        expect([is_sample, own]).toEqual([1, new Set(['pending', 'accepted', 'dismissed'])]);
      }
      expect(drafts.filter((draft) => draft.budget_id !== null).length / drafts.length).toBeGreaterThan(0.8);
      const entries = await db.selectFrom('time_entries').select('status').execute();
      const count = (status: string) => entries.filter((entry) => entry.status === status).length;
      expect([count('draft') > 3, count('approved') > 20, count('rejected')]).toEqual([true, true, 1]);
      const budgets = await db.selectFrom('budgets').select('is_sample').execute();
      expect(budgets.map(({ is_sample }) => is_sample)).toEqual([1, 1, 1, 1, 1]);
    });
  }

  test('holds nothing that has yet to begin, and both collectors’ signals', async () => {
    const now = WEDNESDAY_EVENING;
    const { server, db } = await openServer(SQLITE, now);
    await fillDemo(server);
    const signals = await db.selectFrom('signals').select(['source', 'started_at']).execute();
    expect(new Set(signals.map(({ source }) => source))).toEqual(new Set(['git', 'ical']));
    expect(Math.max(...signals.map(({ started_at }) => started_at ?? 0))).toBeLessThanOrEqual(now);
  });

  test(
    'is the same each time but for ids and passwords',
    async () => {
      const [one, other] = await Promise.all([0, 1].map(() => openServer(SQLITE, WEDNESDAY_EVENING)));
      const [people, others] = [await fillDemo((one as Opened).server), await fillDemo((other as Opened).server)];
      expect(await contentsOf(one as Opened)).toEqual(await contentsOf(other as Opened));
      const passwords = [...people, ...others].map(({ password }) => password);
      expect(new Set(passwords).size).toBe(12);
    },
    TWO_WEEKS_TIMEOUT_MS,
  );

  test('lets its people in with the passwords it returns', async () => {
    const { server } = await openServer(SQLITE, WEDNESDAY_EVENING);
    const [person] = await fillDemo(server);
    const app = await buildApp(server, { logger: false, trustProxy: false });
    const payload = { email: person?.email, password: person?.password };
    const answer = await app.inject({ method: 'POST', url: '/api/auth/sign-in', payload });
    expect(answer.json()).toMatchObject({ user: { is_sample: 1, access_level: 'executive', time_zone: 'Europe/Lisbon' } });
  });

  test('says that it needs git, and leaves the store empty without', async () => {
    const { server, db } = await openServer(SQLITE, WEDNESDAY_EVENING);
    const path = process.env['PATH'];
    process.env['PATH'] = '/nowhere';
    onTestFinished(() => {
      process.env['PATH'] = path;
    });
    await expect(fillDemo(server)).rejects.toThrow('made with git, which is not installed');
    expect(await db.selectFrom('users').select('id').execute()).toEqual([]);
  });

  test.each(['a user', 'a budget'])('is refused by a store with %s, which stays as it was', async (what) => {
    const { server, db } = await openServer(SQLITE, WEDNESDAY_EVENING);
    if (what === 'a user') await addUser(server);
    else await addBudget(server);
    await expect(requireEmpty(server)).rejects.toMatchObject({ code: 'already_set_up' });
    const before = await db.selectFrom('users').select('id').execute();
    await expect(fillDemo(server)).rejects.toMatchObject({ code: 'already_set_up' });
    expect(await db.selectFrom('users').select('id').execute()).toEqual(before);
    expect(await db.selectFrom('signals').select('id').execute()).toEqual([]);
  });
});

type Opened = { server: ServerContext; db: ConnectedStore['db'] };

async function openServer(engine: TestEngine, now: Instant): Promise<Opened> {
  const { address, remove } = await engine.createDatabase('migrated');
  const store = connect(address);
  onTestFinished(async () => {
    await store.close();
    await remove();
  });
  const server = { db: store.db, engine: store.engine, clock: () => now, newId: v7, defaultTimeZone: 'UTC', wakeDrafting() {} };
  return { server, db: store.db };
}

async function contentsOf({ db }: Opened) {
  const drafts = await db
    .selectFrom('drafts')
    .innerJoin('users', 'users.id', 'drafts.user_id')
    .leftJoin('time_entries', 'time_entries.id', 'drafts.time_entry_id')
    .select(['email', 'drafts.date', 'drafts.hours', 'drafts.description', 'drafts.status', 'time_entries.status as entry_status'])
    .execute();
  return drafts.map((draft) => JSON.stringify(draft)).sort();
}
