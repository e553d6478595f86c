import { afterAll, beforeAll, expect, test } from 'vitest';
import { addServiceToken, addUser, openTestApp, type TestApp, type TestUser } from '#test/app.ts';
import { describeOn, describeOnEachDatabase, POSTGRESQL, type TestStore } from '#test/databases.ts';
import { call } from '#test/identity.ts';

const AGENTS = 8;
const CALLS_PER_AGENT = 10;

type Agent = Awaited<ReturnType<typeof addServiceToken>>;

function signal(user: TestUser, id: string, other: object = {}) {
  return { id, user_id: user.user_id, source: 'git', source_id: id, signal_type: 'commit', started_at: '2026-03-10T09:00:00Z', ...other };
}

function send(open: TestApp, agent: Agent, payload: object) {
  return call(open, 'POST', '/api/auto-tracking/ingest', { headers: agent.headers, payload });
}

async function healthOf(open: TestApp, as: TestUser, agent: Agent) {
  const { service_tokens } = (await call(open, 'GET', '/api/service-tokens?limit=500', { headers: as.headers })).body;
  return service_tokens.find(({ id }: { id: string }) => id === agent.service_token_id);
}

describeOnEachDatabase('The health of a service token', (store) => {
  let open: TestApp;
  let boss: TestUser;
  beforeAll(async () => {
    open = await openTestApp(store);
    boss = await addUser(store, { access_level: 'executive' });
  });
  afterAll(() => open.app.close());

  test('counts items received, stored and refused, and says why and when without a word of what was sent', async () => {
    const user = await addUser(store);
    const agent = await addServiceToken(store, { created_by: boss.user_id });
    const draft = { id: 'd', user_id: user.user_id, date: '2026-03-10', hours: 1, description: 'Zebra' };
    const bad = signal(user, 'bad', { started_at: 'Zebra' });
    const stranger = { ...signal(user, 'x'), user_id: 'Zebra' };
    await send(open, agent, { signals: [signal(user, 'a'), signal(user, 'b'), bad, stranger, stranger], drafts: [draft] });
    open.clock.now += 60_000;
    await send(open, agent, { signals: [signal(user, 'a'), stranger], drafts: [draft] });
    const health = await healthOf(open, boss, agent);
    expect(health).toMatchObject({
      items_received: 9,
      items_stored: 3,
      items_refused: 4,
      last_refused_at: '2026-03-10T12:01:00.000Z',
      refusals: [
        { kind: 'signal', error: 'unknown_user', count: 3, last_at: '2026-03-10T12:01:00.000Z' },
        { kind: 'signal', error: 'invalid_item', count: 1, last_at: '2026-03-10T12:00:00.000Z' },
      ],
    });
    expect(JSON.stringify(health)).not.toContain('Zebra');
    expect(JSON.stringify(await store.db.selectFrom('service_token_counts').selectAll().execute())).not.toContain('Zebra');
  });

  test('does not count a call that is refused as a whole, nor an empty one', async () => {
    const agent = await addServiceToken(store, { created_by: boss.user_id });
    expect((await send(open, agent, { signals: 'none' })).status).toBe(400);
    expect((await send(open, agent, {})).status).toBe(200);
    expect(await healthOf(open, boss, agent)).toMatchObject({ items_received: 0, items_refused: 0, last_refused_at: null, refusals: [] });
  });

  test('is each token’s own', async () => {
    const user = await addUser(store);
    const [busy, idle] = [
      await addServiceToken(store, { created_by: boss.user_id }),
      await addServiceToken(store, { created_by: boss.user_id }),
    ];
    await send(open, busy, { signals: [signal(user, 'mine')] });
    expect([(await healthOf(open, boss, busy)).items_received, (await healthOf(open, boss, idle)).items_received]).toEqual([1, 0]);
  });
});

describeOn(POSTGRESQL, 'Agents that share a service token', (store: TestStore) => {
  test('are all counted, whatever they send at once', async () => {
    const open = await openTestApp(store);
    const boss = await addUser(store, { access_level: 'executive' });
    const agent = await addServiceToken(store, { created_by: boss.user_id });
    const users = await Promise.all(Array.from({ length: AGENTS }, () => addUser(store)));
    const calls = users.map(async (user, nth) => {
      for (let count = 0; count < CALLS_PER_AGENT; count++) {
        const refused = [{ ...signal(user, 'x'), user_id: 'nobody' }, signal(user, 'y', { ended_at: '2026-03-10T08:00:00Z' })];
        const signals = [signal(user, `s${count}`), ...(nth % 2 === 0 ? refused : refused.toReversed())];
        expect((await send(open, agent, { signals })).status).toBe(200);
      }
    });
    await Promise.all(calls);
    const total = AGENTS * CALLS_PER_AGENT;
    expect(await healthOf(open, boss, agent)).toMatchObject({ items_received: 3 * total, items_stored: total, items_refused: 2 * total });
    await open.app.close();
  });
});
