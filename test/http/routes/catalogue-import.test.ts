import { afterAll, beforeAll, expect, test } from 'vitest';
import { addUser, openTestApp, type TestApp, type TestUser } from '#test/app.ts';
import { describeOnEachDatabase } from '#test/databases.ts';

const NOTHING = { budgets: 0, line_items: 0, tasks: 0 };

describeOnEachDatabase('Importing a catalogue over HTTP', (store) => {
  let open: TestApp;
  let manager: TestUser;
  beforeAll(async () => {
    open = await openTestApp(store);
    manager = await addUser(store, { access_level: 'manager' });
  });
  afterAll(() => open.app.close());

  async function send(payload: object, user = manager) {
    const response = await open.app.inject({ method: 'POST', url: '/api/catalogue/import', headers: user.headers, payload });
    return { status: response.statusCode, body: response.json() };
  }

  async function list(path: string) {
    return (await open.app.inject({ url: `/api/${path}`, headers: manager.headers })).json();
  }

  async function countRows() {
    const counts = [];
    for (const table of ['budgets', 'line_items', 'tasks'] as const) {
      counts.push((await store.db.selectFrom(table).select('id').execute()).length);
    }
    return counts;
  }

  test('writes what the file says, all unchanged the second time', async () => {
    const csv =
      '\uFEFFClient;Project;Project Code;Budget hours;Billable;Service;Service hours;Task;Issue key\r\n' +
      'Acme;Relaunch;RL;120,5;yes;Design;40;"Draw; then\r\nerase";RL-1\r\n' +
      'Acme;Relaunch;RL;;;Build;;Login;RL-2\r\n';
    const first = await send({ csv });
    expect(first).toEqual({
      status: 200,
      body: {
        dry_run: 0,
        created: { budgets: 1, line_items: 2, tasks: 2 },
        updated: NOTHING,
        unchanged: NOTHING,
        problems: [],
        warnings: [{ line: 1, column: 'Billable', fault: 'unknown_column', about: null, message: expect.any(String) }],
      },
    });
    const [budget] = (await list('budgets?search=RL')).budgets;
    expect(budget).toMatchObject({ name: 'Relaunch', client: 'Acme', code: 'RL', hours: 120.5, billable: 1, version: 1 });
    const lineItems = (await list(`line-items?budget_id=${budget.id}`)).line_items;
    expect(lineItems.map((row: { name: string; hours: number | null }) => [row.name, row.hours])).toEqual([
      ['Build', null],
      ['Design', 40],
    ]);
    const { tasks } = await list(`tasks?budget_id=${budget.id}`);
    expect(tasks.map((row: { title: string; task_key: string }) => [row.title, row.task_key])).toEqual([
      ['Draw; then\nerase', 'RL-1'],
      ['Login', 'RL-2'],
    ]);
    expect(tasks[1].line_item_id).toBe(lineItems[0].id);
    const again = await send({ csv });
    expect(again.body).toMatchObject({ created: NOTHING, updated: NOTHING, unchanged: { budgets: 1, line_items: 2, tasks: 2 } });
    expect((await list('budgets?search=RL')).budgets).toEqual([budget]);
  });

  test('updates what it finds and keeps what a file without the column does not say', async () => {
    await send({ csv: 'budget,client,code,budget_hours,line_item\nUpkeep,Acme,UP,10,Support' });
    const { body } = await send({ csv: 'budget,code,budget_hours,line_item,line_item_hours\nUpkeep,UP,12,Support,3' });
    expect(body).toMatchObject({ created: NOTHING, updated: { budgets: 1, line_items: 1, tasks: 0 } });
    expect((await list('budgets?search=UP')).budgets[0]).toMatchObject({ client: 'Acme', hours: 12, version: 2 });
  });

  test('as a dry run says the same and writes nothing', async () => {
    const before = await countRows();
    const { status, body } = await send({ csv: 'budget,task\nDry,One\nDry,Two', dry_run: true });
    expect([status, body.dry_run, body.created]).toEqual([200, 1, { budgets: 1, line_items: 0, tasks: 2 }]);
    expect(await countRows()).toEqual(before);
  });

  test('with bad lines names every one: in a dry run’s report, and in the refusal of a real run, which writes nothing', async () => {
    const csv = 'budget,code,budget_hours,task_key\nGood,GOOD,1,\n,,2,\nGood,GOOD,x,\nGood,G O,,nope\n';
    const before = await countRows();
    const dry = await send({ csv, dry_run: 1 });
    expect(dry.status).toBe(200);
    const named = dry.body.problems.map(({ line, column }: { line: number; column: string }) => `line ${line}, ${column}`);
    expect(named).toEqual(['line 3, budget', 'line 4, budget_hours', 'line 5, code', 'line 5, task_key']);
    const real = await send({ csv });
    expect([real.status, real.body.error]).toEqual([400, 'invalid_input']);
    expect(real.body.errors).toEqual(
      dry.body.problems.map(({ message }: { message: string }, index: number) => ({ path: named[index], message })),
    );
    expect(await countRows()).toEqual(before);
  });

  test('refuses too many lines, too large a body, and what is no file', async () => {
    for (const dry_run of [0, 1]) {
      const long = await send({ csv: `budget\n${'A\n'.repeat(10_001)}`, dry_run });
      expect([long.status, long.body.error]).toEqual([413, 'too_many_items']);
    }
    const large = await send({ csv: 'x'.repeat(17 * 1_048_576) });
    expect([large.status, large.body.error]).toEqual([413, 'body_too_large']);
    expect((await send({})).status).toBe(400);
    expect((await send({ csv: ['budget'] })).status).toBe(400);
    expect((await send({ csv: '' })).body.errors).toEqual([{ path: 'line 1, budget', message: expect.any(String) }]);
    expect((await send({ csv: 'budget\nA\0', dry_run: 1 })).body.problems).toHaveLength(1);
    for (const csv of [`budget${','.repeat(2_000)}`, `budget,${'x'.repeat(200_000)}`, `budget${'\n'.repeat(300_000)}`]) {
      expect((await send({ csv })).status).toBe(413);
    }
  });

  test('takes a file of 10,000 lines', { timeout: 60_000 }, async () => {
    const lines = Array.from(
      { length: 10_000 },
      (_, index) => `Big ${index % 500},BIG${index % 500},Item ${index % 7},Task ${index},BIG-${index}`,
    );
    const csv = `budget,code,line_item,task,task_key\n${lines.join('\n')}`;
    const { status, body } = await send({ csv });
    expect([status, body.created]).toEqual([200, { budgets: 500, line_items: 3_500, tasks: 10_000 }]);
    expect((await send({ csv })).body).toMatchObject({ created: NOTHING, updated: NOTHING });
  });

  test('is for managers and above', async () => {
    const lead = await addUser(store, { access_level: 'lead' });
    for (const dry_run of [0, 1]) expect((await send({ csv: 'budget\nA', dry_run }, lead)).status).toBe(403);
  });
});
