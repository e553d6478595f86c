import { afterAll, beforeAll, expect, test } from 'vitest';
import { parseIntervals } from '#domain/draft.ts';
import { formatInstant } from '#domain/instant.ts';
import { openTestApp, type TestApp } from '#test/app.ts';
import { describeOn, POSTGRESQL } from '#test/databases.ts';
import { openTracking } from '#test/tracking.ts';

const RACERS = 8;
const ROUNDS = 20;
const ENDS = ['08:30', '08:45', '09:00', '09:15', '09:30', '09:45', '10:00', '10:15'];

describeOn(POSTGRESQL, 'Eight racers over an event that changes', (store) => {
  let open: TestApp;
  beforeAll(async () => {
    open = await openTestApp(store);
  });
  afterAll(() => open.app.close());

  async function draftedEvent() {
    const tracking = await openTracking(store, open);
    await tracking.send(tracking.event('e', '08:00', '11:00'));
    await tracking.build();
    return { ...tracking, userId: tracking.user.user_id };
  }

  function race(run: (racer: number) => Promise<unknown>): Promise<unknown[]> {
    return Promise.all(Array.from({ length: RACERS }, (_, racer) => run(racer)));
  }

  async function eventNow(userId: string) {
    const found = await store.db.selectFrom('signals').selectAll().where('user_id', '=', userId).executeTakeFirstOrThrow();
    return { started_at: formatInstant(found.started_at ?? 0), ended_at: formatInstant(found.ended_at ?? 0) };
  }

  function marks(userId: string) {
    return store.db.selectFrom('source_changes').selectAll().where('user_id', '=', userId).execute();
  }

  test('and an accept: what was booked is what the event says now, or the entry is marked with both', async () => {
    const seen = { marked: 0, unmarked: 0 };
    for (let round = 0; round < ROUNDS; round++) {
      const { userId, event, send, build, draftOf, accept, entry } = await draftedEvent();
      const draft = await draftOf('e');
      let entryId = '';
      await race(async (racer) => {
        if (racer === 3) entryId = await accept(draft);
        else if (racer % 3 === 1) await build();
        else expect(await send(event('e', '08:00', ENDS[racer] ?? ''))).toBe(200);
      });
      const { intervals } = await store.db
        .selectFrom('time_entries')
        .select('intervals')
        .where('id', '=', entryId)
        .executeTakeFirstOrThrow();
      const booked = parseIntervals(intervals).map(({ startsAt, endsAt }) => [formatInstant(startsAt), formatInstant(endsAt)]);
      const now = await eventNow(userId);
      const { source_changed } = await entry(entryId);
      const [change] = source_changed?.signals ?? [];
      seen[change ? 'marked' : 'unmarked'] += 1;
      const [before, after] = change ? [change.before, change.after] : [now, now];
      expect([Object(before).started_at, Object(before).ended_at]).toEqual(booked[0]);
      expect(after).toMatchObject(now);
    }
    expect(seen.marked).toBeGreaterThan(0);
  });

  test('and acknowledgements: what was acknowledged last is what later changes start from', async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const { userId, event, send, draftOf, accept, acknowledge } = await draftedEvent();
      const entryId = await accept(await draftOf('e'));
      await send(event('e', '08:00', '10:30'));
      await race(async (racer) => {
        if (racer % 2 === 0) expect((await acknowledge(entryId)).status).toBe(200);
        else await send(event('e', '08:00', ENDS[racer] ?? ''));
      });
      const now = await eventNow(userId);
      const [mark] = await marks(userId);
      const after = JSON.parse(mark?.after ?? '{}');
      expect(formatInstant(after.ended_at)).toBe(now.ended_at);
      if (mark?.acknowledged_at === null) expect(mark.before).not.toBe(mark.after);
      // What was booked, until 11, is acknowledged by now.
      if (mark?.acknowledged_at === null) expect(formatInstant(JSON.parse(mark.before).ended_at)).not.toBe('2026-03-10T11:00:00.000Z');
    }
  });

  test('and the deletion of its entry: no mark stays behind', async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const { userId, event, send, call, draftOf, accept } = await draftedEvent();
      const entryId = await accept(await draftOf('e'));
      await race(async (racer) => {
        if (racer === 4) {
          // A little later each round, so that it meets the others at every step.
          for (let reads = 0; reads < round % 10; reads++) await call('GET', `/api/time-entries/${entryId}`);
          expect((await call('DELETE', `/api/time-entries/${entryId}`)).status).toBe(200);
        } else await send(event('e', '08:00', ENDS[racer] ?? ''));
      });
      expect(await marks(userId)).toEqual([]);
    }
  });
});
