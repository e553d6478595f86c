import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '#test/app.ts';
import { describeOnEachDatabase } from '#test/databases.ts';
import { openUndo } from '#test/undo.ts';

const DRAFTS = '/auto-tracking/drafts';

type Explanation = { raw_minutes: number; signals: { signal_id: string; given_minutes: number }[] };

describeOnEachDatabase('What shaped drafts say of their time', (store) => {
  let open: TestApp;
  beforeAll(async () => {
    open = await openTestApp(store);
  });
  afterAll(() => open.app.close());

  async function openDay() {
    const day = await openUndo(store, open);
    const explanationOf = async (id: string): Promise<Explanation | null> =>
      (await day.call('GET', `/api${DRAFTS}/${id}`)).body.explanation;
    return {
      ...day,
      explanationOf,
      join: (...ids: string[]) => day.act('POST', `${DRAFTS}/join`, { ids }),
      split: (id: string, at: object) => day.act('POST', `${DRAFTS}/${id}/split`, at),
      givenTo: async (id: string) => (await explanationOf(id))?.signals.map(({ signal_id, given_minutes }) => [signal_id, given_minutes]),
      commit: (id: string, time: string) =>
        day.event(id, time, time, { source: 'git', signal_type: 'commit', ended_at: null, metadata: '{"repository":"shop"}' }),
    };
  }

  test('undo of a split says why again where drafting does, and nothing false of a draft that was shaped before', async () => {
    for (const isShapedBefore of [false, true]) {
      const { send, event, build, draftOf, decide, act, split, undo, explanationOf } = await openDay();
      await send(event('a', '06:00', '08:00'));
      await build();
      const { id } = await draftOf('a');
      if (isShapedBefore) {
        await decide(id, 'dismiss');
        await act('POST', `${DRAFTS}/${id}/restore`);
      }
      expect(await explanationOf(id)).toMatchObject({ raw_minutes: 120 });
      const { operation } = await split(id, { hours: 0.5 });
      expect(await explanationOf(id)).toMatchObject({ raw_minutes: 30 });
      expect((await undo(operation)).status).toBe(200);
      await build();
      if (isShapedBefore) expect(await explanationOf(id)).toBeNull();
      else expect(await explanationOf(id)).toMatchObject({ raw_minutes: 120 });
    }
  });

  test('undo of a join says nothing false of parts that were split before', async () => {
    const { send, event, build, draftOf, split, join, undo, explanationOf } = await openDay();
    await send(event('a', '06:00', '08:00'));
    await build();
    const { body } = await split((await draftOf('a')).id, { hours: 0.5 });
    const [first, second] = body.drafts as { id: string }[];
    if (!first || !second) throw new Error('There are no two parts.');
    const { operation } = await join(first.id, second.id);
    expect(await explanationOf(first.id)).toMatchObject({ raw_minutes: 120 });
    await undo(operation);
    await build();
    expect([await explanationOf(first.id), await explanationOf(second.id)]).toEqual([null, null]);
  });

  test('a join that is booked where an agent said explains no other budget', async () => {
    const { send, event, sendDraft, build, draftOf, join, explanationOf } = await openDay();
    await send(event('a', '06:00', '07:00'), event('b', '09:00', '09:30'));
    for (const [hours, expected] of [
      [0.5, expect.anything()],
      [3, null],
    ]) {
      await sendDraft(`sent ${hours}`, ['b'], { hours });
      await build();
      const { id } = await draftOf('a');
      expect((await join(id, `sent ${hours}`)).status).toBe(200);
      expect(await explanationOf(id)).toEqual(expected);
    }
  });

  test('a join takes the time of an agent’s signals with it, where nothing else is drafted then', async () => {
    const { send, event, sendDraft, build, draftOf, join, drafts, act, undo, stored } = await openDay();
    await send(event('a', '06:00', '07:00'), event('b', '09:00', '12:00'));
    await sendDraft('sent', ['b'], { hours: 3 });
    await act('POST', '/time-entries', {
      date: '2026-03-10',
      hours: 0.5,
      started_at: '2026-03-10T09:00:00Z',
      ended_at: '2026-03-10T09:30:00Z',
    });
    await build();
    const before = await stored();
    const { id } = await draftOf('a');
    const { body, operation } = await join('sent', id);
    expect(body.draft).toMatchObject({ id, hours: 4, status: 'pending' });
    await send(event('c', '09:00', '11:00'));
    await build();
    const pending = (await drafts()).filter(({ status }) => status === 'pending');
    expect(pending).toMatchObject([{ id }]);
    const times = (JSON.parse(pending[0]?.intervals ?? '[]') as number[][]).flat().map((at) => new Date(at).toISOString().slice(11, 16));
    expect(times).toEqual(['06:00', '07:00', '09:30', '12:00']);
    await send(event('c', '09:00', '11:00', { metadata: '{"status":"cancelled"}' }));
    await undo(operation);
    await build();
    expect(await stored()).toEqual(before);
  });

  test('points without time stay on their side of a cut', async () => {
    const { send, build, commit, draftOf, split, givenTo } = await openDay();
    await send(commit('p1', '06:00'), commit('p2', '06:00'), commit('p3', '06:20'), commit('p4', '06:40'), commit('p5', '06:40'));
    await build();
    const { body } = await split((await draftOf('p1')).id, { at: '2026-03-10T06:10:00Z' });
    const [first, second] = body.drafts as { id: string; signal_ids: string }[];
    if (!first || !second) throw new Error('There are no two parts.');
    expect([first.signal_ids, second.signal_ids]).toEqual(['["p1","p2","p3"]', '["p3","p4","p5"]']);
    expect(await givenTo(first.id)).toEqual([
      ['p1', 15],
      ['p2', 0],
      ['p3', 10],
    ]);
    expect(await givenTo(second.id)).toEqual([
      ['p3', 10],
      ['p4', 20],
      ['p5', 0],
    ]);
  });
});
