import { v7 } from 'uuid';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { noteChange } from '#db/change-feed.ts';
import type { UserCaller } from '#domain/caller.ts';
import { LIVE_NOUNS } from '#domain/live-event.ts';
import { streamEvents } from '#operations/events/stream-events.ts';
import { authenticateUser } from '#operations/identity/authenticate.ts';
import { addUser, openTestApp, TEST_NOW, type TestApp, type TestUser } from '#test/app.ts';
import { describeOnEachDatabase } from '#test/databases.ts';
import { addDraft } from '#test/drafts.ts';
import { countListeners } from '#test/listeners.ts';

const PACE = { restMs: 1, quietMs: 20 };
const AT_ONCE = { restMs: 1, quietMs: 60_000 };

describeOnEachDatabase('A stream of live changes', (store) => {
  let open: TestApp;
  beforeAll(async () => {
    open = await openTestApp(store);
  });
  afterAll(() => open.app.close());

  async function callerOf({ api_token }: TestUser): Promise<UserCaller> {
    return (await authenticateUser(store, { kind: 'api_token', token: api_token }, open.clock.now)) as UserCaller;
  }

  function openStream(caller: UserCaller, pace = PACE) {
    const leaving = new AbortController();
    onTestFinished(() => leaving.abort());
    return { events: streamEvents({ ...open.server, caller, operationId: v7() }, leaving.signal, pace), leaving };
  }

  test('that is not read keeps nouns and no events: all that happened meanwhile is told at once, with the present count', async () => {
    const user = await addUser(store, { access_level: 'executive' });
    const { events } = openStream(await callerOf(user), AT_ONCE);
    await events.next();
    for (let count = 0; count < 50; count++) await addDraft(store, { user_id: user.user_id });
    for (let count = 0; count < 5_000; count++) noteChange(store, 'time_entries', [{ user_id: `somebody-${count}` }]);
    noteChange(store, 'catalogue', null);
    expect((await events.next()).value).toEqual({ kind: 'changed', nouns: ['drafts', 'approvals', 'catalogue'], pending_count: 50 });
  });

  test('says that it is still there where nothing happens', async () => {
    const { events } = openStream(await callerOf(await addUser(store)));
    await events.next();
    expect((await events.next()).value).toEqual({ kind: 'quiet' });
  });

  test('says so as well where only that happens which is not for its caller', async () => {
    const { events } = openStream(await callerOf(await addUser(store, { access_level: 'manager' })));
    await events.next();
    const others = setInterval(() => noteChange(store, 'time_entries', [{ user_id: 'stranger' }]), 2);
    onTestFinished(() => clearInterval(others));
    expect((await events.next()).value).toEqual({ kind: 'quiet' });
  });

  test('ends once its credential has expired', async () => {
    const user = await addUser(store);
    await store.db
      .updateTable('api_tokens')
      .set({ expires_at: TEST_NOW + 1_000 })
      .where('user_id', '=', user.user_id)
      .execute();
    const { events } = openStream(await callerOf(user));
    await events.next();
    expect((await events.next()).value).toEqual({ kind: 'quiet' });
    open.clock.now = TEST_NOW + 1_000;
    onTestFinished(() => {
      open.clock.now = TEST_NOW;
    });
    expect(await events.next()).toEqual({ value: { kind: 'end', reason: 'access_changed' }, done: false });
    expect((await events.next()).done).toBe(true);
  });

  test('that is never quiet ends as well once its credential has expired', async () => {
    const user = await addUser(store);
    await store.db
      .updateTable('api_tokens')
      .set({ expires_at: TEST_NOW + 1_000 })
      .where('user_id', '=', user.user_id)
      .execute();
    const { events } = openStream(await callerOf(user), AT_ONCE);
    await events.next();
    open.clock.now = TEST_NOW + AT_ONCE.quietMs;
    onTestFinished(() => {
      open.clock.now = TEST_NOW;
    });
    noteChange(store, 'catalogue', null);
    expect((await events.next()).value).toEqual({ kind: 'end', reason: 'access_changed' });
  });

  test('goes on when another of the user’s credentials ends', async () => {
    const user = await addUser(store);
    const { events } = openStream(await callerOf(user));
    await events.next();
    noteChange(store, 'access', [user]);
    expect((await events.next()).value).toEqual({ kind: 'quiet' });
  });

  test('tells everything the caller may see where nobody knows what was missed', async () => {
    const told = async (user: TestUser) => {
      const { events } = openStream(await callerOf(user), AT_ONCE);
      await events.next();
      store.engine.changes.note(store.db, [{ noun: 'everything', user_id: null }]);
      return (await events.next()).value;
    };
    expect(await told(await addUser(store, { access_level: 'head' }))).toMatchObject({ nouns: LIVE_NOUNS });
    const ofAnEmployee = LIVE_NOUNS.filter((noun) => noun !== 'approvals' && noun !== 'tool_permissions');
    expect(await told(await addUser(store))).toMatchObject({ nouns: ofAnEmployee });
  });

  test('tells whoever may not view time of the catalogue alone, and counts no drafts', async () => {
    const user = await addUser(store);
    await addDraft(store, { user_id: user.user_id });
    const caller = await callerOf(user);
    const permissions = caller.permissions.map((row) => (row.tool === 'time' ? { ...row, can_view: 0 } : row));
    const { events } = openStream({ ...caller, permissions }, AT_ONCE);
    expect((await events.next()).value).toEqual({ kind: 'changed', nouns: [], pending_count: 0 });
    await addDraft(store, { user_id: user.user_id });
    noteChange(store, 'catalogue', null);
    expect((await events.next()).value).toEqual({ kind: 'changed', nouns: ['catalogue'], pending_count: 0 });
  });

  test('tells a changed source to its owner as their time entries, and to nobody who approves', async () => {
    const executive = await addUser(store, { access_level: 'executive' });
    const owner = await addUser(store);
    const [own, approver] = [openStream(await callerOf(owner), AT_ONCE), openStream(await callerOf(executive))];
    await own.events.next();
    await approver.events.next();
    noteChange(store, 'source_changes', [owner]);
    expect((await own.events.next()).value).toMatchObject({ nouns: ['time_entries'] });
    expect((await approver.events.next()).value).toEqual({ kind: 'quiet' });
  });

  test('listens no more once it was left', async () => {
    const { listening, engine } = countListeners(store);
    const caller = await callerOf(await addUser(store));
    const leaving = new AbortController();
    const events = streamEvents({ ...open.server, engine, caller, operationId: v7() }, leaving.signal, AT_ONCE);
    await events.next();
    expect(listening()).toBe(1);
    const next = events.next();
    leaving.abort();
    expect(await next).toEqual({ value: undefined, done: true });
    expect(listening()).toBe(0);
  });
});
