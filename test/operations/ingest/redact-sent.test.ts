import { afterAll, beforeAll, expect, test } from 'vitest';
import { addServiceToken, openTestApp, type TestApp } from '#test/app.ts';
import { describeOnEachDatabase } from '#test/databases.ts';
import { openTracking } from '#test/tracking.ts';

const PRIVATE = { title: 'Zebra visit', metadata: '{"response":"accepted","visibility":"private"}' };

describeOnEachDatabase('What an agent sends', (store) => {
  let open: TestApp;
  beforeAll(async () => {
    open = await openTestApp(store);
  });
  afterAll(() => open.app.close());

  async function openUser(...patterns: string[]) {
    const tracking = await openTracking(store, open);
    const { headers, user_id } = tracking.user;
    await open.app.inject({ method: 'PUT', url: '/api/auto-tracking/private-patterns', headers, payload: { patterns } });
    const agent = await addServiceToken(store, { created_by: user_id });
    return {
      ...tracking,
      /** Sends and returns the counts. */
      async ingest(payload: object): Promise<Record<string, unknown>> {
        return (await open.app.inject({ method: 'POST', url: '/api/auto-tracking/ingest', headers: agent.headers, payload })).json();
      },
      signals: () => store.db.selectFrom('signals').selectAll().where('user_id', '=', user_id).orderBy('id').execute(),
      said: async () => {
        const read = (table: 'drafts' | 'time_entries') =>
          store.db.selectFrom(table).select(['id', 'description']).where('user_id', '=', user_id).orderBy('id').execute();
        const history = await store.db.selectFrom('history').select(['before', 'after']).where('user_id', '=', user_id).execute();
        return JSON.stringify([await read('drafts'), await read('time_entries'), history]);
      },
    };
  }

  const draft = (user_id: string, given: object) => ({ id: 'd', user_id, date: '2026-03-10', hours: 1, ...given });

  test('of an event that its calendar calls private is stored without its texts, and once', async () => {
    const { ingest, event, signals } = await openUser();
    const sent = { signals: [event('e', '08:00', '09:00', PRIVATE)] };
    expect(await ingest(sent)).toEqual({ signals_ingested: 1, drafts_created: 0 });
    expect(await signals()).toMatchObject([{ title: 'Private event', source_id: 'private', started_on: '2026-03-10' }]);
    expect(await ingest(sent)).toEqual({ signals_ingested: 0, drafts_created: 0 });
    expect(await ingest({ signals: [{ ...sent.signals[0], title: 'Zebra, renamed' }] })).toMatchObject({ signals_ingested: 0 });
    expect(await ingest({ signals: [event('e', '08:00', '10:00', PRIVATE)] })).toMatchObject({ signals_ingested: 1 });
  });

  test('with a lower revision is ignored though nothing else of it was kept', async () => {
    const { ingest, event, signals } = await openUser('zebra');
    const at = (revision: number, until: string) => event('e', '08:00', until, { title: 'Zebra', metadata: JSON.stringify({ revision }) });
    expect(await ingest({ signals: [at(2, '09:00')] })).toMatchObject({ signals_ingested: 1 });
    expect(await ingest({ signals: [at(1, '10:00')] })).toMatchObject({ signals_ingested: 0 });
    expect(await ingest({ signals: [at(3, '11:00')] })).toMatchObject({ signals_ingested: 1 });
    expect(await signals()).toMatchObject([{ metadata: '{"visibility":"private","revision":3}' }]);
  });

  test('as a draft says nothing where it matches, or names what is private, sent before or with it', async () => {
    const { ingest, event, drafts, user, send } = await openUser('zebra');
    await send(event('before', '06:00', '07:00', PRIVATE));
    const sent = {
      signals: [event('with', '08:00', '09:00', { title: 'ZEBRA' }), event('open', '09:00', '10:00')],
      drafts: [
        draft(user.user_id, { id: 'a', description: 'Plan', signal_ids: '["before"]' }),
        draft(user.user_id, { id: 'b', description: 'Plan', signal_ids: '["open","with"]' }),
        draft(user.user_id, { id: 'c', description: 'On zebras' }),
        draft(user.user_id, { id: 'd', description: 'Plan', signal_ids: '["open"]' }),
        draft(user.user_id, { id: 'e', signal_ids: '["before"]' }),
      ],
    };
    expect(await ingest(sent)).toEqual({ signals_ingested: 2, drafts_created: 5 });
    const stored = await drafts();
    expect(Object.fromEntries(stored.map(({ id, description }) => [id, description]))).toEqual({
      a: 'Private time',
      b: 'Private time',
      c: 'Private time',
      d: 'Plan',
      e: null,
    });
    expect(await ingest(sent)).toEqual({ signals_ingested: 0, drafts_created: 0 });
    expect(await drafts()).toEqual(stored);
  });

  test('silences a draft that named it before it came, and all that was booked of that', async () => {
    const { sendDraft, accept, send, event, said, call } = await openUser();
    for (const id of ['kept', 'deleted', 'waits']) await sendDraft(id, ['e'], { description: `Zebra ${id}` });
    await accept({ id: 'kept' });
    await call('DELETE', `/api/time-entries/${await accept({ id: 'deleted' })}`);
    expect(await said()).toContain('Zebra');
    await send(event('e', '08:00', '09:00', PRIVATE));
    expect(await said()).not.toContain('Zebra');
    expect(await said()).toContain('Private time');
  });

  test('silences the engine’s drafts of an event that has become private, the booked and the waiting', async () => {
    const { send, event, build, draftOf, accept, said } = await openUser('zebra');
    await send(event('a', '08:00', '09:00', { title: 'Giraffe visit' }), event('b', '10:00', '11:00', { title: 'Giraffe tour' }));
    await build();
    await accept(await draftOf('a'));
    await send(event('a', '08:00', '09:00', PRIVATE), event('b', '10:00', '11:00', { title: 'Zebra and giraffe tour' }));
    expect(await said()).not.toContain('Giraffe');
    await build();
    expect((await draftOf('b')).description).toBe('Private event');
  });
});
