import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { saveTimeEntries } from '#db/time-entries.ts';
import { addBudget, addLineItem, addTask, addUser, openTestApp, type TestApp, type TestUser } from '#test/app.ts';
import { describeOnEachDatabase } from '#test/databases.ts';
import { addTimeEntry, sampleTimeEntry } from '#test/time-entries.ts';

describeOnEachDatabase('Exporting time entries', (store) => {
  let open: TestApp;
  beforeAll(async () => {
    open = await openTestApp(store);
  });
  afterAll(() => open.app.close());

  const get = (user: TestUser, query: string) => open.app.inject({ url: `/api/time-entries${query}`, headers: user.headers });

  function readCsv(body: string): Record<string, string>[] {
    return parse(body, { columns: true, bom: true });
  }

  test('gives a CSV file that spreadsheets read as it is meant', async () => {
    const user = await addUser(store, { name: 'Zoë' });
    const budget_id = await addBudget(store, { name: 'Website; relaunch' });
    const line_item_id = await addLineItem(store, { budget_id });
    const task_id = await addTask(store, { task_key: `KEY-${Date.now()}`, title: '=HYPERLINK("x")' });
    const description = '@sum, "quoted"\nand more 🦓';
    await addTimeEntry(store, { user_id: user.user_id, budget_id, line_item_id, task_id, description, hours: 0.25 });
    const { body, headers, statusCode } = await get(user, '/export');
    expect(statusCode).toBe(200);
    expect(headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(headers['content-disposition']).toBe('attachment; filename="time-entries.csv"');
    expect(body.startsWith('\ufeffdate,user_name,hours,description,')).toBe(true);
    expect(body.endsWith('\r\n')).toBe(true);
    expect(readCsv(body)).toEqual([
      expect.objectContaining({
        date: '2026-03-10',
        user_name: 'Zoë',
        hours: '0.25',
        description: `'${description}`,
        budget_name: 'Website; relaunch',
        line_item_name: 'Design',
        task_title: `'=HYPERLINK("x")`,
        billable: '1',
        billable_hours: '0.25',
        status: 'draft',
        rejection_reason: '',
        created_at: '2026-03-10T12:00:00.000Z',
      }),
    ]);
  });

  test.each([
    ['csv', readCsv],
    ['json', (body: string) => JSON.parse(body).time_entries],
  ] as const)('as %s gives all that the list gives for the same filter, in its order, however many', async (format, read) => {
    const manager = await addUser(store, { access_level: 'manager' });
    const report = await addUser(store, { manager_id: manager.user_id });
    const stranger = await addUser(store);
    const given = Array.from({ length: 1_203 }, (_, index) => ({
      user_id: report.user_id,
      date: index % 3 === 0 ? '2026-03-10' : '2026-03-11',
      status: index === 7 ? ('approved' as const) : ('draft' as const),
    }));
    await saveTimeEntries(store, given.map(sampleTimeEntry));
    await addTimeEntry(store, { user_id: stranger.user_id });
    const listed: string[] = [];
    for (let cursor = ''; ; ) {
      const page = (await get(manager, `?status=draft&limit=500${cursor}`)).json();
      listed.push(...page.time_entries.map(({ id }: { id: string }) => id));
      if (page.next_cursor === null) break;
      cursor = `&cursor=${page.next_cursor}`;
    }
    expect(listed).toHaveLength(1_202);
    const { body } = await get(manager, `/export?format=${format}&status=draft`);
    expect(read(body).map(({ id }: { id?: string }) => id)).toEqual(listed);
  });

  test('of nothing gives the column names, or an empty list', async () => {
    const user = await addUser(store);
    expect((await get(user, '/export')).body.split('\r\n')).toHaveLength(2);
    const { body, headers } = await get(user, '/export?format=json');
    expect(JSON.parse(body)).toEqual({ time_entries: [] });
    expect(headers['content-type']).toBe('application/json; charset=utf-8');
  });

  test('as JSON shows each entry as the list does', async () => {
    const user = await addUser(store);
    await addTimeEntry(store, { user_id: user.user_id, draft_id: 'd', intervals: '[[0,60000]]' });
    const listed = (await get(user, '')).json().time_entries;
    expect((await get(user, '/export?format=json')).json().time_entries).toEqual(listed);
  });
});
