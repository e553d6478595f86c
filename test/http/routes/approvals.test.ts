import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { saveSignals } from '#db/signals.ts';
import { saveTimeEntries } from '#db/time-entries.ts';
import type { TimeEntry } from '#domain/time-entry.ts';
import { addBudget, addUser, openTestApp, TEST_NOW, type TestApp, type TestUser } from '#test/app.ts';
import { describeOnEachDatabase } from '#test/databases.ts';
import { addDraft } from '#test/drafts.ts';
import { addTimeEntry, sampleTimeEntry } from '#test/time-entries.ts';
import { openTracking } from '#test/tracking.ts';

type Method = 'GET' | 'POST' | 'PATCH';
type Group = { user_id: string; week_of: string; entry_count: number; hours: number; billable_hours: number; entries: { id: string }[] };

describeOnEachDatabase('Approvals', (store) => {
  let open: TestApp;
  beforeAll(async () => {
    open = await openTestApp(store);
  });
  afterAll(() => open.app.close());

  async function call(user: TestUser, method: Method, path: string, payload?: object) {
    const body = payload === undefined ? {} : { payload };
    const response = await open.app.inject({ method, url: `/api/time-entries${path}`, headers: user.headers, ...body });
    return { status: response.statusCode, body: response.json(), headers: response.headers };
  }

  async function addTeam() {
    const manager = await addUser(store, { access_level: 'manager', name: 'Grace Hopper' });
    const report = await addUser(store, { manager_id: manager.user_id, name: 'Ada Lovelace' });
    const other = await addUser(store, { manager_id: manager.user_id, name: 'Alan Turing' });
    const stranger = await addUser(store, {});
    return { manager, report, other, stranger };
  }

  const addFor = (user: TestUser, given: Partial<TimeEntry> = {}) => addTimeEntry(store, { user_id: user.user_id, ...given });
  const stored = (id: string) => store.db.selectFrom('time_entries').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
  const shape = (groups: Group[]) => groups.map(({ user_id, week_of, entry_count }) => ({ user_id, week_of, entry_count }));

  describe('to be made', () => {
    test('are listed by person and ISO week, the oldest week first, without one’s own and what is out of scope or decided', async () => {
      const { manager, report, other, stranger } = await addTeam();
      const monday = await addFor(report, { date: '2026-03-09', hours: 0.1 });
      const sunday = await addFor(report, { date: '2026-03-15', hours: 0.2, billable: 0 });
      await addFor(report, { date: '2026-03-16' });
      await addFor(other, { date: '2026-03-10' });
      for (const user of [manager, stranger]) await addFor(user);
      await addFor(report, { status: 'approved' });
      await addFor(report, { status: 'rejected' });
      const { body } = await call(manager, 'GET', '/approvals');
      expect(shape(body.groups)).toEqual([
        { user_id: report.user_id, week_of: '2026-03-09', entry_count: 2 },
        { user_id: other.user_id, week_of: '2026-03-09', entry_count: 1 },
        { user_id: report.user_id, week_of: '2026-03-16', entry_count: 1 },
      ]);
      expect(body.groups[0]).toMatchObject({ user_name: 'Ada Lovelace', hours: 0.3, billable_hours: 0.1 });
      expect(body.groups[0].entries.map(({ id }: { id: string }) => id)).toEqual([monday.id, sunday.id]);
      expect(body.groups[0].entries[0]).toEqual((await call(manager, 'GET', `/${monday.id}`)).body.time_entry);
      expect(body.next_cursor).toBeNull();
    });

    test('of one person or one week are found by filters, and nobody’s out of scope', async () => {
      const { manager, report, other, stranger } = await addTeam();
      await addFor(report, { date: '2026-03-09' });
      await addFor(other, { date: '2026-03-17' });
      await addFor(stranger);
      const ofWeek = await call(manager, 'GET', '/approvals?week_of=2026-03-22');
      expect(shape(ofWeek.body.groups)).toEqual([{ user_id: other.user_id, week_of: '2026-03-16', entry_count: 1 }]);
      expect(shape((await call(manager, 'GET', `/approvals?user_id=${report.user_id}`)).body.groups)).toHaveLength(1);
      expect((await call(manager, 'GET', `/approvals?user_id=${stranger.user_id}`)).body.groups).toEqual([]);
      expect((await call(report, 'GET', '/approvals')).status).toBe(403);
    });

    test('of a week with more than 500 entries count all, and list 500', async () => {
      const { manager, report } = await addTeam();
      await saveTimeEntries(
        store,
        Array.from({ length: 501 }, () => sampleTimeEntry({ user_id: report.user_id })),
      );
      const { groups } = (await call(manager, 'GET', '/approvals')).body;
      expect(shape(groups)).toEqual([{ user_id: report.user_id, week_of: '2026-03-09', entry_count: 501 }]);
      expect(groups[0].entries).toHaveLength(500);
    });

    test('come in pages that divide no week of a person', async () => {
      const { manager, report, other } = await addTeam();
      for (const date of ['2026-03-09', '2026-03-10', '2026-03-11', '2026-03-16']) await addFor(report, { date });
      await addFor(other, { date: '2026-03-12' });
      const counts: number[] = [];
      let cursor = '';
      do {
        const { body, headers } = await call(manager, 'GET', `/approvals?limit=2${cursor}`);
        counts.push(...body.groups.map((group: Group) => group.entries.length), -1);
        cursor = body.next_cursor === null ? '' : `&cursor=${body.next_cursor}`;
        expect(headers['link'] !== undefined).toBe(body.next_cursor !== null);
      } while (cursor !== '');
      expect(counts).toEqual([3, -1, 1, 1, -1]);
    });
  });

  describe('of many at once', () => {
    test('approve what may be decided, as it stands, and skip the rest', async () => {
      const { manager, report, stranger } = await addTeam();
      const [first, second, changed] = [await addFor(report), await addFor(report, { billable: 0 }), await addFor(report)];
      const skipped = [await addFor(manager), await addFor(stranger), await addFor(report, { status: 'rejected' })];
      const ids = [first, second, changed, first, ...skipped].map(({ id }) => id);
      const versions = { [first.id]: 1, [changed.id]: 2, __proto__x: 3 };
      const { body, headers } = await call(manager, 'POST', '/approve-bulk', { ids: [...ids, 'unknown'], versions });
      expect(body).toEqual({ approved: 2 });
      expect(await stored(first.id)).toMatchObject({ status: 'approved', approved_by: manager.user_id, approved_at: TEST_NOW, version: 2 });
      for (const entry of [changed, ...skipped]) expect(await stored(entry.id)).toEqual(entry);
      const rows = await store.db
        .selectFrom('history')
        .selectAll()
        .where('operation_id', '=', String(headers['operation-id']))
        .orderBy('id')
        .execute();
      expect(rows.map(({ subject_id }) => subject_id).sort()).toEqual([first.id, second.id].sort());
      for (const row of rows) {
        expect(row).toMatchObject({ action: 'approved', actor_id: manager.user_id, user_id: report.user_id });
        expect(JSON.parse(row.after ?? '')).toEqual(await stored(row.subject_id));
        expect(JSON.parse(row.before ?? '')).toMatchObject({ status: 'draft', version: 1 });
      }
    });

    test('reject with one reason, which is needed', async () => {
      const { manager, report } = await addTeam();
      const entries = [await addFor(report), await addFor(report), await addFor(report, { status: 'approved' })];
      const ids = entries.map(({ id }) => id);
      for (const reason of [undefined, '', ' ', 'x'.repeat(2_001)]) {
        expect((await call(manager, 'POST', '/reject-bulk', { ids, reason })).status).toBe(400);
      }
      expect((await call(manager, 'POST', '/reject-bulk', { ids, reason: 'Which budget?' })).body).toEqual({ rejected: 2 });
      expect(await stored(ids[0] as string)).toMatchObject({ status: 'rejected', rejection_reason: 'Which budget?', version: 2 });
      expect((await call(report, 'POST', '/approve-bulk', { ids })).status).toBe(403);
    });

    test('are undone together', async () => {
      const { manager, report } = await addTeam();
      const ids = [(await addFor(report)).id, (await addFor(report)).id];
      const { headers } = await call(manager, 'POST', '/approve-bulk', { ids });
      const url = `/api/auto-tracking/operations/${headers['operation-id']}/undo`;
      const undone = await open.app.inject({ method: 'POST', url, headers: manager.headers });
      expect(undone.json()).toMatchObject({ time_entries: 2 });
      for (const id of ids) expect(await stored(id)).toMatchObject({ status: 'draft', approved_by: null, version: 3 });
    });

    test('that race decide each entry once', async () => {
      const { manager, report } = await addTeam();
      const ids = (await Promise.all(Array.from({ length: 20 }, () => addFor(report)))).map(({ id }) => id);
      const racers = Array.from({ length: 8 }, (_, racer) =>
        racer % 2 === 0
          ? call(manager, 'POST', '/approve-bulk', { ids: ids.slice(racer) })
          : call(manager, 'POST', '/reject-bulk', { ids: ids.toReversed(), reason: 'No' }),
      );
      const answers = (await Promise.all(racers)).map(({ body }) => body.approved ?? body.rejected);
      expect(answers.reduce((sum, count) => sum + count, 0)).toBe(20);
      for (const id of ids) expect((await stored(id)).version).toBe(2);
      const rows = await store.db.selectFrom('history').select('id').where('subject_id', 'in', ids).execute();
      expect(rows).toHaveLength(20);
    });
  });

  describe('see of a draft’s evidence', () => {
    test('kinds and figures, also once the signals are gone, and what was edited since', async () => {
      const { manager, report } = await addTeam();
      const budget_id = await addBudget(store);
      const signal = { user_id: report.user_id, source: 'git', source_id: 'x', title: 'Secret title', ended_at: null };
      const rest = { duration_minutes: null, metadata: null, matched_budget_id: null, matched_task_id: null, started_on: null };
      const at = { started_at: null, created_at: TEST_NOW, updated_at: TEST_NOW };
      const saved = ['s1', 's2'].map((id) => ({ ...signal, ...rest, ...at, id, signal_type: 'commit' }));
      await saveSignals(store, saved);
      const draft = await addDraft(store, { user_id: report.user_id, signal_ids: '["s1","s2","gone"]', signal_count: 3, hours: 2 });
      const edited = await open.app.inject({
        method: 'POST',
        url: `/api/auto-tracking/drafts/${draft.id}/edit`,
        headers: report.headers,
        payload: { hours: 1.5, budget_id },
      });
      const id = edited.json().time_entry_id;
      await store.db.deleteFrom('signals').where('user_id', '=', report.user_id).execute();
      const evidence = {
        origin: 'agent',
        signal_count: 3,
        signals_by_kind: [{ source: 'git', signal_type: 'commit', count: 2 }],
        drafted_hours: 2,
        edited_fields: ['hours', 'budget'],
        hours_changed: -0.5,
      };
      const seen = await call(manager, 'GET', `/${id}`);
      expect(seen.body.time_entry.evidence).toEqual(evidence);
      expect(JSON.stringify(seen.body)).not.toMatch(/Secret|"s1"/);
      const changes = { description: 'Planning', hours: 2 };
      const changed = await call(report, 'PATCH', `/${id}`, changes);
      expect(changed.body.time_entry.evidence).toEqual({ ...evidence, edited_fields: ['description', 'budget'], hours_changed: 0 });
      expect((await call(manager, 'GET', '/approvals')).body.groups[0].entries[0].evidence.signal_count).toBe(3);
    });

    test('no type that has become private', async () => {
      const tracking = await openTracking(store, open);
      await tracking.send(tracking.event('e1', '09:00', '10:00', { source: 'agent', signal_type: 'therapy', title: 'x' }));
      await tracking.build();
      const id = await tracking.accept(await tracking.draftOf('e1'));
      const kinds = async () => (await call(tracking.user, 'GET', `/${id}`)).body.time_entry.evidence.signals_by_kind;
      expect(await kinds()).toEqual([{ source: 'agent', signal_type: 'therapy', count: 1 }]);
      await tracking.putPatterns('therapy');
      expect(await kinds()).toEqual([{ source: 'agent', signal_type: 'private', count: 1 }]);
      const rows = await store.db.selectFrom('history').selectAll().where('user_id', '=', tracking.user.user_id).execute();
      expect(JSON.stringify(rows)).not.toContain('therapy');
    });
  });
});
