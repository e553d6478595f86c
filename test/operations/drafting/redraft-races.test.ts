import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { requestDraftingDays } from '#db/drafting-days.ts';
import { addDays, type Day } from '#domain/day.ts';
import { openTestApp, TEST_NOW, type TestApp } from '#test/app.ts';
import { describeOn, POSTGRESQL } from '#test/databases.ts';
import { countDeadlocks } from '#test/deadlocks.ts';
import { addDraft } from '#test/drafts.ts';
import { openTracking } from '#test/tracking.ts';

const RACERS = 8;
const ROUNDS = 20;
const DAY = '2026-03-10';
const WORK = { source: 'activitywatch', signal_type: 'window', title: 'Editor', metadata: '{"project":"x"}' };

/** An entry of the day from one time to another. */
function placed(from: string, to: string) {
  const [started_at, ended_at] = [from, to].map((time) => `${DAY}T${time.padStart(5, '0')}:00Z`);
  return { date: DAY, hours: 0.5, started_at, ended_at };
}

describeOn(POSTGRESQL, 'Eight racers over the minutes of one day', (store) => {
  let open: TestApp;
  let deadlocks = () => 0;
  beforeAll(async () => {
    const counted = countDeadlocks(store);
    deadlocks = counted.deadlocks;
    open = await openTestApp(counted.store);
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
    const booked = (await call('POST', '/api/time-entries', placed('11:00', '11:30'))).body.time_entry.id;
    return { ...tracking, accepted, booked, draftIds: [(await draftOf('a')).id, (await draftOf('b')).id] };
  }

  /** Once nothing waits, building the day again finds nothing to change. */
  async function expectBuiltOnceBuilt({ user, build, drafts, waitingDays }: Awaited<ReturnType<typeof openTracking>>): Promise<void> {
    await build();
    expect(await waitingDays()).toEqual([]);
    const settled = await drafts();
    await requestDraftingDays(store, [{ user_id: user.user_id, date: DAY }], { request_id: randomUUID(), requested_at: TEST_NOW });
    expect((await build()).built).toBe(1);
    expect(await drafts()).toEqual(settled);
  }

  async function race(run: (racer: number) => Promise<void>): Promise<void> {
    await Promise.all(Array.from({ length: RACERS }, (_, racer) => run(racer)));
  }

  test('and its builders: nobody fails, and what was decided and booked is built, or waits to be', async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const tracking = await busyDay();
      const { call, send, event, build, accepted, booked, draftIds } = tracking;
      const drafts_url = '/api/auto-tracking/drafts';
      const racers = [
        () => build(),
        () => call('POST', `${drafts_url}/${draftIds[0]}/dismiss`),
        () => call('POST', `${drafts_url}/dismiss-bulk`, { ids: ['two', draftIds[1]] }),
        () => call('POST', `${drafts_url}/one/accept`),
        () => call('DELETE', `/api/time-entries/${accepted}`),
        () => call('PATCH', `/api/time-entries/${booked}`, { started_at: `${DAY}T06:30:00Z`, ended_at: `${DAY}T07:00:00Z` }),
        () => call('POST', '/api/time-entries', placed('10:40', '11:00')),
        () => send(event('b', '07:00', '07:45'), event('sent', '09:00', '09:40')).then((status) => ({ status })),
      ];
      expect(racers).toHaveLength(RACERS);
      const answers = await Promise.all([...racers.map((run) => run()), build(), build()]);
      for (const answer of answers) {
        if ('status' in answer) expect(answer.status).toBe(200);
        else expect(answer.failed).toEqual([]);
      }
      await expectBuiltOnceBuilt(tracking);
    }
    expect(deadlocks()).toBe(0);
  });

  test('book by hand while the day is built over and over: no booking is missed by the last build', async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const tracking = await openTracking(store, open);
      await tracking.send(tracking.event('work', '06:00', '12:00', WORK));
      await race(async (racer) => {
        for (let turn = 0; turn < 4; turn++) {
          if (racer < 2) await tracking.build();
          else
            expect(
              (await tracking.call('POST', '/api/time-entries', placed(`${racer + 4}:${turn}0`, `${racer + 4}:${turn}5`))).status,
            ).toBe(200);
        }
      });
      await expectBuiltOnceBuilt(tracking);
    }
    expect(deadlocks()).toBe(0);
  });

  test('dismiss drafts of the same days in bulk: each is dismissed once and nobody deadlocks', async () => {
    const { user, call } = await openTracking(store, open);
    const days = Array.from({ length: 300 }, (_, count) => addDays('2025-01-01', count));
    // By ids as they come, the days of each racer are in an order of their own.
    const draftOn = (date: Day) => addDraft(store, { user_id: user.user_id, id: randomUUID(), origin: 'engine', date });
    const own = await Promise.all(Array.from({ length: RACERS }, () => Promise.all(days.map(draftOn))));
    const answers = await Promise.all(
      own.map((drafts) => call('POST', '/api/auto-tracking/drafts/dismiss-bulk', { ids: drafts.map(({ id }) => id) })),
    );
    expect(answers.map(({ body }) => body)).toEqual(own.map(() => ({ dismissed: days.length })));
    expect(deadlocks()).toBe(0);
  });
});
