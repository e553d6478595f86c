import { afterAll, beforeAll, expect, test } from 'vitest';
import { addUser, openTestApp, type TestApp } from '#test/app.ts';
import { describeOnEachDatabase } from '#test/databases.ts';
import { openTracking } from '#test/tracking.ts';

const ENTRIES = '/api/time-entries';
const PLACED = { date: '2026-03-10', hours: 1, started_at: '2026-03-10T08:00:00Z', ended_at: '2026-03-10T09:00:00Z' };

describeOnEachDatabase('Time that is booked by hand', (store) => {
  let open: TestApp;
  beforeAll(async () => {
    open = await openTestApp(store);
  });
  afterAll(() => open.app.close());

  async function create(tracking: Awaited<ReturnType<typeof openTracking>>, payload: object): Promise<string> {
    const { status, body } = await tracking.call('POST', ENTRIES, payload);
    expect(status).toBe(200);
    return body.time_entry.id;
  }

  test('takes its minutes out of the day’s drafts, and leaves them to these once it is deleted', async () => {
    const tracking = await openTracking(store, open);
    const { event, send, build, call, draftOf, waitingDays } = tracking;
    await send(event('e', '08:00', '10:00'));
    await build();
    expect((await draftOf('e')).raw_minutes).toBe(120);
    const id = await create(tracking, PLACED);
    expect(await waitingDays()).toEqual(['2026-03-10']);
    await build();
    expect((await draftOf('e')).raw_minutes).toBe(60);
    await call('DELETE', `${ENTRIES}/${id}`);
    expect(await waitingDays()).toEqual(['2026-03-10']);
    await build();
    expect((await draftOf('e')).raw_minutes).toBe(120);
  });

  test('asks for the days it leaves and those it comes to, by its owner’s zone, whoever moves it', async () => {
    const executive = await addUser(store, { access_level: 'executive', time_zone: 'Pacific/Kiritimati' });
    const tracking = await openTracking(store, open, { time_zone: 'America/New_York' });
    const { call, build, waitingDays } = tracking;
    const id = await create(tracking, { ...PLACED, started_at: '2026-03-10T03:30:00Z', ended_at: '2026-03-10T05:00:00Z' });
    expect(await waitingDays()).toEqual(['2026-03-09', '2026-03-10']);
    await build();
    const moved = { started_at: '2026-03-12T22:00:00Z', ended_at: '2026-03-13T03:00:00Z' };
    await call('PATCH', `${ENTRIES}/${id}`, moved, executive);
    expect(await waitingDays()).toEqual(['2026-03-09', '2026-03-10', '2026-03-12']);
    await build();
    await call('PATCH', `${ENTRIES}/${id}`, { started_at: null, ended_at: null });
    expect(await waitingDays()).toEqual(['2026-03-12']);
  });

  test('asks for nothing without times of day, nor where these stay', async () => {
    const tracking = await openTracking(store, open);
    const { call, build, waitingDays } = tracking;
    const unplaced = await create(tracking, { date: '2026-03-10', hours: 1 });
    await call('PATCH', `${ENTRIES}/${unplaced}`, { hours: 2, date: '2026-03-09' });
    await call('DELETE', `${ENTRIES}/${unplaced}`);
    expect(await waitingDays()).toEqual([]);
    const placed = await create(tracking, PLACED);
    await build();
    await call('PATCH', `${ENTRIES}/${placed}`, { hours: 2, description: 'Planning' });
    expect(await waitingDays()).toEqual([]);
  });

  test('of a century asks for the days within it that have signals, and for no other', async () => {
    const tracking = await openTracking(store, open);
    const { event, send, build, waitingDays } = tracking;
    const of = (day: string) => ({ started_at: `${day}T08:00:00Z`, ended_at: `${day}T09:00:00Z` });
    await send(
      event('a', '08:00', '09:00', of('1999-12-31')),
      event('b', '08:00', '09:00', of('2000-01-01')),
      event('c', '08:00', '09:00'),
    );
    await build();
    await create(tracking, { ...PLACED, started_at: '2000-01-01T00:00:00Z', ended_at: '2099-12-31T23:00:00Z' });
    expect(await waitingDays()).toEqual(['2000-01-01', '2026-03-10']);
  });

  test('from a draft of ours frees the days of its intervals when it is deleted', async () => {
    const { event, send, build, call, accept, drafts, draftOf, waitingDays } = await openTracking(store, open);
    const meeting = { started_at: '2026-03-08T08:00:00Z', ended_at: '2026-03-08T09:00:00Z' };
    const work = {
      ...meeting,
      ended_at: '2026-03-08T10:00:00Z',
      source: 'activitywatch',
      signal_type: 'window',
      metadata: '{"project":"x"}',
    };
    await send(event('meeting', '08:00', '09:00', meeting), event('work', '08:00', '09:00', work));
    await build();
    const entryId = await accept(await draftOf('meeting'));
    await call('PATCH', `${ENTRIES}/${entryId}`, { date: '2026-03-07' });
    expect(await waitingDays()).toEqual(['2026-03-08']);
    await build();
    await call('DELETE', `${ENTRIES}/${entryId}`);
    expect(await waitingDays()).toEqual(['2026-03-08']);
    await build();
    expect((await draftOf('work')).raw_minutes).toBe(120);
    expect(await drafts()).toHaveLength(2);
  });

  test('from a draft of ours frees the days of its intervals too when it was given other times before it is deleted', async () => {
    const { event, send, build, call, accept, draftOf, waitingDays } = await openTracking(store, open);
    await send(event('e', '08:00', '09:00', { started_at: '2026-03-08T08:00:00Z', ended_at: '2026-03-08T09:00:00Z' }));
    await build();
    const entryId = await accept(await draftOf('e'));
    await call('PATCH', `${ENTRIES}/${entryId}`, {
      date: '2026-03-06',
      started_at: '2026-03-06T08:00:00Z',
      ended_at: '2026-03-06T09:00:00Z',
    });
    await build();
    expect(await waitingDays()).toEqual([]);
    await call('DELETE', `${ENTRIES}/${entryId}`);
    expect(await waitingDays()).toEqual(['2026-03-06', '2026-03-08']);
  });

  test('from an agent’s draft frees the days of its signals when it is deleted', async () => {
    const { event, send, sendDraft, build, call, accept, waitingDays } = await openTracking(store, open);
    await send(event('e', '08:00', '09:00', { started_at: '2026-03-06T08:00:00Z', ended_at: '2026-03-06T09:00:00Z' }));
    await sendDraft('sent', ['e']);
    const entryId = await accept({ id: 'sent' });
    await build();
    await call('DELETE', `${ENTRIES}/${entryId}`);
    expect(await waitingDays()).toEqual(['2026-03-06']);
  });
});
