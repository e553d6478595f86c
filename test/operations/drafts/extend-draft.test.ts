import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '#test/app.ts';
import { describeOnEachDatabase } from '#test/databases.ts';
import { openUndo } from '#test/undo.ts';

const DRAFTS = '/auto-tracking/drafts';

describeOnEachDatabase('Extending a draft', (store) => {
  let open: TestApp;
  beforeAll(async () => {
    open = await openTestApp(store);
  });
  afterAll(() => open.app.close());

  async function openDay(given: Parameters<typeof openUndo>[2] = {}) {
    const day = await openUndo(store, open, given);
    await day.send(day.event('a', '06:00', '08:00'), day.event('b', '09:00', '10:00'));
    await day.build();
    const extend = (id: string, from: string, until: string) =>
      day.act('POST', `${DRAFTS}/${id}/extend`, { starts_at: `2026-03-10T${from}:00Z`, ends_at: `2026-03-10T${until}:00Z` });
    return { ...day, a: await day.draftOf('a'), extend };
  }

  test('fills a gap of the day, and drafting leaves the minutes to it', async () => {
    const day = await openDay();
    const readDay = async () => (await day.call('GET', '/api/auto-tracking/days?date_from=2026-03-10&date_to=2026-03-10')).body.days[0];
    const [gap] = (await readDay()).gaps;
    expect(gap).toMatchObject({ starts_at: '2026-03-10T10:00:00.000Z', ends_at: '2026-03-10T12:00:00.000Z' });
    const { body } = await day.extend(day.a.id, '10:00', '12:00');
    expect(body.draft).toMatchObject({ id: day.a.id, hours: day.a.hours + 2, pinned: 1, version: day.a.version + 1 });
    expect((await readDay()).gaps).toEqual([]);
    await day.send(day.event('c', '11:00', '11:45'));
    await day.build();
    expect((await readDay()).drafts.map(({ hours }: { hours: number }) => hours)).toEqual([day.a.hours + 2, 1]);
  });

  test('undo gives the minutes back', async () => {
    const day = await openDay();
    const before = await day.stored();
    const { operation } = await day.extend(day.a.id, '08:00', '08:30');
    expect((await day.undo(operation)).body).toEqual({ ok: true, drafts: 1, time_entries: 0 });
    expect(await day.stored()).toEqual(before);
    await day.build();
    expect(await day.stored()).toEqual(before);
  });

  test('what an agent sent holds the minutes it was given', async () => {
    const day = await openUndo(store, open);
    await day.sendDraft('sent', []);
    await day.act('POST', `${DRAFTS}/sent/extend`, { starts_at: '2026-03-10T09:00:00Z', ends_at: '2026-03-10T10:00:00Z' });
    await day.send(day.event('c', '09:00', '11:00'));
    await day.build();
    expect(await day.draftOf('c')).toMatchObject({ hours: 1 });
  });

  test('refuses minutes that an entry, another draft or the draft itself has', async () => {
    const day = await openDay();
    const times = { started_at: '2026-03-10T11:00:00Z', ended_at: '2026-03-10T11:30:00Z' };
    await day.act('POST', '/time-entries', { date: '2026-03-10', hours: 0.5, ...times });
    for (const [from, until] of [
      ['07:59', '08:10'],
      ['08:30', '09:01'],
      ['11:29', '11:40'],
    ] as const) {
      expect((await day.extend(day.a.id, from, until)).body).toMatchObject({ status: 409, error: 'time_taken' });
    }
    expect((await day.extend(day.a.id, '08:00', '09:00')).status).toBe(200);
  });

  test('the day is the one of its user', async () => {
    const day = await openDay({ time_zone: 'Pacific/Auckland' });
    expect(day.a.date).toBe('2026-03-10');
    expect((await day.extend(day.a.id, '10:30', '11:00')).status).toBe(200);
    expect((await day.extend(day.a.id, '11:00', '11:01')).body).toMatchObject({ status: 400, errors: [{ path: 'ends_at' }] });
  });

  test('refuses the wrong way round, what is decided, and what is another’s', async () => {
    const day = await openDay();
    expect((await day.extend(day.a.id, '08:30', '08:00')).body).toMatchObject({ status: 400, errors: [{ path: 'ends_at' }] });
    const other = await openDay();
    expect((await other.extend('x', '08:00', '08:30')).status).toBe(404);
    await day.decide(day.a.id, 'dismiss');
    expect((await day.extend(day.a.id, '08:00', '08:30')).body).toMatchObject({ error: 'not_pending' });
  });
});
