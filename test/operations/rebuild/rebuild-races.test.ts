import { setTimeout } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { savePreferences } from '#db/preferences.ts';
import type { Database } from '#db/schema.ts';
import { lockActiveUsers } from '#db/users.ts';
import type { UserCaller } from '#domain/caller.ts';
import { type Draft, parseIntervals } from '#domain/draft.ts';
import { DEFAULT_PREFERENCES } from '#domain/preferences.ts';
import { bookDrafts } from '#operations/drafts/book-drafts.ts';
import { lockPendingDraft } from '#operations/drafts/lock-pending-draft.ts';
import { authenticateUser } from '#operations/identity/authenticate.ts';
import { planRebuild } from '#operations/rebuild/plan-rebuild.ts';
import { openTestApp, TEST_NOW, type TestApp, type TestUser } from '#test/app.ts';
import { describeOn, POSTGRESQL, type TestStore } from '#test/databases.ts';
import { openDrafting } from '#test/drafting.ts';
import { callWhileChanging } from '#test/while-waiting.ts';

const RACERS = 8;
const ROUNDS = 24;
const MOST_ROUNDS = 10 * ROUNDS;
const STEPS = 8;
const STEP_MS = 4;
const DAY = '2026-03-09';
const RANGE = { date_from: DAY, date_to: DAY };

describeOn(POSTGRESQL, 'Eight racers over a rebuild', (store) => {
  let open: TestApp;
  beforeAll(async () => {
    open = await openTestApp(store);
    // So that a draft that is written twice shows it, even where its values stay.
    let now = TEST_NOW;
    Object.defineProperty(open.clock, 'now', { get: () => ++now });
  });
  afterAll(() => open.app.close());

  function rebuild(user: TestUser) {
    const headers = { ...user.headers, prefer: 'wait' };
    return open.app.inject({ method: 'POST', url: '/api/auto-tracking/rebuild', headers, payload: RANGE });
  }

  function accept(user: TestUser, { id, version }: Draft) {
    const headers = { ...user.headers, 'if-match': `"${version}"` };
    return open.app.inject({ method: 'POST', url: `/api/auto-tracking/drafts/${id}/accept`, headers });
  }

  async function entriesOf({ user_id }: TestUser) {
    return store.db.selectFrom('time_entries').selectAll().where('user_id', '=', user_id).execute();
  }

  /** A drafted day of meetings, of which the signals are others by now. */
  async function openChangedDay() {
    const drafting = await openDrafting(store, open, { enabled: 1, default_rounding: 'none' });
    const { send, signal, build, drafts } = drafting;
    const meeting = (id: string, hour: number, minutes: number) =>
      signal(id, { source: 'meetings', title: id, started_at: `${DAY}T0${hour}:00:00Z`, duration_minutes: minutes });
    await send({ signals: [meeting('grows', 1, 60), meeting('stays', 3, 60), meeting('goes', 5, 60)] });
    await build();
    const before = await drafts();
    await send({
      signals: [meeting('grows', 1, 100), { ...meeting('goes', 5, 60), metadata: '{"status":"cancelled"}' }, meeting('comes', 7, 30)],
    });
    return { ...drafting, before };
  }

  test('rebuild one day at once: each draft is written once', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const { user, drafts } = await openChangedDay();
      const answers = await Promise.all(Array.from({ length: RACERS }, () => rebuild(user)));
      expect(answers.map(({ statusCode }) => statusCode)).toEqual(Array(RACERS).fill(200));
      const after = await drafts();
      expect(after.map(({ description, version }) => `${description} ${version}`).sort()).toEqual(['comes 1', 'grows 2', 'stays 1']);
      for (const { version, created_at, updated_at } of after) expect(updated_at === created_at).toBe(version === 1);
      expect((await store.db.selectFrom('drafting_days').selectAll().where('user_id', '=', user.user_id).execute()).length).toBe(0);
    }
  });

  test('accept what was seen while others rebuild: it is booked as seen or refused, and no minute is booked and drafted', async () => {
    const outcomes = new Set<string>();
    // A busy machine may give one outcome many times in a row: it goes on until another one was seen.
    for (let round = 0; round < ROUNDS || (outcomes.size < 2 && round < MOST_ROUNDS); round += 1) {
      const { user, before, build, drafts } = await openChangedDay();
      const seen = before[round % before.length] as Draft;
      const rebuilds = Array.from({ length: RACERS - 1 }, () => rebuild(user));
      // Before, within and after the first of them, however fast the machine is.
      await (round % STEPS === STEPS - 1 ? Promise.race(rebuilds) : setTimeout((round % STEPS) * STEP_MS));
      const answer = await accept(user, seen);
      await Promise.all(rebuilds);
      const outcome = answer.statusCode === 200 ? 'booked' : String(answer.json().error);
      expect(['booked', 'version_changed', 'not_pending', 'not_found']).toContain(outcome);
      outcomes.add(outcome);
      const entries = await entriesOf(user);
      expect(entries.map(({ draft_id, hours, intervals }) => [draft_id, hours, intervals])).toEqual(
        outcome === 'booked' ? [[seen.id, seen.hours, seen.intervals]] : [],
      );
      const stored = (await drafts()).find(({ id }) => id === seen.id);
      if (outcome === 'booked') expect(stored).toMatchObject({ status: 'accepted', time_entry_id: entries[0]?.id });
      await build();
      expectNoMinuteTwice([...entries, ...(await drafts()).filter(({ status }) => status === 'pending')]);
    }
    expect(outcomes.size).toBeGreaterThan(1);
  });

  test('rebuild while auto-tracking is being switched off: they wait, and are refused', async () => {
    const { user } = await openChangedDay();
    const { answer, endedBeforeOthers } = await callWhileChanging(
      store,
      async (changing) => {
        await lockActiveUsers(changing, [user.user_id]);
        await savePreferences(changing, user.user_id, { ...DEFAULT_PREFERENCES, enabled: 0 }, open.clock.now);
      },
      () => rebuild(user),
    );
    expect({ error: answer.json().error, endedBeforeOthers }).toEqual({ error: 'auto_tracking_off', endedBeforeOthers: false });
  });

  test('change a day while a dry run reads it: it shows the day as it was before', async () => {
    const { user, send, signal, build } = await openDrafting(store, open, { enabled: 1, default_rounding: 'none' });
    const meeting = (minutes: number) =>
      signal('m', { source: 'meetings', title: 'm', started_at: `${DAY}T01:00:00Z`, duration_minutes: minutes });
    await send({ signals: [meeting(60)] });
    await build();
    const caller = (await authenticateUser(store, { kind: 'api_token', token: user.api_token }, TEST_NOW)) as UserCaller;
    let changes = 0;
    const db = afterFirst(store, 'select * from "drafts"', async () => {
      changes += 1;
      await send({ signals: [meeting(100)] });
      await build();
    });
    expect(await planRebuild({ ...open.server, db, caller, operationId: 'dry-run' }, RANGE)).toEqual([]);
    expect(changes).toBe(1);
  });

  test('rebuild while an accept is not yet committed: the day waits for it, and keeps it', async () => {
    const { user, before, drafts } = await openChangedDay();
    const seen = before.find(({ description }) => description === 'grows') as Draft;
    const caller = (await authenticateUser(store, { kind: 'api_token', token: user.api_token }, TEST_NOW)) as UserCaller;
    const { answer, endedBeforeOthers } = await callWhileChanging(
      store,
      async (changing) => {
        const ctx = { ...open.server, ...changing, caller, operationId: 'accept' };
        const draft = await lockPendingDraft(ctx, user.user_id, seen.id, seen.version);
        await bookDrafts(ctx, caller, [{ before: draft, draft }]);
      },
      () => rebuild(user),
    );
    expect({ status: answer.statusCode, endedBeforeOthers }).toEqual({ status: 200, endedBeforeOthers: false });
    const [entry, ...more] = await entriesOf(user);
    const all = await drafts();
    expect(more).toEqual([]);
    expect(all.find(({ id }) => id === seen.id)).toMatchObject({ status: 'accepted', time_entry_id: entry?.id, hours: 1, version: 2 });
    expectNoMinuteTwice([{ intervals: entry?.intervals ?? null }, ...all.filter(({ status }) => status === 'pending')]);
  });
});

/** The store, where `change` is made as soon as the first statement that begins with `opening` has been answered. */
function afterFirst({ db }: TestStore, opening: string, change: () => Promise<void>) {
  let awaited: { queryId: string } | undefined;
  let isMade = false;
  return (db as Kysely<Database>).withPlugin({
    transformQuery({ node, queryId }) {
      if (db.getExecutor().compileQuery(node, queryId).sql.startsWith(opening)) awaited ??= queryId;
      return node;
    },
    async transformResult({ queryId, result }) {
      if (queryId === awaited && !isMade) {
        isMade = true;
        await change();
      }
      return result;
    },
  });
}

function expectNoMinuteTwice(holders: readonly { intervals: string | null }[]): void {
  const all = holders.flatMap(({ intervals }) => parseIntervals(intervals)).sort((a, b) => a.startsAt - b.startsAt);
  for (const [index, { startsAt }] of all.entries()) expect(startsAt).toBeGreaterThanOrEqual(all[index - 1]?.endsAt ?? 0);
}
