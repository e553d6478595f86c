import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDays } from '#domain/day.ts';
import type { TimeEntry } from '#domain/time-entry.ts';
import { addBudget, addLineItem, addServiceToken, addTask, addUser, openTestApp, type TestApp, type TestUser } from '#test/app.ts';
import { describeOnEachDatabase } from '#test/databases.ts';
import { addTimeEntry } from '#test/time-entries.ts';

const MS_PER_HOUR = 3_600_000;

type WireEntry = { id: string; hours: number; billable_hours: number; date: string };

describeOnEachDatabase('Reading time entries over HTTP', (store) => {
  let open: TestApp;
  beforeAll(async () => {
    open = await openTestApp(store);
  });
  afterAll(() => open.app.close());

  async function get(user: Pick<TestUser, 'headers'>, path: string) {
    const response = await open.app.inject({ url: `/api/time-entries${path}`, headers: user.headers });
    return { status: response.statusCode, body: response.json(), link: response.headers['link'] };
  }

  async function ids(user: TestUser, query = '') {
    return (await get(user, query)).body.time_entries.map((entry: WireEntry) => entry.id);
  }

  function add(user: TestUser, given: Partial<TimeEntry> = {}) {
    return addTimeEntry(store, { user_id: user.user_id, ...given });
  }

  /** An executive, a head, two managers with a report each, and a lead, each with an entry on a task of this company's own. */
  async function addCompany() {
    const executive = await addUser(store, { access_level: 'executive' });
    const head = await addUser(store, { access_level: 'head', manager_id: executive.user_id });
    const manager = await addUser(store, { access_level: 'manager', manager_id: head.user_id });
    const report = await addUser(store, { manager_id: manager.user_id });
    const lead = await addUser(store, { access_level: 'lead', manager_id: manager.user_id });
    const junior = await addUser(store, { manager_id: lead.user_id });
    const people = { executive, head, manager, report, lead, junior };
    const task = await addTask(store);
    const entries = new Map<TestUser, string>();
    for (const person of Object.values(people)) entries.set(person, (await add(person, { task_id: task })).id);
    return { ...people, task, entryOf: (person: TestUser) => entries.get(person) as string };
  }

  describe('by access level', () => {
    test('gives executives and heads everyone’s, managers their own and their direct reports’, leads and employees their own', async () => {
      const { task, entryOf, ...people } = await addCompany();
      const { executive, head, manager, report, lead, junior } = people;
      const seen = async (reader: TestUser) => (await ids(reader, `?task_id=${task}`)).sort();
      const of = (...owners: TestUser[]) => owners.map(entryOf).sort();
      const everyone = of(executive, head, manager, report, lead, junior);
      expect(await seen(executive)).toEqual(everyone);
      expect(await seen(head)).toEqual(everyone);
      expect(await seen(manager)).toEqual(of(manager, report, lead));
      expect(await seen(lead)).toEqual(of(lead));
      expect(await seen(report)).toEqual(of(report));
    });

    test('gives an empty list for someone outside the scope, as for someone who never was', async () => {
      const { manager, junior, report } = await addCompany();
      expect(await get(manager, `?user_id=${junior.user_id}`)).toEqual(await get(manager, '?user_id=nobody'));
      expect(await ids(manager, `?user_id=${report.user_id}`)).toHaveLength(1);
    });

    test('answers 404 to an entry and its history outside the scope, the same as for an id that never existed', async () => {
      const { manager, junior, entryOf } = await addCompany();
      const { instance: _, ...unknown } = (await get(manager, '/nothing')).body;
      for (const path of [`/${entryOf(junior)}`, `/${entryOf(junior)}/history`]) {
        const { status, body } = await get(manager, path);
        const { instance: _, ...rest } = body;
        expect([status, rest]).toEqual([404, unknown]);
      }
    });

    test('is refused to agents and strangers', async () => {
      const { executive } = await addCompany();
      const agent = await addServiceToken(store, { created_by: executive.user_id });
      for (const path of ['', '/summary', '/pending-count', '/x', '/x/history']) {
        expect((await get({ headers: { authorization: `Bearer ${agent.token}` } }, path)).status).toBe(401);
        expect((await get({ headers: {} as TestUser['headers'] }, path)).status).toBe(401);
      }
    });
  });

  test('carries every field, the names, and who decided and when', async () => {
    const user = await addUser(store, { name: 'Ada Lovelace' });
    const manager = await addUser(store, { access_level: 'head', name: 'Grace Hopper' });
    const budget = await addBudget(store, { name: 'Website' });
    const line = await addLineItem(store, { budget_id: budget, name: 'Design' });
    const task = await addTask(store, { title: 'Login page' });
    const startedAt = Date.parse('2026-03-10T09:00:00Z');
    const entry = await add(user, {
      budget_id: budget,
      line_item_id: line,
      task_id: task,
      billable_hours: 1.5,
      status: 'approved',
      started_at: startedAt,
      ended_at: startedAt + 2 * MS_PER_HOUR,
      intervals: JSON.stringify([[startedAt, startedAt + 2 * MS_PER_HOUR]]),
      draft_id: 'my-draft',
      approved_by: manager.user_id,
      approved_at: startedAt,
    });
    const expected = {
      id: entry.id,
      user_id: user.user_id,
      date: '2026-03-10',
      hours: 2,
      description: 'Sprint planning',
      budget_id: budget,
      line_item_id: line,
      task_id: task,
      billable: 1,
      billable_hours: 1.5,
      status: 'approved',
      started_at: '2026-03-10T09:00:00.000Z',
      ended_at: '2026-03-10T11:00:00.000Z',
      draft_id: 'my-draft',
      approved_by: manager.user_id,
      approved_at: '2026-03-10T09:00:00.000Z',
      rejected_by: null,
      rejected_at: null,
      rejection_reason: null,
      version: 1,
      created_at: '2026-03-10T12:00:00.000Z',
      updated_at: '2026-03-10T12:00:00.000Z',
      user_name: 'Ada Lovelace',
      task_key: null,
      task_title: 'Login page',
      budget_name: 'Website',
      line_item_name: 'Design',
      approved_by_name: 'Grace Hopper',
      rejected_by_name: null,
      evidence: null,
      source_changed: null,
    };
    expect((await get(user, `/${entry.id}`)).body).toEqual({ time_entry: expected });
    expect((await get(user, '')).body.time_entries).toEqual([expected]);
    const asOthersSeeIt = { ...expected, draft_id: null };
    expect((await get(manager, `/${entry.id}`)).body).toEqual({ time_entry: asOthersSeeIt });
    expect((await get(manager, `?user_id=${user.user_id}`)).body.time_entries).toEqual([asOthersSeeIt]);
  });

  describe('the list', () => {
    test('filters by inclusive days, by any day of a week, by status, task and budget, and by all at once', async () => {
      const user = await addUser(store);
      const budget = await addBudget(store);
      const task = await addTask(store);
      await add(user, { id: `${task}-sun`, date: '2026-03-08', budget_id: budget });
      await add(user, { id: `${task}-mon`, date: '2026-03-09', task_id: task, status: 'rejected' });
      await add(user, { id: `${task}-wed`, date: '2026-03-11', budget_id: budget, status: 'approved' });
      await add(user, { id: `${task}-next`, date: '2026-03-16' });
      const days = async (query: string) => (await ids(user, query)).map((id: string) => id.replace(`${task}-`, ''));
      expect(await days('')).toEqual(['next', 'wed', 'mon', 'sun']);
      expect(await days('?date_from=2026-03-09&date_to=2026-03-11')).toEqual(['wed', 'mon']);
      expect(await days('?date_from=2026-03-11&date_to=2026-03-09')).toEqual([]);
      expect(await days('?week_of=2026-03-15')).toEqual(['wed', 'mon']);
      expect(await days('?week_of=2026-03-09&date_to=2026-03-09')).toEqual(['mon']);
      expect(await days('?status=approved')).toEqual(['wed']);
      expect(await days(`?budget_id=${budget}`)).toEqual(['wed', 'sun']);
      expect(await days(`?task_id=${task}`)).toEqual(['mon']);
      expect(await days(`?budget_id=${budget}&status=draft&date_to=2026-03-08&user_id=${user.user_id}`)).toEqual(['sun']);
    });

    test('comes in pages that give every entry once, in order, also while entries are added in front', async () => {
      const user = await addUser(store);
      for (let index = 0; index < 7; index++) await add(user, { date: addDays('2026-03-01', Math.floor(index / 3)) });
      const whole = await ids(user);
      const paged: string[] = [];
      let path: string | undefined = '?limit=3&status=draft';
      for (let pages = 0; path !== undefined; pages++) {
        expect(pages).toBeLessThan(3);
        const { body, link }: { body: { time_entries: WireEntry[]; next_cursor: string | null }; link?: unknown } = await get(user, path);
        paged.push(...body.time_entries.map((entry) => entry.id));
        if (pages === 0) await add(user, { date: '2026-03-20' });
        const next: string | undefined = /^<\/api\/time-entries(\?[^>]+)>; rel="next"$/.exec(String(link))?.[1];
        expect(next === undefined).toBe(body.next_cursor === null);
        if (next) expect(new URLSearchParams(next).get('cursor')).toBe(body.next_cursor);
        path = next;
      }
      expect(paged).toEqual(whole);
    });

    test('has 100 entries a page unless told otherwise', async () => {
      const user = await addUser(store);
      for (let index = 0; index < 101; index++) await add(user);
      expect(await ids(user)).toHaveLength(100);
      expect(await ids(user, '?limit=500')).toHaveLength(101);
    });

    test.each([
      'limit=0',
      'limit=501',
      'limit=x',
      'limit=',
      'cursor=nonsense',
      'cursor=',
      'date_from=2026-02-30',
      'week_of=2026-W10',
      'status=pending',
      'user_id=',
      'user_id=%00',
      'user_id=a&user_id=b',
    ])('answers 400 to %s', async (query) => {
      const user = await addUser(store);
      const { status, body } = await get(user, `?${query}`);
      expect([status, body.error]).toEqual([400, 'invalid_input']);
      expect(body.errors[0].path).toBe(query.split('=')[0]);
    });
  });

  describe('the summary', () => {
    test('adds up hours by day and status, and its totals are those of the list', async () => {
      const user = await addUser(store);
      const hours = [0.1, 0.2, 20 / 60, 20 / 60, 20 / 60, 1e-9, 7.123456789];
      for (const [index, hour] of hours.entries()) {
        await add(user, { hours: hour, billable: index % 2, date: addDays('2026-03-09', index % 3) });
      }
      await add(user, { date: '2026-03-10', hours: 2, status: 'approved', billable_hours: 0.5 });
      await add(user, { date: '2026-03-10', hours: 1, status: 'rejected' });
      await add(user, { date: '2026-03-12', hours: 24 });
      const range = '?date_from=2026-03-09&date_to=2026-03-11';
      const { days, totals } = (await get(user, `/summary${range}`)).body;
      const listed: WireEntry[] = (await get(user, range)).body.time_entries;
      const inMs = (key: 'hours' | 'billable_hours') => listed.reduce((sum, entry) => sum + Math.round(entry[key] * MS_PER_HOUR), 0);
      expect(totals).toMatchObject({
        entries: 9,
        hours: inMs('hours') / MS_PER_HOUR,
        billable_hours: inMs('billable_hours') / MS_PER_HOUR,
      });
      expect(totals).toMatchObject({ approved_hours: 2, rejected_hours: 1, draft_hours: (inMs('hours') - 3 * MS_PER_HOUR) / MS_PER_HOUR });
      expect(days.map((day: WireEntry) => day.date)).toEqual(['2026-03-09', '2026-03-10', '2026-03-11']);
      expect(days[0]).toMatchObject({ entries: 3, hours: (inMs('hours') - sumMs(days.slice(1))) / MS_PER_HOUR });
    });

    test('gives the same figures on both engines', async () => {
      const user = await addUser(store);
      for (let index = 1; index <= 60; index++) await add(user, { hours: (index * 0.7) % 24, billable: index % 2 });
      const { totals } = (await get(user, '/summary?date_from=2026-03-01&date_to=2026-03-31')).body;
      expect(totals).toEqual({ hours: 657, billable_hours: 318, draft_hours: 657, approved_hours: 0, rejected_hours: 0, entries: 60 });
    });

    test('takes the list’s filters and scope, and a reversed range is empty', async () => {
      const { manager, report, task } = await addCompany();
      const range = 'date_from=2026-03-01&date_to=2026-03-31';
      const hoursOf = async (reader: TestUser, query: string) => (await get(reader, `/summary?${query}`)).body.totals.hours;
      expect(await hoursOf(manager, `${range}&task_id=${task}`)).toBe(6);
      expect(await hoursOf(report, `${range}&task_id=${task}`)).toBe(2);
      expect(await hoursOf(manager, `${range}&user_id=${report.user_id}`)).toBe(2);
      expect(await hoursOf(manager, `${range}&status=approved`)).toBe(0);
      expect(await hoursOf(report, `${range}&week_of=2026-03-10`)).toBe(2);
      expect(await hoursOf(report, `${range}&week_of=2026-03-17`)).toBe(0);
      expect((await get(report, '/summary?date_from=2026-03-31&date_to=2026-03-01')).body.days).toEqual([]);
    });

    test('needs a week or both ends of a range, of at most 366 days', async () => {
      const user = await addUser(store);
      for (const query of ['date_from=2024-01-01&date_to=2024-12-31', 'week_of=2026-03-11', 'week_of=2026-03-11&date_from=2026-03-10']) {
        expect((await get(user, `/summary?${query}`)).status).toBe(200);
      }
      for (const query of ['', '?date_from=2026-03-01', '?date_to=2026-03-01', '?date_from=2024-01-01&date_to=2025-01-01']) {
        expect((await get(user, `/summary${query}`)).status).toBe(400);
      }
    });
  });

  describe('the pending count', () => {
    test('counts what the caller could approve now, never their own', async () => {
      const { executive, head, manager, report, lead } = await addCompany();
      const count = async (reader: TestUser) => (await get(reader, '/pending-count')).body.pending_count;
      const everyone = await count(executive);
      expect(await count(head)).toBe(everyone);
      expect(await count(manager)).toBe(2);
      await add(report);
      await add(manager);
      await add(report, { status: 'approved' });
      await add(report, { status: 'rejected' });
      expect(await count(manager)).toBe(3);
      expect(await count(executive)).toBe(everyone + 2);
      for (const reader of [lead, report]) expect((await get(reader, '/pending-count')).status).toBe(403);
    });
  });
});

function sumMs(days: { hours: number }[]): number {
  return days.reduce((sum, day) => sum + Math.round(day.hours * MS_PER_HOUR), 0);
}
