import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '#test/app.ts';
import { describeOnEachDatabase } from '#test/databases.ts';
import { holds, tablesThatHold } from '#test/grep.ts';
import { openUndo } from '#test/undo.ts';

const DRAFTS = '/auto-tracking/drafts';
const COMMIT = { source: 'git', metadata: '{"repository":"shop","branch":"main"}', signal_type: 'commit', ended_at: null };

describeOnEachDatabase('Deleting signals takes what they said from the history', (store) => {
  let open: TestApp;
  beforeAll(async () => {
    open = await openTestApp(store);
  });
  afterAll(() => open.app.close());

  /** Event a of one source, and event b of another, whose title nobody may find afterwards. */
  async function openDay(title: string) {
    const day = await openUndo(store, open);
    await day.send(day.event('a', '06:00', '08:00'), day.event('b', '08:00', '09:00', { title, source: 'outlook' }));
    await day.build();
    return {
      ...day,
      a: await day.draftOf('a'),
      b: await day.draftOf('b'),
      async remove(selection: object) {
        const { status, body } = await day.act('POST', '/me/data/delete-signals', selection);
        expect(status).toBe(200);
        return body;
      },
      async exported() {
        return (await day.call('GET', '/api/me/data')).body;
      },
    };
  }

  test('of a draft that goes, and of the time entry that was made of it', async () => {
    const { b, accept, call, remove } = await openDay('Quokka planning');
    await call('DELETE', `/api/time-entries/${await accept(b)}`);
    await store.db.updateTable('drafts').set({ status: 'pending' }).where('id', '=', b.id).execute();
    expect(await tablesThatHold(store, 'Quokka')).toContain('history');
    expect(await remove({ source: 'outlook' })).toMatchObject({ signals: 1, drafts: 1 });
    expect(await tablesThatHold(store, 'Quokka')).toEqual([]);
  });

  test('of drafts that a join took away, with the draft made of them', async () => {
    const { a, b, act, remove, exported } = await openDay('Wombat budget');
    await act('POST', `${DRAFTS}/join`, { ids: [a.id, b.id], description: 'Both' });
    expect(JSON.stringify((await exported()).history)).toContain('Wombat');
    expect(await remove({ before: '2026-03-11' })).toMatchObject({ signals: 2, drafts: 1 });
    const { history } = await exported();
    const ofDraft = (id: string) => history.filter(({ subject_id }: { subject_id: string }) => subject_id === id);
    expect(ofDraft(a.id)).toMatchObject([{ action: 'joined', before: { hours: 2, description: null }, after: { description: null } }]);
    expect(ofDraft(b.id)).toMatchObject([{ action: 'joined', before: { hours: 1, description: null }, after: null }]);
    expect(await tablesThatHold(store, 'Wombat')).toEqual([]);
  });

  test('of the one of two joined drafts whose signals go, so that undoing the join does not bring it back', async () => {
    const { a, b, act, undo, remove, draftOf } = await openDay('Numbat salaries');
    const { operation } = await act('POST', `${DRAFTS}/join`, { ids: [a.id, b.id], description: 'Both' });
    await remove({ source: 'outlook' });
    expect(await draftOf('a')).toMatchObject({ description: 'Both', pinned: 1 });
    expect(await tablesThatHold(store, 'Numbat')).toEqual([]);
    expect((await undo(operation)).status).toBe(200);
    expect(await draftOf('a')).toMatchObject({ id: a.id, description: a.description });
    expect(await draftOf('b')).toMatchObject({ id: b.id, description: null });
    expect(await tablesThatHold(store, 'Numbat')).toEqual([]);
  });

  test('and keeps what was decided decided: undone, it would wait again with what it said', async () => {
    for (const how of ['accept', 'dismiss'] as const) {
      const { a, b, decide, undo, remove, stored } = await openDay('Quokka plan');
      const [ofDeleted, ofOther] = [await decide(b.id, how), await decide(a.id, how)];
      await remove({ source: 'outlook' });
      const before = await stored();
      expect((await undo(ofDeleted.operation)).body).toMatchObject({ error: 'undo_refused', detail: expect.stringContaining('deleted') });
      expect(await stored()).toEqual(before);
      expect((await undo(ofOther.operation)).status).toBe(200);
    }
  });

  test('of a part that an undone split had made', async () => {
    const { b, act, undo, remove, exported } = await openDay('Bilby strategy');
    const split = await act('POST', `${DRAFTS}/${b.id}/split`, { hours: 0.25 });
    await undo(split.operation);
    expect((await exported()).history).toHaveLength(4);
    await remove({ source: 'outlook' });
    expect((await exported()).history).toHaveLength(4);
    expect(await tablesThatHold(store, 'Bilby')).toEqual([]);
  });

  test('of all that was told of a draft that goes, also of when it was made of others too', async () => {
    const { a, b, act, draftOf, remove, exported } = await openDay('Both');
    await act('POST', `${DRAFTS}/join`, { ids: [a.id, b.id], description: 'Both' });
    await act('POST', `${DRAFTS}/${a.id}/split`, { at: '2026-03-10T08:00:00Z' });
    expect(await draftOf('a')).toMatchObject({ id: a.id, signal_ids: '["a"]' });
    expect(await remove({ source: 'ical' })).toMatchObject({ drafts: 1 });
    const ofGone = (await exported()).history.filter(({ subject_id }: { subject_id: string }) => subject_id === a.id);
    const silent = { description: null };
    expect(ofGone).toMatchObject([
      { action: 'joined', before: silent, after: silent },
      { action: 'split', before: silent, after: silent },
    ]);
    expect(await draftOf('b')).toMatchObject({ description: 'Both' });
  });

  test('in steps, one source after the other', async () => {
    const { a, b, act, undo, remove } = await openDay('Dingo hiring');
    const joined = await act('POST', `${DRAFTS}/join`, { ids: [a.id, b.id] });
    await undo((await act('POST', `${DRAFTS}/${joined.body.draft.id}/split`, { hours: 1 })).operation);
    await remove({ source: 'outlook' });
    await remove({ source: 'ical' });
    expect(await tablesThatHold(store, 'Dingo')).toEqual([]);
  });

  test('of earlier lines of a draft that was made of others too', async () => {
    const { send, event, build, draftOf, decide, undo, remove } = await openDay('unused');
    await send(
      event('c1', '10:00', '10:00', { ...COMMIT, title: 'Zebra work' }),
      event('c2', '10:10', '10:10', { ...COMMIT, source: 'hub' }),
    );
    await build();
    const draft = await draftOf('c1');
    expect(draft.signal_ids).toBe('["c1","c2"]');
    await undo((await decide(draft.id, 'accept')).operation);
    expect(await tablesThatHold(store, 'Zebra work')).toContain('history');
    await remove({ source: 'git' });
    expect(await draftOf('c2')).toMatchObject({ id: draft.id, description: null });
    expect(await tablesThatHold(store, 'Zebra work')).toEqual([]);
  });

  test('but leaves that of what was decided, of drafts of agents and of other signals', async () => {
    const { a, b, sendDraft, decide, act, undo, remove, exported } = await openDay('Echidna review');
    await decide(b.id, 'accept');
    await sendDraft('sent', ['b'], { description: 'Echidna notes' });
    await undo((await act('POST', `${DRAFTS}/sent/dismiss`)).operation);
    await undo((await act('POST', `${DRAFTS}/${a.id}/split`, { hours: 1 })).operation);
    const before = (await exported()).history;
    expect(holds(JSON.stringify(before), 'Echidna notes')).toBe(true);
    await remove({ source: 'outlook' });
    expect((await exported()).history).toEqual(before);
  });

  test('and that of nobody else, whose signals and drafts may have the same ids', async () => {
    const [one, other] = [await openDay('Kowari plans'), await openDay('Potoroo plans')];
    for (const { a, b, act } of [one, other]) await act('POST', `${DRAFTS}/join`, { ids: [a.id, b.id], description: 'Both' });
    const before = (await other.exported()).history;
    await one.remove({ before: '2026-03-11' });
    expect((await other.exported()).history).toEqual(before);
    expect(await tablesThatHold(store, 'Kowari')).toEqual([]);
  });
});
