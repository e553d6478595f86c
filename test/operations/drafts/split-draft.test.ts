import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Draft } from '#domain/draft.ts';
import { openTestApp, type TestApp } from '#test/app.ts';
import { describeOnEachDatabase } from '#test/databases.ts';
import { addDraft } from '#test/drafts.ts';
import { openUndo } from '#test/undo.ts';

const DRAFTS = '/auto-tracking/drafts';
const DAYS = '/api/auto-tracking/days?date_from=2026-03-10&date_to=2026-03-10';

describeOnEachDatabase('Splitting a draft', (store) => {
  let open: TestApp;
  beforeAll(async () => {
    open = await openTestApp(store);
  });
  afterAll(() => open.app.close());

  /** One draft of two signals of one work item, 06:00 to 08:00. */
  async function openDay() {
    const day = await openUndo(store, open);
    const branch = { source: 'git', signal_type: 'session', metadata: '{"repository":"shop","branch":"checkout"}' };
    await day.send(day.event('a', '06:00', '07:15', branch), day.event('b', '06:45', '08:00', branch));
    await day.build();
    const split = (id: string, payload: object) => day.act('POST', `${DRAFTS}/${id}/split`, payload);
    return { ...day, a: await day.draftOf('a'), split };
  }

  const span = (draft: { intervals: string | null }) =>
    JSON.parse(draft.intervals ?? '[]').map((ends: number[]) => ends.map(timeOfDay).join('–'));
  const timeOfDay = (at: number) => new Date(at).toISOString().slice(11, 16);

  test('makes two drafts that drafting leaves alone, whatever signals come and however often it is rebuilt', async () => {
    const day = await openDay();
    const { a, split, call, build, send, event } = day;
    const { status, body } = await split(a.id, { at: '2026-03-10T06:30:00Z' });
    expect(status).toBe(200);
    expect(body.drafts).toMatchObject([
      { id: a.id, hours: 0.5, pinned: 1, version: a.version + 1, description: a.description },
      { hours: a.hours - 0.5, pinned: 1, version: 1, description: a.description },
    ]);
    expect(body.drafts[1].id).toMatch(/^eng_/);
    const shaped = await day.drafts();
    await send(event('a', '06:00', '06:10'), event('c', '06:15', '07:30'));
    await call('POST', '/api/auto-tracking/rebuild', { date_from: '2026-03-10', date_to: '2026-03-10' });
    await build();
    const drafts = await day.drafts();
    expect(drafts).toEqual(expect.arrayContaining(shaped));
    expect(drafts.reduce((sum, { hours }) => sum + hours, 0)).toBe(a.hours);
    const { body: days } = await call('GET', DAYS);
    expect(days.days[0].drafts.map(({ pinned }: Draft) => pinned)).toEqual(drafts.map(() => 1));
    expect(days.days[0].left_out).toMatchObject([{ signal_id: 'c', reason: 'no_time_left' }]);
  });

  test('tells of each part what its signals gave it, and counts what rounding did once', async () => {
    const { a, split, call } = await openDay();
    const before = (await call('GET', DAYS)).body.days[0].totals;
    const { body } = await split(a.id, { at: '2026-03-10T06:30:00Z' });
    for (const part of body.drafts) {
      const { explanation } = (await call('GET', `/api${DRAFTS}/${part.id}`)).body;
      const given = explanation.signals.reduce((sum: number, { given_minutes }: { given_minutes: number }) => sum + given_minutes, 0);
      expect(explanation.raw_minutes).toBe(given);
      expect(explanation.rounded_minutes / 60).toBe(part.hours);
    }
    expect((await call('GET', DAYS)).body.days[0].totals).toEqual(before);
  });

  test('each part is booked with its own minutes, and undone apart', async () => {
    const day = await openDay();
    const { body } = await day.split(day.a.id, { hours: 0.5 });
    const [first, second] = body.drafts;
    await day.accept(second);
    await day.decide(first.id, 'dismiss');
    await day.build();
    const drafts = await day.drafts();
    expect(drafts.map(({ id, status }) => [id, status]).sort()).toEqual(
      [
        [first.id, 'dismissed'],
        [second.id, 'accepted'],
      ].sort(),
    );
    expect((await day.rowsOf('time_entries')).map((entry) => span(entry as Draft))).toEqual([[`06:30–0${6 + day.a.hours}:00`]]);
  });

  test('undo makes one of them again, and the day is the engine’s', async () => {
    const day = await openDay();
    const before = await day.stored();
    const explained = (await day.call('GET', `/api${DRAFTS}/${day.a.id}`)).body.explanation;
    const { operation } = await day.split(day.a.id, { hours: 0.5 });
    await day.build();
    expect((await day.undo(operation)).body).toEqual({ ok: true, drafts: 2, time_entries: 0 });
    expect(await day.stored()).toEqual(before);
    expect(await day.waitingDays()).toEqual(['2026-03-10']);
    await day.build();
    expect(await day.stored()).toEqual(before);
    expect((await day.call('GET', `/api${DRAFTS}/${day.a.id}`)).body.explanation).toEqual(explained);
    expect((await day.undo(operation)).body.error).toBe('already_undone');
  });

  test('what changed behind a signal marks the entries of the parts that name it', async () => {
    const day = await openUndo(store, open);
    await day.send(day.event('a', '06:00', '08:00'));
    await day.build();
    const { id } = await day.draftOf('a');
    await day.act('POST', `${DRAFTS}/${id}/split`, { hours: 1 });
    await day.send(day.event('a', '06:00', '07:00'));
    const { body } = await day.act('POST', `${DRAFTS}/${id}/split`, { hours: 0.5 });
    for (const part of body.drafts) {
      expect((await day.entry(await day.accept(part))).source_changed?.signals).toMatchObject([{ signal_id: 'a' }]);
    }
  });

  test('an agent that sends what was split again changes neither part', async () => {
    const day = await openUndo(store, open);
    await day.send(day.event('a', '06:00', '08:00'));
    await day.sendDraft('sent', ['a'], { hours: 2 });
    const { body } = await day.act('POST', `${DRAFTS}/sent/split`, { hours: 0.75 });
    await day.sendDraft('sent', ['a'], { hours: 2, description: 'Again' });
    await day.sendDraft(body.drafts[1].id, ['a'], { hours: 9 });
    await day.build();
    expect((await day.drafts()).map(({ hours, origin, intervals }) => [hours, origin, intervals]).sort()).toEqual([
      [0.75, 'agent', null],
      [1.25, 'agent', null],
    ]);
    expect(await day.rowsOf('draft_signals')).toHaveLength(2);
  });

  test('refuses both ways to cut at once, none, and more than there is', async () => {
    const { a, split } = await openDay();
    for (const body of [{}, { hours: 0.5, at: '2026-03-10T06:30:00Z' }, { hours: 0 }, { hours: a.hours }, { at: '2026-03-10T06:00:00Z' }]) {
      expect(await split(a.id, body)).toMatchObject({ status: 400, body: { error: 'invalid_input' } });
    }
  });

  test('refuses what is decided, what has changed, and what is another’s', async () => {
    const day = await openDay();
    const other = await openUndo(store, open);
    const answers = await Promise.all([day.a.id, 'x'].map((id) => other.act('POST', `${DRAFTS}/${id}/split`, { hours: 0.5 })));
    expect(answers.map(({ status }) => status)).toEqual([404, 404]);
    expect(answers[0]?.body).toEqual(answers[1]?.body);
    const { headers } = day.user;
    const url = `/api${DRAFTS}/${day.a.id}/split`;
    const seen = await open.app.inject({ method: 'POST', url, headers: { ...headers, 'if-match': '"9"' }, payload: { hours: 0.5 } });
    expect(seen.json()).toMatchObject({ status: 409, error: 'version_changed' });
    const decided = await addDraft(store, { user_id: day.user.user_id, status: 'dismissed', dismissed_by: 'user' });
    expect((await day.split(decided.id, { hours: 0.5 })).body).toMatchObject({ status: 409, error: 'not_pending' });
  });
});
