import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '#test/app.ts';
import { describeOnEachDatabase } from '#test/databases.ts';
import { openTracking } from '#test/tracking.ts';

const NONE = { signals: 0, drafts: 0, time_entries: 0, history: 0 };
const ZEBRA = { title: 'Zebra visit' };

describeOnEachDatabase('A private pattern', (store) => {
  let open: TestApp;
  beforeAll(async () => {
    open = await openTestApp(store);
  });
  afterAll(() => open.app.close());

  async function openUser() {
    const tracking = await openTracking(store, open);
    const { user_id } = tracking.user;
    return {
      ...tracking,
      put: tracking.putPatterns,
      signals: () => store.db.selectFrom('signals').selectAll().where('user_id', '=', user_id).orderBy('id').execute(),
      entries: () => store.db.selectFrom('time_entries').selectAll().where('user_id', '=', user_id).orderBy('id').execute(),
      draft: async (id: string) => (await tracking.drafts()).find((draft) => draft.id === id),
    };
  }

  test('keeps the time of what it silences, and what it was booked on', async () => {
    const { event, send, build, draftOf, accept, put, signals, drafts, entries } = await openUser();
    await send(event('e', '08:00', '09:30', { ...ZEBRA, matched_budget_id: 'b' }));
    await build();
    const [signalBefore] = await signals();
    const before = await draftOf('e');
    await store.db.updateTable('drafts').set({ budget_id: null }).where('id', '=', before.id).execute();
    await accept(before);
    const [entryBefore] = await entries();
    expect(await put('zebra')).toEqual({ signals: 1, drafts: 1, time_entries: 1, history: 2 });
    expect(await signals()).toEqual([
      { ...signalBefore, title: 'Private event', source_id: 'private', metadata: '{"response":"accepted","visibility":"private"}' },
    ]);
    expect(await entries()).toEqual([{ ...entryBefore, description: 'Private time', version: 2 }]);
    const decided = { ...before, description: 'Private time', budget_id: null, status: 'accepted', version: 2 };
    expect(await drafts()).toEqual([{ ...decided, time_entry_id: entryBefore?.id }]);
  });

  test('tells the entry’s history that it was made private, and not what it said', async () => {
    const { event, send, build, draftOf, accept, put, call } = await openUser();
    await send(event('e', '08:00', '09:30', ZEBRA));
    await build();
    const entryId = await accept(await draftOf('e'));
    await put('zebra');
    const { history } = (await call('GET', `/api/time-entries/${entryId}/history`)).body;
    const told = history.map(({ action, before, after }: Record<string, { description: string; version: number } | null>) => [
      action,
      before?.description,
      after?.description,
      after?.version,
    ]);
    expect(told).toEqual([
      ['created', undefined, 'Private time', 1],
      ['made_private', 'Private time', 'Private time', 2],
    ]);
  });

  test('has the days of what it silenced drafted again, in a version that nobody has seen', async () => {
    const { event, send, build, draftOf, put, waitingDays, call } = await openUser();
    await send(event('e', '08:00', '09:00', ZEBRA));
    await build();
    const seen = await draftOf('e');
    await put('zebra');
    expect(await draftOf('e')).toMatchObject({ id: seen.id, description: 'Private time', version: seen.version + 1 });
    const accepted = await call('POST', '/api/auto-tracking/drafts/accept-bulk', { ids: [seen.id], versions: { [seen.id]: seen.version } });
    expect(accepted.body).toEqual({ accepted: 0 });
    expect(await waitingDays()).toEqual(['2026-03-10']);
    await build();
    expect(await draftOf('e')).toMatchObject({ id: seen.id, description: 'Private event', hours: 1 });
  });

  test('leaves time booked by hand and its history alone, and everybody else’s', async () => {
    const [own, other] = [await openUser(), await openUser()];
    const { time_entry } = (await own.call('POST', '/api/time-entries', { date: '2026-03-10', hours: 1, description: 'Zebra' })).body;
    await other.send(other.event('e', '08:00', '09:00', ZEBRA));
    expect(await own.put('zebra')).toEqual(NONE);
    expect((await own.entry(time_entry.id)) as object).toMatchObject({ description: 'Zebra', version: 1 });
    expect(await other.signals()).toMatchObject([ZEBRA]);
  });

  test('silences what an agent said of it by itself, and what was typed into an entry made of a draft', async () => {
    const { event, send, sendDraft, build, draftOf, accept, put, draft, call, entries } = await openUser();
    await sendDraft('said', [], { description: 'About the ZEBRA' });
    await sendDraft('other', [], { description: 'Planning' });
    await send(event('e', '08:00', '09:00'));
    await build();
    const entryId = await accept(await draftOf('e'));
    await call('PATCH', `/api/time-entries/${entryId}`, { description: 'Zebra after all' });
    expect(await put('zebra')).toEqual({ signals: 0, drafts: 1, time_entries: 1, history: 1 });
    expect(await draft('said')).toMatchObject({ description: 'Private time', version: 2 });
    expect(await draft('other')).toMatchObject({ description: 'Planning', version: 1 });
    expect(await entries()).toMatchObject([{ description: 'Private time' }]);
  });

  test('that was there already changes nothing, and one that is taken out brings nothing back', async () => {
    const { event, send, put, signals } = await openUser();
    await send(event('e', '08:00', '09:00', ZEBRA));
    expect(await put('zebra')).toMatchObject({ signals: 1 });
    const silent = await signals();
    expect(await put('zebra')).toEqual(NONE);
    expect(await put('zebra', 'z*a')).toEqual(NONE);
    expect(await put()).toEqual(NONE);
    expect(await signals()).toEqual(silent);
  });

  test('stays out of what is drafted of signals that are private only together, however often their day is built', async () => {
    const { event, send, build, drafts, put } = await openUser();
    const series = { metadata: '{"series_id":"call","original_start":"2026-03-10T08:00:00Z"}' };
    await send(
      event('e', '08:00', '08:30', { title: 'Call Ada', ...series }),
      event('f', '08:15', '09:00', { title: 'Bob review', ...series }),
    );
    await build();
    expect((await drafts()).map(({ description }) => description)).toEqual(['Call Ada; Bob review']);
    expect(await put('ada*bob')).toMatchObject({ signals: 0, drafts: 1 });
    for (const _ of ['once', 'twice']) {
      await build();
      expect((await drafts()).map(({ description }) => description)).toEqual(['Private time']);
    }
  });

  test('stays out of what a rule’s template says, however often the day is built', async () => {
    const { user, event, send, build, drafts, put } = await openUser();
    const rule = { version: 1, when: { field: 'title', contains: 'visit' }, then: { description: 'Zebra: {title}' } };
    await open.app.inject({
      method: 'PUT',
      url: '/api/auto-tracking/preferences',
      headers: user.headers,
      payload: { enabled: 1, custom_rules: [rule] },
    });
    await send(event('e', '08:00', '09:00', { title: 'Vet visit' }));
    await build();
    expect((await drafts()).map(({ description }) => description)).toEqual(['Zebra: Vet visit']);
    expect(await put('zebra: vet')).toMatchObject({ signals: 0, drafts: 1 });
    for (const _ of ['once', 'twice']) {
      await build();
      expect((await drafts()).map(({ description }) => description)).toEqual(['Private time']);
    }
  });

  test('reaches each of many signals, drafts and rows of the history', async () => {
    const { event, send, sendDraft, call, put, signals } = await openUser();
    const names = Array.from({ length: 1_203 }, (_, nth) => `n${nth}`);
    await send(...names.map((name) => event(name, '08:00', '09:00', ZEBRA)));
    for (const name of names.slice(0, 410)) await sendDraft(name, [name], { description: 'Planning' });
    await call('POST', '/api/auto-tracking/drafts/accept-bulk', { ids: names.slice(0, 300) });
    expect(await put('zebra')).toEqual({ signals: 1_203, drafts: 410, time_entries: 300, history: 600 });
    expect(new Set((await signals()).map(({ title }) => title))).toEqual(new Set(['Private event']));
  });
});
