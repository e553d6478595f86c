import { setImmediate } from 'node:timers/promises';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { saveSignals } from '#db/signals.ts';
import { lockActiveUsers } from '#db/users.ts';
import type { Signal } from '#domain/signal.ts';
import { addServiceToken, addUser, openTestApp, TEST_NOW, type TestApp, type TestUser } from '#test/app.ts';
import { describeOnEachDatabase } from '#test/databases.ts';
import { addDraft } from '#test/drafts.ts';
import { holds } from '#test/grep.ts';
import { changedTables, readContents } from '#test/store-contents.ts';
import { addTimeEntry } from '#test/time-entries.ts';
import { openTracking } from '#test/tracking.ts';
import { callWhileChanging } from '#test/while-waiting.ts';

const PATH = '/api/me/data';

describeOnEachDatabase('My data', (store) => {
  let open: TestApp;
  beforeAll(async () => {
    open = await openTestApp(store);
  });
  afterAll(() => open.app.close());

  const get = (user: TestUser, path = '') => open.app.inject({ url: `${PATH}${path}`, headers: user.headers });
  const table = (body: string): Record<string, string>[] => parse(body, { columns: true, bom: true });

  async function remove(user: TestUser, payload: object) {
    const response = await open.app.inject({ method: 'POST', url: `${PATH}/delete-signals`, headers: user.headers, payload });
    return { status: response.statusCode, body: response.json() };
  }

  function signalOf(user: TestUser, id: string, given: Partial<Signal> = {}): Signal {
    const rest = { ended_at: null, duration_minutes: null, metadata: null, matched_budget_id: null, matched_task_id: null };
    const times = { started_at: TEST_NOW, started_on: '2026-03-10', created_at: TEST_NOW, updated_at: TEST_NOW };
    return { user_id: user.user_id, id, source: 'git', source_id: id, signal_type: 'commit', title: id, ...rest, ...times, ...given };
  }

  const storedSignals = async (user: TestUser) =>
    (await store.db.selectFrom('signals').select('id').where('user_id', '=', user.user_id).orderBy('id').execute()).map(({ id }) => id);

  describe('is exported', () => {
    test('with everything that is stored about the caller, and nothing of anybody else', async () => {
      const { user, send, event, build, accept, draftOf, drafts, call, putPatterns } = await openTracking(store, open, { name: 'Ada' });
      const other = await openTracking(store, open);
      await other.send(other.event('theirs', '09:00', '10:00', { title: 'Somebody else’s' }));
      await send(event('e1', '09:00', '10:00'), event('e2', '11:00', '12:00'));
      await build();
      const entryId = await accept(await draftOf('e1'));
      await call('PUT', '/api/auto-tracking/drafting-settings', { burst_gap_minutes: 20 });
      await putPatterns('nothing-like-it');
      const response = await get(user);
      expect(response.headers).toMatchObject({
        'content-type': 'application/json; charset=utf-8',
        'content-disposition': 'attachment; filename="daybook.json"',
      });
      const data = response.json();
      expect(data).toMatchObject({
        exported_at: '2026-03-10T12:00:00.000Z',
        profile: { id: user.user_id, name: 'Ada', time_zone: 'UTC', created_at: '2026-03-10T12:00:00.000Z' },
        time_zones: [{ effective_at: '1970-01-01T00:00:00.000Z', time_zone: 'UTC' }],
        preferences: { enabled: 1 },
        drafting_settings: { burst_gap_minutes: 20 },
        private_patterns: ['nothing-like-it'],
        api_tokens: [{ name: 'test', token_hint: expect.any(String) }],
        service_tokens: [{ created_by: user.user_id }],
        signals: [{ id: 'e1', title: 'Event e1', started_at: '2026-03-10T09:00:00.000Z' }, { id: 'e2' }],
        source_changes: [],
      });
      expect(data.drafts).toHaveLength((await drafts()).length);
      expect(data.drafts.find(({ time_entry_id }: { time_entry_id: string }) => time_entry_id === entryId)).toMatchObject({
        status: 'accepted',
        intervals: [{ starts_at: '2026-03-10T09:00:00.000Z', ends_at: '2026-03-10T10:00:00.000Z' }],
        explanation: { signals: [{ signal_id: 'e1', claimed: { starts_at: '2026-03-10T09:00:00.000Z' } }] },
      });
      expect(data.time_entries).toMatchObject([{ id: entryId, evidence: { signal_count: 1 } }]);
      expect(data.history).toMatchObject([
        { action: 'accepted', at: '2026-03-10T12:00:00.000Z', before: { status: 'pending' }, after: { status: 'accepted' } },
        { action: 'created', before: null, after: { id: entryId, created_at: '2026-03-10T12:00:00.000Z' } },
      ]);
      expect(response.body).not.toContain('Somebody else');
    });

    test('without any secret', async () => {
      const user = await addUser(store);
      await addServiceToken(store, { created_by: user.user_id });
      await store.db.updateTable('users').set({ password_hash: '$argon2id$x' }).where('id', '=', user.user_id).execute();
      const session = { id: 's', token_hash: 'h'.repeat(43), user_id: user.user_id, created_at: 0, last_used_at: 0, expires_at: 1 };
      await store.db.insertInto('sessions').values(session).execute();
      const { body } = await get(user);
      expect(JSON.parse(body).sessions).toHaveLength(1);
      expect(body).not.toMatch(/_hash|argon2id|hhhhh/);
      const hashes = await store.db.selectFrom('api_tokens').select('token_hash').where('user_id', '=', user.user_id).execute();
      for (const { token_hash } of hashes) expect(body).not.toContain(token_hash);
    });

    test('as CSV files of signals, drafts and time entries', async () => {
      const user = await addUser(store);
      const other = await addUser(store);
      await saveSignals(store, [signalOf(user, 's1', { title: '=1+1' }), signalOf(other, 's2')]);
      await addDraft(store, { user_id: user.user_id, id: 'd1', signal_ids: '["s1"]' });
      const entry = await addTimeEntry(store, { user_id: user.user_id });
      await addTimeEntry(store, { user_id: other.user_id });
      expect(table((await get(user, '/signals.csv')).body)).toMatchObject([
        { id: 's1', title: "'=1+1", started_at: '2026-03-10T12:00:00.000Z', source: 'git' },
      ]);
      expect(table((await get(user, '/drafts.csv')).body)).toMatchObject([{ id: 'd1', hours: '1.5', signal_ids: '["s1"]' }]);
      expect(table((await get(user, '/time-entries.csv')).body)).toMatchObject([{ id: entry.id, hours: '2' }]);
      expect((await get(user, '/signals.csv')).headers['content-disposition']).toBe('attachment; filename="signals.csv"');
    });

    test('however much there is, while others are served', { timeout: 60_000 }, async () => {
      const user = await addUser(store);
      const title = 'x'.repeat(100);
      for (let at = 0; at < 20; at++) {
        await saveSignals(
          store,
          Array.from({ length: 1_000 }, (_, index) => signalOf(user, `s${at * 1_000 + index}`, { title })),
        );
      }
      let served = 0;
      let isOver = false;
      const exported = get(user).finally(() => {
        isOver = true;
      });
      while (!isOver) {
        await setImmediate();
        expect((await open.app.inject({ url: '/api/me', headers: user.headers })).statusCode).toBe(200);
        served++;
      }
      expect((await exported).json().signals).toHaveLength(20_000);
      expect(served).toBeGreaterThan(10);
    });
  });

  describe('of signals', () => {
    test.each([
      [{ before: '2026-03-10' }, ['a-git']],
      [{ source: 'git' }, ['a-git', 'b-git', 'd-git']],
      [{ before: '2026-03-11', source: 'git' }, ['a-git', 'b-git']],
      [{ before: '2026-03-12', source: 'jira' }, []],
    ])('is deleted by %j', async (selection, gone) => {
      const user = await addUser(store);
      const other = await addUser(store);
      await saveSignals(store, [
        signalOf(user, 'a-git', { started_on: '2026-03-09', started_at: TEST_NOW - 86_400_000 }),
        signalOf(user, 'b-git'),
        signalOf(user, 'c-ical', { source: 'ical' }),
        signalOf(user, 'd-git', { started_on: null, started_at: null }),
        signalOf(other, 'a-git', { started_on: '2026-03-09' }),
      ]);
      const before = await readContents(store);
      const tried = await remove(user, { ...selection, dry_run: 1 });
      expect(changedTables(before, await readContents(store))).toEqual([]);
      expect(tried.body).toMatchObject({ receipt_id: null, at: null, signals: gone.length });
      const { body } = await remove(user, selection);
      expect(body).toEqual({
        receipt_id: expect.any(String),
        at: '2026-03-10T12:00:00.000Z',
        signals: gone.length,
        drafts: 0,
        by_source: gone.length === 0 ? [] : [{ source: 'git', count: gone.length }],
      });
      expect(body.by_source).toEqual(tried.body.by_source);
      expect(await storedSignals(user)).toEqual(['a-git', 'b-git', 'c-ical', 'd-git'].filter((id) => !gone.includes(id)));
      expect(await storedSignals(other)).toEqual(['a-git']);
    });

    test('takes undecided drafts made of them alone along, and asks for the days again', async () => {
      const { user, send, event, build, accept, draftOf, drafts, waitingDays } = await openTracking(store, open);
      await send(
        event('kept', '09:00', '10:00', { source: 'outlook' }),
        event('gone', '10:30', '11:30'),
        event('booked', '07:00', '08:00'),
      );
      await build();
      const entryId = await accept(await draftOf('booked'));
      const booked = await draftOf('booked');
      const gone = await draftOf('gone');
      await build();
      expect((await remove(user, { source: 'ical', dry_run: true })).body).toMatchObject({ signals: 2, drafts: 1 });
      expect((await remove(user, { source: 'ical' })).body).toMatchObject({ signals: 2, drafts: 1 });
      const left = await drafts();
      expect(left.map(({ id }) => id).sort()).toEqual([booked.id, (await draftOf('kept')).id].sort());
      expect(left.find(({ id }) => id === booked.id)).toEqual(expect.objectContaining({ status: 'accepted', time_entry_id: entryId }));
      expect(await waitingDays()).toEqual(['2026-03-10']);
      const explained = await store.db.selectFrom('draft_explanations').select('draft_id').where('draft_id', '=', gone.id).execute();
      expect(explained).toEqual([]);
      await build();
      expect((await drafts()).map(({ id }) => id).sort()).toEqual(left.map(({ id }) => id).sort());
    });

    test('takes what they said from drafts made of others too, also while auto-tracking is off', async () => {
      const { user, send, event, build, draftOf, call } = await openTracking(store, open);
      const shared = { metadata: '{"repository":"shop","branch":"main"}', signal_type: 'commit', ended_at: null };
      await send(
        event('c1', '09:00', '09:00', { ...shared, source: 'git', title: 'Zebra work' }),
        event('c2', '09:10', '09:10', { ...shared, source: 'hub' }),
      );
      await build();
      expect((await draftOf('c1')).signal_ids).toBe('["c1","c2"]');
      await call('PUT', '/api/auto-tracking/preferences', { enabled: 0 });
      expect((await remove(user, { source: 'git' })).body).toMatchObject({ signals: 1, drafts: 0 });
      expect(await draftOf('c2')).toMatchObject({ signal_ids: '["c2"]', signal_count: 1, description: null });
      expect(holds(JSON.stringify(await readContents(store)), 'Zebra work')).toBe(false);
    });

    test('leaves none of what they said in the history of drafts that go', async () => {
      const { user, send, event, build, accept, draftOf, call } = await openTracking(store, open);
      await send(event('e', '09:00', '10:00', { title: 'Quokka planning' }));
      await build();
      const entryId = await accept(await draftOf('e'));
      await call('DELETE', `/api/time-entries/${entryId}`);
      const draft = await draftOf('e');
      await store.db.updateTable('drafts').set({ status: 'pending' }).where('id', '=', draft.id).execute();
      expect(holds(JSON.stringify(await readContents(store)), 'Quokka')).toBe(true);
      expect((await remove(user, { before: '2026-03-11' })).body).toMatchObject({ signals: 1, drafts: 1 });
      expect(holds(JSON.stringify(await readContents(store)), 'Quokka')).toBe(false);
    });

    test.each([{}, { dry_run: 1 }, { before: '2026-02-30' }, { before: '', source: 'x' }, { source: '' }])(
      'is kept where it is not said which: %j',
      async (payload) => {
        const user = await addUser(store);
        await saveSignals(store, [signalOf(user, 's')]);
        expect((await remove(user, payload)).status).toBe(400);
        expect(await storedSignals(user)).toEqual(['s']);
      },
    );

    test('that are just being sent are waited for, and go as well', async ({ skip }) => {
      skip(store.engine.name === 'sqlite', 'SQLite has one writer at a time');
      const user = await addUser(store);
      const { answer, endedBeforeOthers } = await callWhileChanging(
        store,
        async (sending) => {
          await lockActiveUsers(sending, [user.user_id]);
          await saveSignals(sending, [signalOf(user, 's')]);
        },
        () => remove(user, { source: 'git' }),
      );
      expect(endedBeforeOthers).toBe(false);
      expect(answer.body).toMatchObject({ signals: 1 });
      expect(await storedSignals(user)).toEqual([]);
    });

    test('that are sent while others are deleted are there as a whole or not at all', async () => {
      const tracking = await openTracking(store, open);
      const { user, send, event } = tracking;
      const names = Array.from({ length: 8 }, (_, racer) => `r${racer}`);
      const answers = await Promise.all(
        names.map((name, racer) =>
          racer % 2 === 0
            ? send(...Array.from({ length: 20 }, (_, index) => event(`${name}-${index}`, '09:00', '10:00')))
            : remove(user, { source: 'ical' }).then(({ status }) => status),
        ),
      );
      expect(answers).toEqual(names.map(() => 200));
      const left = Map.groupBy(await storedSignals(user), (id) => id.split('-')[0]);
      for (const ids of left.values()) expect(ids).toHaveLength(20);
      await tracking.build();
      const named = (await tracking.drafts()).flatMap(({ signal_ids }) => JSON.parse(signal_ids) as string[]);
      expect(named.filter((id) => ![...left.values()].flat().includes(id))).toEqual([]);
    });
  });
});
