import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { requestDraftingDays } from '#db/drafting-days.ts';
import { openTestApp, TEST_NOW, type TestApp } from '#test/app.ts';
import { describeOn, POSTGRESQL } from '#test/databases.ts';
import { openTracking } from '#test/tracking.ts';

const RACERS = 8;
const ROUNDS = 20;
const DAY = '2026-03-10';
const WORK = { source: 'activitywatch', signal_type: 'window', title: 'Editor', metadata: '{"project":"x"}' };

describeOn(POSTGRESQL, 'Eight racers over the minutes of one day', (store) => {
  let open: TestApp;
  beforeAll(async () => {
    open = await openTestApp(store);
  });
  afterAll(() => open.app.close());

  /** Work from 6 to 12, two meetings and two agents’ drafts in it, an hour that is booked, and a draft that was accepted. */
  async function busyDay() {
    const tracking = await openTracking(store, open);
    const { event, send, sendDraft, build, call, accept, draftOf } = tracking;
    await send(
      event('work', '06:00', '12:00', WORK),
      event('a', '06:00', '06:30'),
      event('b', '07:00', '07:30'),
      event('c', '08:00', '08:30'),
    );
    await send(event('sent', '09:00', '09:30'), event('sent-too', '10:00', '10:30'));
    await sendDraft('one', ['sent']);
    await sendDraft('two', ['sent-too']);
    await build();
    const accepted = await accept(await draftOf('c'));
    const placed = { date: DAY, hours: 1, started_at: `${DAY}T11:00:00Z`, ended_at: `${DAY}T11:30:00Z` };
    const booked = (await call('POST', '/api/time-entries', placed)).body.time_entry.id;
    return { ...tracking, accepted, booked, draftIds: [(await draftOf('a')).id, (await draftOf('b')).id] };
  }

  test('and its builders: nobody fails, and what was decided and booked is built, or waits to be', async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const { user, call, send, event, build, drafts, waitingDays, accepted, booked, draftIds } = await busyDay();
      const drafts_url = '/api/auto-tracking/drafts';
      const racers = [
        () => build(),
        () => call('POST', `${drafts_url}/${draftIds[0]}/dismiss`),
        () => call('POST', `${drafts_url}/dismiss-bulk`, { ids: ['two', draftIds[1]] }),
        () => call('POST', `${drafts_url}/one/accept`),
        () => call('DELETE', `/api/time-entries/${accepted}`),
        () => call('PATCH', `/api/time-entries/${booked}`, { started_at: `${DAY}T06:30:00Z`, ended_at: `${DAY}T07:00:00Z` }),
        () => call('POST', '/api/time-entries', { date: DAY, hours: 1, started_at: `${DAY}T10:40:00Z`, ended_at: `${DAY}T11:00:00Z` }),
        () => send(event('b', '07:00', '07:45'), event('sent', '09:00', '09:40')).then((status) => ({ status })),
      ];
      expect(racers).toHaveLength(RACERS);
      const answers = await Promise.all([...racers.map((run) => run()), build(), build()]);
      for (const answer of answers) {
        if ('status' in answer) expect(answer.status).toBe(200);
        else expect(answer.failed).toEqual([]);
      }
      await build();
      expect(await waitingDays()).toEqual([]);
      const settled = await drafts();
      await requestDraftingDays(store, [{ user_id: user.user_id, date: DAY }], { request_id: randomUUID(), requested_at: TEST_NOW });
      expect((await build()).built).toBe(1);
      expect(await drafts()).toEqual(settled);
    }
  });

  test('decide on the same agents’ drafts in opposite orders of their days: nobody deadlocks', async () => {
    for (let round = 0; round < 5; round++) {
      const { event, send, sendDraft, call } = await openTracking(store, open);
      const names = Array.from({ length: 20 }, (_, index) => `d${index}`);
      const on = (day: number) => ({ started_at: `2026-02-${day}T08:00:00Z`, ended_at: `2026-02-${day}T09:00:00Z` });
      await send(...names.map((name, index) => event(name, '08:00', '09:00', on(10 + (index % 15)))));
      for (const name of names) await sendDraft(name, [name]);
      const answers = await Promise.all(
        Array.from({ length: RACERS }, (_, racer) => {
          const own = names.filter((_, index) => index % RACERS === racer || index % RACERS === (racer + 1) % RACERS);
          return call('POST', '/api/auto-tracking/drafts/dismiss-bulk', { ids: racer % 2 === 0 ? own : own.toReversed() });
        }),
      );
      expect(answers.map(({ status }) => status)).toEqual(Array(RACERS).fill(200));
      expect(answers.reduce((sum, { body }) => sum + body.dismissed, 0)).toBe(names.length);
    }
  });
});
