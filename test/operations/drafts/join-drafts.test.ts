import { afterAll, beforeAll, expect, test } from 'vitest';
import { noteDraftSourceChanges } from '#db/draft-source-changes.ts';
import { addBudget, openTestApp, TEST_NOW, type TestApp } from '#test/app.ts';
import { describeOnEachDatabase } from '#test/databases.ts';
import { addDraft } from '#test/drafts.ts';
import { openUndo } from '#test/undo.ts';

const DRAFTS = '/auto-tracking/drafts';

describeOnEachDatabase('Joining drafts', (store) => {
  let open: TestApp;
  beforeAll(async () => {
    open = await openTestApp(store);
  });
  afterAll(() => open.app.close());

  async function openDay() {
    const day = await openUndo(store, open);
    await day.send(day.event('a', '06:00', '08:00'), day.event('b', '07:30', '09:00'));
    await day.build();
    const join = (payload: object) => day.act('POST', `${DRAFTS}/join`, payload);
    return { ...day, a: await day.draftOf('a'), b: await day.draftOf('b'), join };
  }

  test('makes one draft with the time and signals of all, which drafting leaves alone', async () => {
    const day = await openDay();
    const { a, b, join } = day;
    const { status, body } = await join({ ids: [b.id, a.id], versions: { [a.id]: a.version } });
    expect(status).toBe(200);
    const description = `${a.description}; ${b.description}`;
    expect(body.draft).toMatchObject({
      id: a.id,
      hours: a.hours + b.hours,
      description,
      pinned: 1,
      version: a.version + 1,
      signal_count: 2,
    });
    const shaped = await day.drafts();
    expect(shaped).toMatchObject([
      { id: a.id, intervals: JSON.stringify([[Date.parse('2026-03-10T06:00Z'), Date.parse('2026-03-10T09:00Z')]]) },
    ]);
    await day.send(day.event('c', '06:30', '08:30'));
    await day.call('POST', '/api/auto-tracking/rebuild', { date_from: '2026-03-10', date_to: '2026-03-10' });
    await day.build();
    expect(await day.drafts()).toEqual(shaped);
    expect((await day.rowsOf('draft_signals')).map(({ signal_id }) => signal_id)).toEqual(['a', 'b']);
  });

  test('says why: each signal with what it gave, and what one lost to the other as the draft’s own', async () => {
    const { a, b, join, call } = await openDay();
    await join({ ids: [a.id, b.id] });
    const { explanation } = (await call('GET', `/api${DRAFTS}/${a.id}`)).body;
    expect(explanation).toMatchObject({ raw_minutes: 180, evidence: [] });
    expect(explanation.signals.map(({ signal_id }: { signal_id: string }) => signal_id).sort()).toEqual(['a', 'b']);
    const lost = explanation.signals.flatMap((signal: { lost: object[] }) => signal.lost);
    expect(lost).toMatchObject([{ minutes: 30, reason: 'same_draft', to: { id: a.id } }]);
  });

  test('of drafts of two budgets is to be looked at, and says what they were on; undo brings both back as sure as they were', async () => {
    const day = await openUndo(store, open);
    const [shop, site] = [await addBudget(store, { name: 'Shop' }), await addBudget(store, { name: 'Site' })];
    const on = (matched_budget_id: string) => ({ matched_budget_id });
    await day.send(day.event('a', '06:00', '07:00', on(shop)), day.event('b', '08:00', '10:00', on(site)));
    await day.build();
    const [a, b] = [await day.draftOf('a'), await day.draftOf('b')];
    expect([a, b]).toMatchObject([
      { budget_id: shop, match_confidence: 0.9 },
      { budget_id: site, match_confidence: 0.9 },
    ]);
    const before = await day.stored();
    const { body, operation } = await day.act('POST', `${DRAFTS}/join`, { ids: [a.id, b.id] });
    expect(body.draft).toMatchObject({ id: a.id, budget_id: site, match_confidence: 0.5 });
    const explained = async () => (await day.call('GET', `/api${DRAFTS}/${a.id}`)).body.explanation.joined_targets;
    expect(await explained()).toMatchObject([
      { budget_id: site, budget_name: 'Site' },
      { budget_id: shop, budget_name: 'Shop' },
    ]);
    expect((await day.undo(operation)).status).toBe(200);
    await day.build();
    expect(await day.stored()).toEqual(before);
    expect(await explained()).toEqual([]);
  });

  test('undo brings back what went in, with minutes, signals and explanations', async () => {
    const day = await openDay();
    const before = await day.stored();
    const { operation } = await day.join({ ids: [day.a.id, day.b.id], description: 'Both' });
    await day.build();
    expect((await day.undo(operation)).body).toEqual({ ok: true, drafts: 2, time_entries: 0 });
    expect(await day.stored()).toEqual(before);
    await day.build();
    expect(await day.stored()).toEqual(before);
    const { explanation } = (await day.call('GET', `/api${DRAFTS}/${day.b.id}`)).body;
    expect(explanation.signals).toMatchObject([{ signal_id: 'b' }]);
  });

  test('of what was noted twice of a signal, the oldest note says what the entry was made of', async () => {
    const day = await openUndo(store, open);
    await day.send(day.event('e', '06:00', '07:00'));
    for (const id of ['new', 'old']) await day.sendDraft(id, ['e'], { hours: 1 });
    const note = (draft_id: string, ended_at: string, changed_at: number) => ({
      ...{ user_id: day.user.user_id, draft_id, signal_id: 'e', changed_at },
      before: JSON.stringify({
        started_at: Date.parse('2026-03-10T06:00Z'),
        ended_at: Date.parse(ended_at),
        duration_minutes: null,
        state: 'active',
      }),
    });
    await noteDraftSourceChanges(store, [note('new', '2026-03-10T07:30Z', TEST_NOW - 1), note('old', '2026-03-10T08:00Z', TEST_NOW - 2)]);
    const { body } = await day.act('POST', `${DRAFTS}/join`, { ids: ['new', 'old'] });
    const entry = await day.entry(await day.accept(body.draft));
    expect(entry.source_changed?.signals).toMatchObject([{ signal_id: 'e', before: { ended_at: '2026-03-10T08:00:00.000Z' } }]);
  });

  test('what an agent sent is dismissed rather than gone, so that it can be sent again', async () => {
    const day = await openUndo(store, open);
    for (const id of ['one', 'two']) await day.sendDraft(id, [], { hours: 2, description: id });
    const before = await day.stored();
    const { body, operation } = await day.act('POST', `${DRAFTS}/join`, { ids: ['two', 'one'] });
    expect(body.draft).toMatchObject({ id: 'one', hours: 4, description: 'one; two', origin: 'agent' });
    for (const id of ['one', 'two']) await day.sendDraft(id, [], { hours: 3 });
    const pending = (await day.drafts()).filter(({ status }) => status === 'pending');
    expect(pending).toMatchObject([{ id: 'one', hours: 4 }]);
    expect((await day.undo(operation)).status).toBe(200);
    expect(await day.stored()).toEqual(before);
  });

  test('texts that are private together say so', async () => {
    const day = await openDay();
    await day.putPatterns('a; event');
    expect((await day.join({ ids: [day.a.id, day.b.id] })).body.draft.description).toBe('Private time');
  });

  test('refuses all of them where one can’t be joined', async () => {
    const day = await openDay();
    const { a, b, join, user } = day;
    const before = await day.stored();
    const [foreign, decided, other, long] = [
      await addDraft(store, { user_id: (await openUndo(store, open)).user.user_id }),
      await addDraft(store, { user_id: user.user_id, status: 'dismissed', dismissed_by: 'user' }),
      await addDraft(store, { user_id: user.user_id, date: '2026-03-11' }),
      await addDraft(store, { user_id: user.user_id, hours: 24 }),
    ];
    const ids = [a.id, b.id];
    expect((await join({ ids: [...ids, foreign.id] })).body).toMatchObject({ error: 'not_found' });
    expect((await join({ ids: [...ids, decided.id] })).body).toMatchObject({ error: 'not_pending' });
    expect((await join({ ids, versions: { [b.id]: b.version + 1 } })).body).toMatchObject({ error: 'version_changed' });
    for (const wrong of [[...ids, other.id], [...ids, long.id], [a.id], [a.id, a.id], []]) {
      expect((await join({ ids: wrong })).body).toMatchObject({ status: 400, error: 'invalid_input', errors: [{ path: 'ids' }] });
    }
    const kept = (await day.stored()).drafts.filter(({ origin }) => origin === 'engine');
    expect(kept).toEqual(before.drafts);
  });
});
