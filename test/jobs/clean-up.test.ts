import { expect, onTestFinished, test } from 'vitest';
import { connect } from '#db/connect.ts';
import { startCleanUp } from '#jobs/clean-up.ts';
import { addUser, TEST_NOW } from '#test/app.ts';
import { describeOnEachDatabase, SQLITE, type TestStore } from '#test/databases.ts';

const OFTEN_MS = 20;
const TABLES = ['sessions', 'one_time_links', 'rate_limits'] as const;

describeOnEachDatabase('Cleaning up', (store) => {
  test('drops sessions, links and counts of guesses that are over, used links too, and keeps the others', async () => {
    for (const table of TABLES) await store.db.deleteFrom(table).execute();
    await addThings(store, 'over', TEST_NOW);
    await addThings(store, 'live', TEST_NOW + 1);
    startAndStopLater(store, { now: TEST_NOW });
    await expect.poll(() => namesOf(store)).toEqual(['live session', 'live used', 'live waiting', 'live count']);
  });

  test('comes again by itself', async () => {
    for (const table of TABLES) await store.db.deleteFrom(table).execute();
    const clock = { now: TEST_NOW };
    await addThings(store, 'later', TEST_NOW + 1);
    const lines = startAndStopLater(store, clock);
    await new Promise((resolve) => setTimeout(resolve, 3 * OFTEN_MS));
    expect(await namesOf(store)).toHaveLength(4);
    clock.now += 1;
    await expect.poll(() => namesOf(store)).toEqual([]);
    expect(lines).toEqual([]);
  });

  test('tells of a failure, and goes on', async () => {
    const { address, remove } = await SQLITE.createDatabase('empty');
    const empty = connect(address);
    onTestFinished(async () => {
      await empty.close();
      await remove();
    });
    const lines = startAndStopLater(empty, { now: TEST_NOW });
    await expect.poll(() => lines.length).toBeGreaterThan(1);
    expect(lines[0]).toMatchObject({ job: 'removeExpired' });
  });

  test('ends at once when it is stopped between two rounds', async () => {
    const cleanUp = startCleanUp({ db: store.db, engine: store.engine, clock: () => TEST_NOW }, { error() {} });
    await new Promise((resolve) => setTimeout(resolve, OFTEN_MS));
    await cleanUp.stop();
  });
});

function startAndStopLater({ db, engine }: Pick<TestStore, 'db' | 'engine'>, clock: { now: number }): Record<string, unknown>[] {
  const lines: Record<string, unknown>[] = [];
  const cleanUp = startCleanUp({ db, engine, clock: () => clock.now }, { error: (fields) => lines.push(fields) }, OFTEN_MS);
  onTestFinished(() => cleanUp.stop());
  return lines;
}

/** A session, a used and a waiting link and a count that are over at `expires_at`. */
async function addThings(store: TestStore, name: string, expires_at: number): Promise<void> {
  const { user_id } = await addUser(store);
  const at = { created_at: 0, expires_at };
  await store.db
    .insertInto('sessions')
    .values({ id: `${name} session`, token_hash: name, user_id, last_used_at: 0, ...at })
    .execute();
  const link = { purpose: 'invitation', user_id, ...at } as const;
  await store.db
    .insertInto('one_time_links')
    .values([
      { token_hash: `${name} used`, used_at: 1, ...link },
      { token_hash: `${name} waiting`, used_at: null, ...link },
    ])
    .execute();
  await store.db
    .insertInto('rate_limits')
    .values({ key: `${name} count`, points: 1, expires_at })
    .execute();
}

async function namesOf({ db }: TestStore): Promise<string[]> {
  const sessions = await db.selectFrom('sessions').select('id as name').orderBy('id').execute();
  const links = await db.selectFrom('one_time_links').select('token_hash as name').orderBy('token_hash').execute();
  const counts = await db.selectFrom('rate_limits').select('key as name').orderBy('key').execute();
  return [...sessions, ...links, ...counts].map(({ name }) => name);
}
