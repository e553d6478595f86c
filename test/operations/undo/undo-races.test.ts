import { afterAll, beforeAll, expect, test } from 'vitest';
import { addUser, openTestApp, type TestApp } from '#test/app.ts';
import { describeOn, POSTGRESQL } from '#test/databases.ts';
import { countDeadlocks } from '#test/deadlocks.ts';
import { addDraft } from '#test/drafts.ts';
import { holds } from '#test/grep.ts';
import { openUndo } from '#test/undo.ts';

const RACERS = 8;
const ROUNDS = 10;
const HAND = { date: '2026-03-10', hours: 1, started_at: '2026-03-10T13:00:00Z', ended_at: '2026-03-10T14:00:00Z' };

describeOn(POSTGRESQL, 'Eight racers over an undo', (store) => {
  let open: TestApp;
  let deadlocks = () => 0;
  beforeAll(async () => {
    const counted = countDeadlocks(store);
    deadlocks = counted.deadlocks;
    open = await openTestApp(counted.store);
  });
  afterAll(() => open.app.close());

  function race<T>(run: (racer: number) => Promise<T>): Promise<T[]> {
    return Promise.all(Array.from({ length: RACERS }, (_, racer) => run(racer)));
  }

  const ONE_WINS = [200, ...Array(RACERS - 1).fill(409)];

  test.each(['accept', 'dismiss'] as const)('of one %s: one 200, seven 409 already_undone', async (how) => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const day = await openUndo(store, open);
      const { id } = await addDraft(store, { user_id: day.user.user_id });
      const before = await day.stored();
      const { operation } = await day.decide(id, how);
      const answers = await race(() => day.undo(operation));
      expect(answers.map(({ status }) => status).sort()).toEqual(ONE_WINS);
      expect(answers.filter(({ body }) => body.error === 'already_undone')).toHaveLength(RACERS - 1);
      expect(await day.stored()).toEqual(before);
      expect(await day.versionOf(id)).toBe(3);
    }
  });

  test('of a deletion, of which no row is left to lock: one 200 and one entry', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const day = await openUndo(store, open);
      const { body } = await day.act('POST', '/time-entries', HAND);
      const before = await day.stored();
      const { operation } = await day.act('DELETE', `/time-entries/${body.time_entry.id}`);
      const answers = await race(() => day.undo(operation));
      expect(answers.map(({ status }) => status).sort()).toEqual(ONE_WINS);
      expect(await day.stored()).toEqual(before);
    }
  });

  test('of a dismissal and the acceptance of a draft that has its minutes: they are never free', async () => {
    for (let round = 0; round < 3 * ROUNDS; round += 1) {
      const day = await openUndo(store, open);
      await day.send(day.event('a', '06:00', '08:00'), day.event('b', '08:00', '09:00'));
      await day.build();
      const [a, b] = [await day.draftOf('a'), await day.draftOf('b')];
      const { operation } = await day.decide(b.id, 'dismiss');
      const minutesOfB = { starts_at: '2026-03-10T08:00:00Z', ends_at: '2026-03-10T09:00:00Z' };
      expect((await day.act('POST', `/auto-tracking/drafts/${a.id}/extend`, minutesOfB)).status).toBe(200);
      const answers = await race((racer) => (racer === round % RACERS ? day.decide(a.id, 'accept') : day.undo(operation)));
      expect(answers.map(({ status }) => status).sort()).toEqual(ONE_WINS);
      expect(await day.rowsOf('time_entries')).toMatchObject([{ hours: 3 }]);
    }
  });

  test('and a manager’s approval: either the draft waits and nothing is approved, or the approval stands', async () => {
    for (let round = 0; round < 3 * ROUNDS; round += 1) {
      const manager = await addUser(store, { access_level: 'manager' });
      const day = await openUndo(store, open, { manager_id: manager.user_id });
      const { id } = await addDraft(store, { user_id: day.user.user_id });
      const { operation, body } = await day.decide(id, 'accept');
      const approve = () => day.act('POST', `/time-entries/${body.time_entry_id}/approve`, {}, manager);
      const answers = await race<{ status: number }>((racer) => ((racer + round) % 2 === 0 ? approve() : day.undo(operation)));
      expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
      const { drafts, entries } = await day.stored();
      const isUndone = drafts[0]?.['status'] === 'pending';
      expect(entries.map(({ status }) => status)).toEqual(isUndone ? [] : ['approved']);
    }
  });

  test('and decisions, changes, deletions and drafting of the same day: nobody fails, no draft is booked twice', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const day = await openUndo(store, open);
      await day.send(day.event('a', '06:00', '07:00'), day.event('b', '08:00', '09:00'));
      await day.build();
      const ids = (await day.drafts()).map(({ id }) => id);
      const { operation } = await day.act('POST', '/auto-tracking/drafts/accept-bulk', { ids });
      const entries = (await day.rowsOf('time_entries')).map(({ id }) => String(id));
      const acts = [
        () => day.undo(operation),
        () => day.act('POST', '/auto-tracking/drafts/accept-bulk', { ids: ids.toReversed() }),
        () => day.act('DELETE', `/time-entries/${entries[round % 2]}`),
        () => day.send(day.event('a', '06:00', round % 2 === 0 ? '06:45' : '06:15')),
        () => day.build(),
        () => day.act('PATCH', `/time-entries/${entries[1]}`, { hours: 3 }),
        () => day.undo(operation),
        () => day.putPatterns(`none-${round}`),
      ];
      const answers = await race(async (racer) => acts[(racer + round) % RACERS]?.());
      for (const answer of answers) if (answer && typeof answer === 'object' && 'status' in answer) expect(answer.status).toBeLessThan(500);
      const stored = await day.stored();
      for (const draft of stored.drafts) {
        const made = stored.entries.filter((entry) => entry['draft_id'] === draft['id']);
        expect(made.map((entry) => entry['id'])).toEqual(draft['time_entry_id'] === null ? [] : [draft['time_entry_id']]);
      }
    }
  });

  test('and a new private pattern: the text is gone either way', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const day = await openUndo(store, open);
      const { id } = await addDraft(store, { user_id: day.user.user_id, description: 'The zebra' });
      const { operation } = await day.decide(id, 'edit', { description: 'Plans' });
      await race<unknown>((racer) => ((racer + round) % RACERS === 0 ? day.putPatterns('zebra') : day.undo(operation)));
      const history = await store.db.selectFrom('history').selectAll().where('user_id', '=', day.user.user_id).execute();
      expect(holds(JSON.stringify([await day.stored(), history]), 'zebra')).toBe(false);
    }
  });

  test('wait in one order: none of these deadlocked', () => expect(deadlocks()).toBe(0));
});
