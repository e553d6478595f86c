import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TimeEntry } from '#domain/time-entry.ts';
import { addBudget, addLineItem, addTask, addUser, openTestApp, TEST_NOW, type TestApp, type TestUser } from '#test/app.ts';
import { describeOnEachDatabase } from '#test/databases.ts';
import { addDraft } from '#test/drafts.ts';
import { addTimeEntry } from '#test/time-entries.ts';

type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE';

describeOnEachDatabase('Changing time entries over HTTP', (store) => {
  let open: TestApp;
  beforeAll(async () => {
    open = await openTestApp(store);
  });
  afterAll(() => open.app.close());

  async function call(user: TestUser, method: Method, path: string, payload?: unknown, headers: Record<string, string> = {}) {
    const body = payload === undefined ? {} : { payload: payload as object };
    const response = await open.app.inject({ method, url: `/api/time-entries${path}`, headers: { ...user.headers, ...headers }, ...body });
    return { status: response.statusCode, body: response.json() };
  }

  async function historyOf(user: TestUser, id: string) {
    return (await call(user, 'GET', `/${id}/history`)).body.history;
  }

  function stored(id: string) {
    return store.db.selectFrom('time_entries').selectAll().where('id', '=', id).executeTakeFirst();
  }

  async function addTeam() {
    const executive = await addUser(store, { access_level: 'executive' });
    const head = await addUser(store, { access_level: 'head' });
    const manager = await addUser(store, { access_level: 'manager', name: 'Grace Hopper' });
    const report = await addUser(store, { manager_id: manager.user_id, name: 'Ada Lovelace' });
    return { executive, head, manager, report };
  }

  function addFor(user: TestUser, given: Partial<TimeEntry> = {}) {
    return addTimeEntry(store, { user_id: user.user_id, ...given });
  }

  const BY_HAND = { date: '2026-03-10', hours: 1.25 };

  describe('entering time by hand', () => {
    test.each([
      ['employee', 'draft'],
      ['lead', 'draft'],
      ['manager', 'approved'],
      ['head', 'approved'],
      ['executive', 'approved'],
    ] as const)('of an %s gives an entry that is %s', async (access_level, status) => {
      const user = await addUser(store, { access_level });
      const { status: answer, body } = await call(user, 'POST', '', BY_HAND);
      const decided =
        status === 'approved'
          ? { approved_by: user.user_id, approved_at: '2026-03-10T12:00:00.000Z' }
          : { approved_by: null, approved_at: null };
      expect(answer).toBe(200);
      expect(body.time_entry).toMatchObject({
        ...BY_HAND,
        ...decided,
        status,
        user_id: user.user_id,
        billable: 0,
        description: null,
        version: 1,
      });
      expect(body).toEqual((await call(user, 'GET', `/${body.time_entry.id}`)).body);
    });

    test('takes all fields, and occupies the minutes from start to end, whatever the hours', async () => {
      const user = await addUser(store);
      const budget_id = await addBudget(store);
      const line_item_id = await addLineItem(store, { budget_id });
      const given = {
        ...BY_HAND,
        description: 'Workshop',
        budget_id,
        line_item_id,
        task_id: await addTask(store),
        billable: 0,
        started_at: '2026-03-10T09:00:00.000Z',
        ended_at: '2026-03-10T17:00:00.000Z',
      };
      const { body } = await call(user, 'POST', '', given);
      expect(body.time_entry).toMatchObject(given);
      expect((await stored(body.time_entry.id))?.intervals).toBe(`[[${Date.parse(given.started_at)},${Date.parse(given.ended_at)}]]`);
    });

    test('bills as the line item, else the budget, has it', async () => {
      const user = await addUser(store);
      const budget_id = await addBudget(store, { billable: 1 });
      const line_item_id = await addLineItem(store, { budget_id, billable: 0 });
      expect((await call(user, 'POST', '', { ...BY_HAND, budget_id })).body.time_entry).toMatchObject({
        billable: 1,
        billable_hours: 1.25,
      });
      expect((await call(user, 'POST', '', { ...BY_HAND, budget_id, line_item_id })).body.time_entry).toMatchObject({
        billable: 0,
        billable_hours: 0,
      });
      expect((await call(user, 'POST', '', { ...BY_HAND, billable: true })).body.time_entry).toMatchObject({ billable: 1 });
    });

    test.each([
      ['date', { date: '2026-02-30' }],
      ['date', { date: null }],
      ['hours', { hours: 0 }],
      ['hours', { hours: 24.01 }],
      ['hours', { hours: '1' }],
      ['billable', { billable: null }],
      ['description', { description: 'a\0b' }],
      ['ended_at', { started_at: '2026-03-10T09:00:00Z' }],
      ['started_at', { ended_at: '2026-03-10T09:00:00Z' }],
      ['ended_at', { started_at: '2026-03-10T09:00:00Z', ended_at: '2026-03-10T09:00:00Z' }],
    ])('answers 400 naming %s to %o', async (path, wrong) => {
      const user = await addUser(store);
      const { status, body } = await call(user, 'POST', '', { ...BY_HAND, ...wrong });
      expect([status, body.errors?.[0].path]).toEqual([400, path]);
    });

    test('answers 400 to what is unknown, archived or of another budget, and keeps nothing', async () => {
      const user = await addUser(store);
      const budget_id = await addBudget(store);
      const line_item_id = await addLineItem(store, { budget_id: await addBudget(store) });
      const archived = await addBudget(store, { archived_at: TEST_NOW });
      for (const [path, wrong] of [
        ['budget_id', { budget_id: 'nothing' }],
        ['budget_id', { budget_id: archived }],
        ['task_id', { task_id: 'nothing' }],
        ['line_item_id', { budget_id, line_item_id }],
        ['line_item_id', { line_item_id }],
      ] as const) {
        const { status, body } = await call(user, 'POST', '', { ...BY_HAND, ...wrong });
        expect([status, body.error, body.errors[0].path]).toEqual([400, 'unknown_reference', path]);
      }
      expect((await call(user, 'GET', '')).body.time_entries).toEqual([]);
    });
  });

  describe('changing an entry', () => {
    test('sets what is given, clears what is null and keeps the rest', async () => {
      const { report } = await addTeam();
      const budget_id = await addBudget(store);
      const entry = await addFor(report, { budget_id, task_id: await addTask(store) });
      open.clock.now = TEST_NOW + 1_000;
      const { body } = await call(report, 'PATCH', `/${entry.id}`, { hours: 0.1, description: null, task_id: null });
      open.clock.now = TEST_NOW;
      expect(body.time_entry).toMatchObject({
        hours: 0.1,
        description: null,
        task_id: null,
        budget_id,
        date: entry.date,
        status: 'draft',
        version: 2,
      });
      expect(body.time_entry).toMatchObject({ created_at: '2026-03-10T12:00:00.000Z', updated_at: '2026-03-10T12:00:01.000Z' });
    });

    test('with nothing new leaves version and history alone', async () => {
      const { report } = await addTeam();
      const { id } = (await call(report, 'POST', '', BY_HAND)).body.time_entry;
      for (const same of [{}, BY_HAND]) expect((await call(report, 'PATCH', `/${id}`, same)).body.time_entry.version).toBe(1);
      expect(await historyOf(report, id)).toHaveLength(1);
    });

    test('lets a rejected entry wait again even as it is', async () => {
      const { manager, report } = await addTeam();
      const { id } = await addFor(report);
      await call(manager, 'POST', `/${id}/reject`, { reason: 'Which client?' });
      const { body } = await call(report, 'PATCH', `/${id}`, {});
      expect(body.time_entry).toMatchObject({ status: 'draft', rejection_reason: null });
    });

    test('is for its owner and executives', async () => {
      const { executive, head, manager, report } = await addTeam();
      const { id } = await addFor(report);
      for (const other of [manager, head]) {
        for (const [method, payload] of [['PATCH', { hours: 3 }] as const, ['DELETE', undefined] as const]) {
          const { status, body } = await call(other, method, `/${id}`, payload);
          expect([status, body.error]).toEqual([403, 'forbidden']);
        }
      }
      const stranger = await addUser(store, { access_level: 'manager' });
      expect((await call(stranger, 'PATCH', `/${id}`, { hours: 3 })).status).toBe(404);
      expect((await call(stranger, 'DELETE', `/${id}`)).status).toBe(404);
      expect((await call(executive, 'PATCH', `/${id}`, { hours: 3 })).body.time_entry).toMatchObject({
        hours: 3,
        status: 'draft',
        user_id: report.user_id,
      });
    });

    test('is for executives only once another person has approved it, and keeps that approval', async () => {
      const { executive, manager, report } = await addTeam();
      const { id } = await addFor(report);
      expect((await call(manager, 'POST', `/${id}/approve`)).status).toBe(200);
      for (const [method, payload] of [['PATCH', { hours: 3 }] as const, ['DELETE', undefined] as const]) {
        const { status, body } = await call(report, method, `/${id}`, payload);
        expect([status, body.error]).toEqual([403, 'approved_by_another']);
      }
      const { body } = await call(executive, 'PATCH', `/${id}`, { hours: 3 });
      expect(body.time_entry).toMatchObject({ hours: 3, status: 'approved', approved_by: manager.user_id });
      expect((await call(executive, 'DELETE', `/${id}`)).body).toEqual({ ok: true });
    });

    test('that approved itself is for its owner, and keeps it approved', async () => {
      const { manager } = await addTeam();
      const { id } = (await call(manager, 'POST', '', BY_HAND)).body.time_entry;
      const { body } = await call(manager, 'PATCH', `/${id}`, { hours: 3 });
      expect(body.time_entry).toMatchObject({ hours: 3, status: 'approved', approved_by: manager.user_id });
      expect((await call(manager, 'DELETE', `/${id}`)).body).toEqual({ ok: true });
    });

    test('that was rejected makes it wait again', async () => {
      const { manager, report } = await addTeam();
      const { id } = await addFor(report);
      await call(manager, 'POST', `/${id}/reject`, { reason: 'Wrong budget' });
      const { body } = await call(report, 'PATCH', `/${id}`, { description: 'Planning of sprint 12' });
      expect(body.time_entry).toMatchObject({ status: 'draft', rejected_by: null, rejected_at: null, rejection_reason: null });
      expect((await call(manager, 'POST', `/${id}/approve`)).status).toBe(200);
    });

    test('asks nothing of an archived budget it keeps or gives up, but of any it is moved to', async () => {
      const { report } = await addTeam();
      const budget_id = await addBudget(store, { archived_at: TEST_NOW });
      const line_item_id = await addLineItem(store, { budget_id });
      const entry = await addFor(report, { budget_id, line_item_id });
      const change = (changes: object) => call(report, 'PATCH', `/${entry.id}`, changes);
      expect((await change({ hours: 3, budget_id })).status).toBe(200);
      expect((await change({ line_item_id: null })).status).toBe(200);
      expect((await change({ line_item_id })).body).toMatchObject({ error: 'unknown_reference', errors: [{ path: 'budget_id' }] });
      expect((await change({ budget_id: null })).status).toBe(200);
      expect((await change({ budget_id })).status).toBe(400);
    });

    test('to another budget clears the line item', async () => {
      const { report } = await addTeam();
      const budget_id = await addBudget(store);
      const entry = await addFor(report, { budget_id, line_item_id: await addLineItem(store, { budget_id }) });
      const other = await addBudget(store);
      expect((await call(report, 'PATCH', `/${entry.id}`, { budget_id: other, line_item_id: entry.line_item_id })).status).toBe(400);
      expect((await call(report, 'PATCH', `/${entry.id}`, { budget_id: other })).body.time_entry).toMatchObject({
        budget_id: other,
        line_item_id: null,
      });
    });

    test('checks start and end as they come to stand together', async () => {
      const { report } = await addTeam();
      const entry = await addFor(report);
      const change = (changes: object) => call(report, 'PATCH', `/${entry.id}`, changes);
      expect((await change({ started_at: '2026-03-10T09:00:00Z' })).status).toBe(400);
      expect((await change({ started_at: '2026-03-10T09:00:00Z', ended_at: '2026-03-10T10:00:00Z' })).status).toBe(200);
      expect((await change({ ended_at: '2026-03-10T08:00:00Z' })).status).toBe(400);
      expect((await change({ ended_at: null })).status).toBe(400);
      expect((await change({ started_at: null, ended_at: null })).body.time_entry).toMatchObject({ started_at: null, ended_at: null });
    });

    test.each([{ hours: null }, { date: null }, { billable: null }, { hours: -1 }, { date: '2026-13-01' }])(
      'answers 400 to %o',
      async (wrong) => {
        const { report } = await addTeam();
        const { id } = await addFor(report);
        expect((await call(report, 'PATCH', `/${id}`, wrong)).status).toBe(400);
      },
    );
  });

  test('what changed since it was seen is neither changed, deleted nor decided', async () => {
    const { manager, report } = await addTeam();
    const { id } = await addFor(report, { version: 3 });
    const stale = { 'if-match': '"2"' };
    for (const { status, body } of [
      await call(report, 'PATCH', `/${id}`, { hours: 3 }, stale),
      await call(report, 'DELETE', `/${id}`, undefined, stale),
      await call(manager, 'POST', `/${id}/approve`, {}, stale),
      await call(manager, 'POST', `/${id}/reject`, { reason: 'why' }, stale),
    ]) {
      expect([status, body.error]).toEqual([409, 'version_changed']);
    }
    expect((await call(manager, 'POST', `/${id}/approve`, {}, { 'if-match': '"3"' })).status).toBe(200);
  });

  describe('deleting an entry', () => {
    test('leaves the draft it was made from accepted, without an entry, and its history readable', async () => {
      const { manager, report } = await addTeam();
      const draft = await addDraft(store, { user_id: report.user_id });
      const accepted = await open.app.inject({
        method: 'POST',
        url: `/api/auto-tracking/drafts/${draft.id}/accept`,
        headers: report.headers,
      });
      const id = accepted.json().time_entry_id;
      expect((await call(report, 'DELETE', `/${id}`)).body).toEqual({ ok: true });
      expect((await call(report, 'GET', `/${id}`)).status).toBe(404);
      expect((await call(report, 'DELETE', `/${id}`)).status).toBe(404);
      const detail = await open.app.inject({ url: `/api/auto-tracking/drafts/${draft.id}`, headers: report.headers });
      expect(detail.json().draft).toMatchObject({ status: 'accepted', time_entry_id: null });
      const history = await historyOf(report, id);
      expect(history.map((event: { action: string }) => event.action)).toEqual(['created', 'deleted']);
      expect(history[1]).toMatchObject({ before: { id, draft_id: draft.id }, after: null });
      expect((await historyOf(manager, id))[1].before.draft_id).toBeNull();
      expect((await call(await addUser(store), 'GET', `/${id}/history`)).status).toBe(404);
    });
  });

  describe('deciding on an entry', () => {
    test('says who approved it and when, and how many hours are billed', async () => {
      const { manager, report } = await addTeam();
      const { id } = await addFor(report, { billable: 0 });
      const { status, body } = await call(manager, 'POST', `/${id}/approve`, { billable: 1, billable_hours: 1.5 });
      expect(status).toBe(200);
      expect(body.time_entry).toMatchObject({ status: 'approved', billable: 1, billable_hours: 1.5, hours: 2, version: 2 });
      expect(body.time_entry).toMatchObject({
        approved_by: manager.user_id,
        approved_by_name: 'Grace Hopper',
        approved_at: '2026-03-10T12:00:00.000Z',
      });
      const second = (await addFor(report)).id;
      expect((await call(manager, 'POST', `/${second}/approve`, { billable: 0 })).body.time_entry).toMatchObject({
        billable: 0,
        billable_hours: 0,
      });
    });

    test('says who rejected it, when and why', async () => {
      const { manager, report } = await addTeam();
      const { id } = await addFor(report);
      const { status, body } = await call(manager, 'POST', `/${id}/reject`, { reason: 'Wrong budget' });
      expect(status).toBe(200);
      expect(body.time_entry).toMatchObject({ status: 'rejected', rejected_by: manager.user_id, rejected_by_name: 'Grace Hopper' });
      expect(body.time_entry).toMatchObject({
        rejection_reason: 'Wrong budget',
        rejected_at: '2026-03-10T12:00:00.000Z',
        approved_by: null,
      });
    });

    test('is only for entries that wait', async () => {
      const { manager, report } = await addTeam();
      for (const status of ['approved', 'rejected'] as const) {
        const { id } = await addFor(report, { status });
        for (const decision of ['approve', 'reject']) {
          const { status, body } = await call(manager, 'POST', `/${id}/${decision}`, { reason: 'why' });
          expect([status, body.error]).toEqual([409, 'not_awaiting_approval']);
        }
        expect((await stored(id))?.version).toBe(1);
      }
    });

    test('is never for one’s own', async () => {
      const { executive, manager } = await addTeam();
      for (const user of [executive, manager]) {
        const { id } = await addFor(user);
        for (const decision of ['approve', 'reject']) {
          const { status, body } = await call(user, 'POST', `/${id}/${decision}`, { reason: 'why' });
          expect([status, body.error]).toEqual([403, 'own_entry']);
        }
      }
    });

    test('is for managers of their direct reports, for heads and executives of everyone, and for nobody else', async () => {
      const { executive, head, manager, report } = await addTeam();
      const other = await addUser(store, { access_level: 'manager' });
      const lead = await addUser(store, { access_level: 'lead' });
      const approve = async (user: TestUser) => (await call(user, 'POST', `/${(await addFor(report)).id}/approve`)).status;
      expect(await approve(manager)).toBe(200);
      expect(await approve(head)).toBe(200);
      expect(await approve(executive)).toBe(200);
      expect(await approve(other)).toBe(404);
      expect(await approve(lead)).toBe(403);
      expect(await approve(report)).toBe(403);
    });

    test.each([
      ['reject', undefined],
      ['reject', {}],
      ['reject', { reason: ' \n' }],
      ['reject', { reason: 'x'.repeat(2_001) }],
      ['approve', { billable_hours: -1 }],
      ['approve', { billable_hours: 25 }],
      ['approve', { billable: 2 }],
      ['approve', { billable: 0, billable_hours: 1 }],
    ])('answers 400 to %s with %o and leaves it waiting', async (decision, payload) => {
      const { manager, report } = await addTeam();
      const { id } = await addFor(report);
      expect((await call(manager, 'POST', `/${id}/${decision}`, payload)).status).toBe(400);
      expect((await stored(id))?.status).toBe('draft');
    });
  });

  test('the history tells every step, who took it, and the entry before and after', async () => {
    const { executive, manager, report } = await addTeam();
    const { id } = (await call(report, 'POST', '', BY_HAND)).body.time_entry;
    await call(report, 'PATCH', `/${id}`, { hours: 2 });
    await call(manager, 'POST', `/${id}/reject`, { reason: 'Too much' });
    await call(report, 'PATCH', `/${id}`, { hours: 1 });
    await call(manager, 'POST', `/${id}/approve`, { billable_hours: 0.5 });
    await call(executive, 'DELETE', `/${id}`);
    const history = await historyOf(report, id);
    expect(history.map((event: { action: string; actor_id: string }) => [event.action, event.actor_id])).toEqual([
      ['created', report.user_id],
      ['changed', report.user_id],
      ['rejected', manager.user_id],
      ['changed', report.user_id],
      ['approved', manager.user_id],
      ['deleted', executive.user_id],
    ]);
    expect(history[0]).toMatchObject({
      at: '2026-03-10T12:00:00.000Z',
      actor_name: 'Ada Lovelace',
      before: null,
      after: { hours: 1.25, version: 1 },
    });
    expect(history[2]).toMatchObject({
      actor_name: 'Grace Hopper',
      before: { status: 'draft' },
      after: { status: 'rejected', rejection_reason: 'Too much' },
    });
    expect(history[4].after).toMatchObject({
      status: 'approved',
      billable: 1,
      billable_hours: 0.5,
      approved_at: '2026-03-10T12:00:00.000Z',
    });
    expect(Object.keys(history[4].after)).not.toContain('intervals');
    for (let step = 1; step < history.length; step++) expect(history[step].before).toEqual(history[step - 1].after);
    expect(await historyOf(manager, id)).toEqual(history);
  });
});
