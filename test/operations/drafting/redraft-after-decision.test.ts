import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '#test/app.ts';
import { describeOnEachDatabase } from '#test/databases.ts';
import { openTracking } from '#test/tracking.ts';

const DRAFTS = '/api/auto-tracking/drafts';
const WORK = { source: 'activitywatch', signal_type: 'window', title: 'Editor', metadata: '{"project":"x"}' };

describeOnEachDatabase('After a decision', (store) => {
  let open: TestApp;
  beforeAll(async () => {
    open = await openTestApp(store);
  });
  afterAll(() => open.app.close());

  /** A meeting over the first half of two hours of other work, drafted. */
  async function meetingOverWork() {
    const tracking = await openTracking(store, open);
    const { event, send, build } = tracking;
    await send(event('meeting', '08:00', '09:00'), event('work', '08:00', '10:00', WORK));
    await build();
    expect(await tracking.waitingDays()).toEqual([]);
    return tracking;
  }

  test('the minutes of a dismissed draft go to the other work of its day', async () => {
    const { call, build, draftOf, waitingDays } = await meetingOverWork();
    const before = await draftOf('work');
    expect(before.raw_minutes).toBe(60);
    await call('POST', `${DRAFTS}/${(await draftOf('meeting')).id}/dismiss`);
    expect(await waitingDays()).toEqual(['2026-03-10']);
    await build();
    expect(await draftOf('work')).toMatchObject({ id: before.id, raw_minutes: 120 });
    expect(await waitingDays()).toEqual([]);
  });

  test('a bulk dismissal asks for each of its days once', async () => {
    const { event, send, build, call, drafts, waitingDays } = await openTracking(store, open);
    const earlier = { started_at: '2026-03-07T08:00:00Z', ended_at: '2026-03-07T09:00:00Z' };
    await send(event('a', '08:00', '09:00'), event('b', '10:00', '11:00'), event('c', '08:00', '09:00', earlier));
    await build();
    const ids = (await drafts()).map(({ id }) => id);
    expect((await call('POST', `${DRAFTS}/dismiss-bulk`, { ids })).body).toEqual({ dismissed: 3 });
    expect(await waitingDays()).toEqual(['2026-03-07', '2026-03-10']);
    await build();
    expect((await call('POST', `${DRAFTS}/dismiss-bulk`, { ids })).body).toEqual({ dismissed: 0 });
    expect(await waitingDays()).toEqual([]);
  });

  test('nothing is drafted again where a draft of ours was accepted: its minutes stay its own', async () => {
    const { accept, draftOf, waitingDays, call, drafts } = await meetingOverWork();
    await accept(await draftOf('meeting'));
    expect(await waitingDays()).toEqual([]);
    await call('POST', `${DRAFTS}/accept-bulk`, { ids: (await drafts()).map(({ id }) => id) });
    expect(await waitingDays()).toEqual([]);
  });

  test.each(['accept', 'edit', 'dismiss'])(
    'an %s of an agent’s draft asks for the days of its signals, whatever its own',
    async (decision) => {
      const { event, send, sendDraft, build, call, waitingDays } = await openTracking(store, open);
      const overMidnight = { started_at: '2026-03-08T23:00:00Z', ended_at: '2026-03-09T01:00:00Z' };
      await send(event('night', '08:00', '09:00', overMidnight), event('other', '08:00', '09:00'));
      await sendDraft('sent', ['night', 'not-here-yet'], { date: '2026-03-05' });
      await build();
      expect((await call('POST', `${DRAFTS}/sent/${decision}`)).status).toBe(200);
      expect(await waitingDays()).toEqual(['2026-03-08', '2026-03-09']);
    },
  );

  test('a decision that is refused asks for nothing', async () => {
    const { call, build, draftOf, waitingDays } = await meetingOverWork();
    const { id } = await draftOf('meeting');
    await call('POST', `${DRAFTS}/${id}/dismiss`);
    await build();
    expect((await call('POST', `${DRAFTS}/${id}/dismiss`)).status).toBe(409);
    expect(await waitingDays()).toEqual([]);
  });
});
