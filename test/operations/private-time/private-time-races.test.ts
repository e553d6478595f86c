import { afterAll, beforeAll, expect, test } from 'vitest';
import { saveDrafts } from '#db/drafts.ts';
import { saveTimeEntries } from '#db/time-entries.ts';
import { openTestApp, type TestApp } from '#test/app.ts';
import { describeOn, POSTGRESQL } from '#test/databases.ts';
import { countDeadlocks } from '#test/deadlocks.ts';
import { holds } from '#test/grep.ts';
import { sampleTimeEntry } from '#test/time-entries.ts';
import { openTracking } from '#test/tracking.ts';
import { callWhileChanging } from '#test/while-waiting.ts';

const RACERS = 8;
const ROUNDS = 20;
const EVENTS = 12;

describeOn(POSTGRESQL, 'Eight racers over a new private pattern', (store) => {
  let open: TestApp;
  let deadlocks = () => 0;
  beforeAll(async () => {
    const counted = countDeadlocks(store);
    deadlocks = counted.deadlocks;
    open = await openTestApp(counted.store);
  });
  afterAll(() => open.app.close());

  async function openUser() {
    const tracking = await openTracking(store, open);
    const { user_id } = tracking.user;
    return {
      ...tracking,
      put: tracking.putPatterns,
      /** All that is stored of the user’s time, as text. */
      async stored(): Promise<string> {
        const tables = ['signals', 'drafts', 'time_entries', 'history'] as const;
        const rows = tables.map((table) => store.db.selectFrom(table).selectAll().where('user_id', '=', user_id).execute());
        return JSON.stringify(await Promise.all(rows));
      },
    };
  }

  function race(run: (racer: number) => Promise<unknown>): Promise<unknown[]> {
    return Promise.all(Array.from({ length: RACERS }, (_, racer) => run(racer)));
  }

  test('that send what matches: none of it is left', async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const { event, send, sendDraft, put, stored } = await openUser();
      const putting = Promise.withResolvers<void>();
      await Promise.all([
        race(async (racer) => {
          for (const nth of [0, 1, 2]) {
            expect(await send(event(`${racer}-${nth}`, '08:00', '09:00', { title: `Zebra ${racer}` }))).toBe(200);
            if (nth === 0) putting.resolve();
            await sendDraft(`${racer}-${nth}`, [], { description: `Zebra ${racer}` });
          }
        }),
        putting.promise.then(() => put('zebra')),
      ]);
      expect(holds(await stored(), 'zebra')).toBe(false);
    }
    expect(deadlocks()).toBe(0);
  });

  test('that accept, delete and change what was drafted of it: none of it is left, and nobody fails', async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const { event, send, build, drafts, call, accept, put, stored } = await openUser();
      const hour = (nth: number) => String(nth).padStart(2, '0');
      await send(
        ...Array.from({ length: EVENTS }, (_, nth) => event(`${nth}`, `${hour(nth)}:00`, `${hour(nth)}:30`, { title: `Zebra ${nth}` })),
      );
      await build();
      const made = await drafts();
      const booked = await Promise.all(made.slice(0, 6).map(accept));
      const statuses = await Promise.all([
        put('zebra'),
        ...made.slice(6, 10).map(({ id }) => call('POST', `/api/auto-tracking/drafts/${id}/accept`)),
        ...booked.slice(0, 4).map((id) => call('DELETE', `/api/time-entries/${id}`)),
        ...booked.slice(4).map((id) => call('PATCH', `/api/time-entries/${id}`, { hours: 2 })),
      ]);
      expect(statuses.slice(1).map((answer) => answer?.status)).toEqual(Array(10).fill(200));
      expect(holds(await stored(), 'zebra')).toBe(false);
    }
    expect(deadlocks()).toBe(0);
  });

  test('or a calendar that calls events private, while what was booked of them is deleted or acknowledged: nobody fails', async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const { event, send, build, drafts, call, accept, acknowledge, stored } = await openUser();
      const hour = (nth: number) => String(nth).padStart(2, '0');
      const events = (metadata: string) =>
        Array.from({ length: EVENTS }, (_, nth) =>
          event(`${nth}`, `${hour(nth)}:00`, `${hour(nth)}:30`, { title: `Zebra ${nth}`, metadata }),
        );
      await send(...events('{"response":"accepted"}'));
      await build();
      const booked = await Promise.all((await drafts()).map(accept));
      const answers = await Promise.all([
        ...booked.slice(0, 4).map((id) => call('DELETE', `/api/time-entries/${id}`)),
        send(...events('{"response":"accepted","visibility":"private"}')).then((status) => ({ status })),
        ...booked.slice(4, 8).map((id) => call('DELETE', `/api/time-entries/${id}`)),
        ...booked.slice(8).map((id) => acknowledge(id)),
      ]);
      expect(answers.map(({ status }) => status)).toEqual(Array(EVENTS + 1).fill(200));
      expect(holds(await stored(), 'zebra')).toBe(false);
    }
    expect(deadlocks()).toBe(0);
  });

  test('one of whom is about to book: what is booked is silenced, and stays booked', async () => {
    const { user, event, send, build, draftOf, put, stored } = await openUser();
    await send(event('e', '08:00', '09:00', { title: 'Zebra' }));
    await build();
    const draft = await draftOf('e');
    const entry = sampleTimeEntry({ user_id: user.user_id, description: 'Zebra', draft_id: draft.id });
    const { endedBeforeOthers } = await callWhileChanging(
      store,
      async (store) => {
        await saveDrafts(store, [{ ...draft, status: 'accepted', time_entry_id: entry.id, version: 2 }]);
        await saveTimeEntries(store, [entry]);
      },
      () => put('zebra'),
    );
    expect(endedBeforeOthers).toBe(false);
    expect(await draftOf('e')).toMatchObject({ status: 'accepted', time_entry_id: entry.id, description: 'Private time' });
    expect(holds(await stored(), 'zebra')).toBe(false);
  });
});
