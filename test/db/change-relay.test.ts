import { sql } from 'kysely';
import { v7 } from 'uuid';
import { expect, onTestFinished, test } from 'vitest';
import { type ConnectedStore, connect } from '#db/connect.ts';
import type { Change } from '#domain/change.ts';
import { inTransaction } from '#operations/context.ts';
import { addUser, openTestApp } from '#test/app.ts';
import { describeOn, POSTGRESQL } from '#test/databases.ts';
import { addDraft } from '#test/drafts.ts';
import { listenOnFreePort, openEventStream } from '#test/event-stream.ts';
import { call } from '#test/identity.ts';

const EVERYTHING = { noun: 'everything', user_id: null };

describeOn(POSTGRESQL, 'Changes of another process', (store) => {
  /** What a second process on the same database has. */
  function another(): ConnectedStore {
    const other = connect(store.address);
    onTestFinished(() => other.close());
    return other;
  }

  async function listenTo(other: ConnectedStore): Promise<Change[]> {
    const told: Change[] = [];
    onTestFinished(await other.engine.changes.listen((changes) => told.push(...changes)));
    return told;
  }

  test('are told in each of the two, and one’s own only once', async () => {
    const [one, two] = [another(), another()];
    const [toldToOne, toldToTwo] = [await listenTo(one), await listenTo(two)];
    const user = await addUser(store);
    await addDraft({ ...one, address: store.address }, { user_id: user.user_id });
    await addDraft({ ...two, address: store.address }, { user_id: user.user_id });
    await expect.poll(() => [toldToOne.length, toldToTwo.length]).toEqual([2, 2]);
    await new Promise((resolve) => setTimeout(resolve, 200));
    const change = { noun: 'drafts', user_id: user.user_id };
    expect([toldToOne, toldToTwo]).toEqual([
      [change, change],
      [change, change],
    ]);
  });

  test('reach the streams of this one', async () => {
    const [here, there] = [await openTestApp(store), await openTestApp({ ...another(), address: store.address })];
    onTestFinished(() => here.app.close());
    onTestFinished(() => there.app.close());
    const user = await addUser(store);
    const stream = await openEventStream(await listenOnFreePort(here), user.headers);
    await stream.next();
    await call(there, 'POST', '/api/time-entries', { headers: user.headers, payload: { date: '2026-03-10', hours: 1 } });
    expect((await stream.next())?.data.nouns).toEqual(['time_entries']);
  });

  test('are told however many there are, and those rolled back are not', async () => {
    const [one, two] = [another(), another()];
    const told = await listenTo(two);
    const users = Array.from({ length: 300 }, () => v7());
    one.engine.changes.note(
      one.db,
      users.map((user_id) => ({ noun: 'drafts', user_id })),
    );
    const ctx = {
      ...(await openTestApp({ ...one, address: store.address })).server,
      caller: { kind: 'system' as const },
      operationId: v7(),
    };
    const failing = inTransaction(ctx, async ({ db, engine }) => {
      engine.changes.note(db, [{ noun: 'drafts', user_id: 'rolled back' }]);
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    await expect.poll(() => told.length).toBe(300);
    expect(told.map(({ user_id }) => user_id).sort()).toEqual(users.sort());
  });

  test('that may have been missed while the connection was lost are told as everything, and later ones as before', async () => {
    const [one, two] = [another(), another()];
    const told = await listenTo(two);
    const cut = await sql<{ pid: number }>`select pg_terminate_backend(pid), pid from pg_stat_activity
      where query = 'listen daybook_changes' and datname = current_database()`.execute(store.db);
    expect(cut.rows.length).toBeGreaterThan(0);
    await expect.poll(() => told, { timeout: 5_000 }).toContainEqual(EVERYTHING);
    await addDraft({ ...one, address: store.address }, { user_id: 'later' });
    await expect.poll(() => told).toContainEqual({ noun: 'drafts', user_id: 'later' });
  });

  test('are sent before a process closes its store', async () => {
    const told = await listenTo(another());
    const leaving = connect(store.address);
    leaving.engine.changes.note(leaving.db, [{ noun: 'catalogue', user_id: null }]);
    await leaving.close();
    await expect.poll(() => told).toEqual([{ noun: 'catalogue', user_id: null }]);
  });
});
