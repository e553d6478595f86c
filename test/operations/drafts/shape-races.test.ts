import { afterAll, beforeAll, expect, test } from 'vitest';
import { hoursToMs } from '#domain/hours.ts';
import { openTestApp, type TestApp } from '#test/app.ts';
import { describeOn, POSTGRESQL } from '#test/databases.ts';
import { openUndo } from '#test/undo.ts';

const RACERS = 8;
const ROUNDS = 10;
const DRAFTS = '/auto-tracking/drafts';

describeOn(POSTGRESQL, 'Eight racers shape drafts', (store) => {
  let open: TestApp;
  beforeAll(async () => {
    open = await openTestApp(store);
  });
  afterAll(() => open.app.close());

  async function openDay() {
    const day = await openUndo(store, open);
    await day.send(day.event('a', '06:00', '08:00'), day.event('b', '08:00', '09:00'));
    await day.build();
    return { ...day, a: await day.draftOf('a'), b: await day.draftOf('b') };
  }

  type Day = Awaited<ReturnType<typeof openDay>>;

  async function race(run: (racer: number) => Promise<{ status: number }>): Promise<number[]> {
    const answers = await Promise.all(Array.from({ length: RACERS }, (_, racer) => run(racer)));
    return answers.map(({ status }) => status);
  }

  /** Of entries and of what waits; each hour counts once. */
  async function hoursOf({ drafts, rowsOf }: Day): Promise<number> {
    const waiting = (await drafts()).filter(({ status }) => status === 'pending');
    const booked = (await rowsOf('time_entries')) as { hours: number }[];
    return [...waiting, ...booked].reduce((sum, { hours }) => sum + hoursToMs(hours), 0) / hoursToMs(1);
  }

  function expectNoError(statuses: number[]): void {
    expect(statuses.filter((status) => ![200, 400, 404, 409].includes(status))).toEqual([]);
    expect(statuses).toContain(200);
  }

  test('split and accept one draft, drafting going on: no hour is doubled or lost', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const day = await openDay();
      const statuses = race((racer) =>
        racer % 2 === 0 ? day.act('POST', `${DRAFTS}/${day.a.id}/split`, { hours: 0.25 }) : day.decide(day.a.id, 'accept'),
      );
      await Promise.all([statuses, day.build()]);
      expectNoError(await statuses);
      await day.build();
      expect(await hoursOf(day)).toBe(3);
    }
  });

  test('join two drafts and accept either: no hour is doubled or lost', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const day = await openDay();
      const { a, b } = day;
      const statuses = await race((racer) => {
        if (racer % 2 === 0) return day.act('POST', `${DRAFTS}/join`, { ids: racer % 4 === 0 ? [a.id, b.id] : [b.id, a.id] });
        return day.decide(racer % 4 === 1 ? a.id : b.id, 'accept');
      });
      expectNoError(statuses);
      await day.build();
      expect(await hoursOf(day)).toBe(3);
    }
  });

  test('extend two drafts into one gap: one has it', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const day = await openDay();
      const gap = { starts_at: '2026-03-10T09:00:00Z', ends_at: '2026-03-10T10:00:00Z' };
      const statuses = await race((racer) => day.act('POST', `${DRAFTS}/${racer % 2 === 0 ? day.a.id : day.b.id}/extend`, gap));
      expect(statuses.sort()).toEqual([200, ...Array(RACERS - 1).fill(409)]);
      expect(await hoursOf(day)).toBe(4);
    }
  });

  test('extend a draft into one that is being accepted: its minutes are never free', async () => {
    for (let round = 0; round < 3 * ROUNDS; round += 1) {
      const day = await openDay();
      const minutesOfB = { starts_at: '2026-03-10T08:00:00Z', ends_at: '2026-03-10T09:00:00Z' };
      const statuses = await race((racer) =>
        racer === round % RACERS ? day.decide(day.b.id, 'accept') : day.act('POST', `${DRAFTS}/${day.a.id}/extend`, minutesOfB),
      );
      expect(statuses.sort()).toEqual([200, ...Array(RACERS - 1).fill(409)]);
      expect(await hoursOf(day)).toBe(3);
    }
  });

  test('restore one draft: one 200, seven 409', async () => {
    const day = await openDay();
    await day.decide(day.a.id, 'dismiss');
    const statuses = await race(() => day.act('POST', `${DRAFTS}/${day.a.id}/restore`));
    expect(statuses.sort()).toEqual([200, ...Array(RACERS - 1).fill(409)]);
  });
});
