import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { lockCatalogue } from '#db/catalogue-lock.ts';
import { addBudget, addUser, openTestApp, TEST_NOW, type TestApp, type TestUser } from '#test/app.ts';
import { describeOn, POSTGRESQL } from '#test/databases.ts';

const RACERS = 8;
/** Until racers that nothing holds back would be done. */
const LONG_ENOUGH_MS = 300;

describeOn(POSTGRESQL, 'Eight racers over the catalogue', (store) => {
  let open: TestApp;
  let manager: TestUser;
  beforeAll(async () => {
    open = await openTestApp(store);
    manager = await addUser(store, { access_level: 'manager' });
    // Connections are made before the start, so that the racers meet.
    await race(() => open.app.inject({ url: '/api/budgets', headers: manager.headers }));
  });
  afterAll(() => open.app.close());

  async function race<T>(run: (racer: number) => PromiseLike<T>): Promise<T[]> {
    return Promise.all(Array.from({ length: RACERS }, (_, racer) => run(racer)));
  }

  async function send(method: 'POST' | 'PATCH', url: string, payload?: object, headers: Record<string, string> = manager.headers) {
    const response = await open.app.inject({ method, url, headers, ...(payload && { payload }) });
    return { status: response.statusCode, body: response.json() };
  }

  const statusesOf = (answers: { status: number }[]) => answers.map(({ status }) => status).sort();
  const ONE_WINS = [200, ...Array(RACERS - 1).fill(409)];

  test('make one budget with a code, one with an id and one task with a key', async () => {
    for (let round = 0; round < 5; round++) {
      const bodies: [string, object][] = [
        ['/api/budgets', { name: 'Raced', code: `RACE${round}` }],
        ['/api/budgets', { name: 'Raced', id: `raced-${round}` }],
        ['/api/tasks', { title: 'Raced', task_key: `RACE-${round}` }],
      ];
      for (const [url, payload] of bodies) {
        expect(statusesOf(await race(() => send('POST', url, payload)))).toEqual(ONE_WINS);
      }
    }
  });

  test('importing one file create everything once, and the others find it unchanged', async () => {
    const lines = Array.from({ length: 40 }, (_, index) => `Import ${index % 4},Item ${index % 3},Task ${index}`);
    const csv = `budget,line_item,task\n${lines.join('\n')}`;
    const answers = await race(() => send('POST', '/api/catalogue/import', { csv }));
    const created = answers.map(({ body }) => body.created?.budgets).sort();
    expect(created).toEqual([...Array(RACERS - 1).fill(0), 4]);
    const budgets = await store.db.selectFrom('budgets').select('id').where('name', 'like', 'Import %').execute();
    const tasks = await store.db.selectFrom('tasks').select('id').where('title', 'like', 'Task %').execute();
    expect([budgets.length, tasks.length]).toEqual([4, 40]);
  });

  test('changing what they saw: one does, and the others are told', async () => {
    const id = await addBudget(store);
    const seen = { ...manager.headers, 'if-match': '"1"' };
    const answers = await race((racer) => send('PATCH', `/api/budgets/${id}`, { name: `Racer ${racer}` }, seen));
    expect(statusesOf(answers)).toEqual(ONE_WINS);
  });

  test('changing different fields: none undoes another’s change', async () => {
    const id = await addBudget(store);
    const changes = [{ name: 'New name' }, { client: 'New client' }, { code: 'NEWCODE' }, { hours: 77 }];
    await race((racer) => send('PATCH', `/api/budgets/${id}`, changes[racer % changes.length]));
    const row = await store.db.selectFrom('budgets').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
    expect(row).toMatchObject({ ...Object.assign({}, ...changes), version: 1 + changes.length });
  });

  test('adding tasks while somebody archives the budget: none gets in', async () => {
    const budget_id = await addBudget(store);
    const racers = await store.db.transaction().execute(async (db) => {
      await lockCatalogue({ db, engine: store.engine });
      await db.updateTable('budgets').set({ archived_at: TEST_NOW }).where('id', '=', budget_id).execute();
      const started = race((racer) => send('POST', '/api/tasks', { title: `Late ${racer}`, budget_id }));
      await setTimeout(LONG_ENOUGH_MS);
      return { started };
    });
    expect(statusesOf(await racers.started)).toEqual(Array(RACERS).fill(400));
  });
});
