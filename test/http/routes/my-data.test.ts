import { setImmediate } from 'node:timers/promises';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { saveSignals } from '#db/signals.ts';
import { addServiceToken, addUser, openTestApp, type TestApp, type TestUser } from '#test/app.ts';
import { describeOnEachDatabase } from '#test/databases.ts';
import { addDraft } from '#test/drafts.ts';
import { sampleSignal } from '#test/signals.ts';
import { addTimeEntry } from '#test/time-entries.ts';
import { openTracking } from '#test/tracking.ts';

const PATH = '/api/me/data';

describeOnEachDatabase('My data', (store) => {
  let open: TestApp;
  beforeAll(async () => {
    open = await openTestApp(store);
  });
  afterAll(() => open.app.close());

  const get = (user: TestUser, path = '') => open.app.inject({ url: `${PATH}${path}`, headers: user.headers });
  const table = (body: string): Record<string, string>[] => parse(body, { columns: true, bom: true });

  async function addSession({ user_id }: TestUser, id: string, token_hash: string): Promise<void> {
    await store.db.insertInto('sessions').values({ id, token_hash, user_id, created_at: 0, last_used_at: 0, expires_at: 1 }).execute();
  }

  /** A user with something in every part of the document, all of which says `text`. */
  async function addEverything(text: string) {
    const { user, send, event, build, accept, draftOf, putPatterns } = await openTracking(store, open, { name: text });
    await addSession(user, text, `hash of ${text}`);
    await putPatterns(`nothing like ${text}`);
    await send(event('booked', '09:00', '10:00', { title: text }), event('waits', '11:00', '12:00', { title: text }));
    await build();
    const entryId = await accept(await draftOf('booked'));
    await send(event('booked', '09:00', '09:30', { title: text }));
    return { user, entryId };
  }

  describe('is exported', () => {
    test('with everything that is stored about the caller', async () => {
      const { user, send, event, build, accept, draftOf, drafts, call, putPatterns } = await openTracking(store, open, { name: 'Ada' });
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
    });

    test('with nothing of anybody else', async () => {
      const [mine, theirs] = [await addEverything('Mine'), await addEverything('Somebody else’s')];
      // A time entry's id is not the whole key, so nothing but the user may tell whose mark it is.
      const marks = store.db.updateTable('source_changes').where('user_id', '=', theirs.user.user_id);
      await marks.set({ time_entry_id: mine.entryId }).execute();
      const { body } = await get(mine.user);
      const data = JSON.parse(body);
      for (const [name, count] of Object.entries({ sessions: 1, signals: 2, drafts: 2, time_entries: 1, source_changes: 1, history: 2 })) {
        const owners = data[name].map(({ user_id }: { user_id: string }) => user_id);
        expect(owners, name).toEqual(Array.from({ length: count }, () => mine.user.user_id));
      }
      expect(data.service_tokens).toMatchObject([{ created_by: mine.user.user_id }]);
      expect(data.api_tokens).toHaveLength(1);
      expect(data.private_patterns).toEqual(['nothing like Mine']);
      expect(body).not.toContain('Somebody else');
      expect(body).not.toContain(theirs.user.user_id);
    });

    test('with nothing of those whose time the caller may see', async () => {
      const executive = await addUser(store, { access_level: 'executive' });
      const own = await addTimeEntry(store, { user_id: executive.user_id });
      await addTimeEntry(store, { user_id: (await addUser(store)).user_id });
      const ids = (entries: { id?: string }[]) => entries.map(({ id }) => id);
      expect(ids((await get(executive)).json().time_entries)).toEqual([own.id]);
      expect(ids(table((await get(executive, '/time-entries.csv')).body))).toEqual([own.id]);
    });

    test('without any secret', async () => {
      const user = await addUser(store);
      await addServiceToken(store, { created_by: user.user_id });
      await store.db.updateTable('users').set({ password_hash: '$argon2id$x' }).where('id', '=', user.user_id).execute();
      await addSession(user, 's', 'h'.repeat(43));
      const { body } = await get(user);
      expect(JSON.parse(body).sessions).toHaveLength(1);
      expect(body).not.toMatch(/_hash|argon2id|hhhhh/);
      const hashes = await store.db.selectFrom('api_tokens').select('token_hash').where('user_id', '=', user.user_id).execute();
      for (const { token_hash } of hashes) expect(body).not.toContain(token_hash);
    });

    test('as CSV files of signals, drafts and time entries', async () => {
      const user = await addUser(store);
      const other = await addUser(store);
      await saveSignals(store, [sampleSignal(user, 's1', { title: '=1+1' }), sampleSignal(other, 's2')]);
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
          Array.from({ length: 1_000 }, (_, index) => sampleSignal(user, `s${at * 1_000 + index}`, { title })),
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
});
