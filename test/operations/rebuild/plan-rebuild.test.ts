import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { UserCaller } from '#domain/caller.ts';
import { authenticateUser } from '#operations/identity/authenticate.ts';
import { planRebuild } from '#operations/rebuild/plan-rebuild.ts';
import { addBudget, addTask, openTestApp, TEST_NOW, type TestApp, type TestUser } from '#test/app.ts';
import { describeOnEachDatabase } from '#test/databases.ts';
import { openDrafting } from '#test/drafting.ts';
import { statementsOf } from '#test/statements.ts';
import { changedTables, readContents } from '#test/store-contents.ts';

const RUNS = 12;
const RANGE = { date_from: '2026-03-01', date_to: '2026-03-10' };
const READS = /^(select|with)\b/i;

type Draft = Record<string, unknown> & { id: string };
type Day = { date: string; changes: { change: string; draft_id: string; before: Draft | null; after: Draft | null; fields: string[] }[] };

const signals = fc.array(
  fc.record({
    halfHours: fc.integer({ min: 0, max: 5 * 48 }),
    duration_minutes: fc.oneof(fc.constant(null), fc.integer({ min: 1, max: 300 })),
    source: fc.constantFrom('git', 'ical', 'meetings', 'wakatime'),
    title: fc.constantFrom(null, 'ACME-12 fix', 'Tidy', 'Lunch'),
    repository: fc.constantFrom('web', 'api'),
    status: fc.constantFrom('confirmed', 'confirmed', 'cancelled'),
  }),
  { minLength: 1, maxLength: 20 },
);
/** A day's past: what was sent, what of it was decided, what was sent then, and how the user wants it now. */
const pasts = fc.record({
  first: signals,
  decided: fc.array(fc.constantFrom('accept', 'dismiss', null), { maxLength: 5 }),
  later: signals,
  preferences: fc.record({
    default_rounding: fc.constantFrom('none', '15min', '60min_up'),
    auto_dismiss_below_minutes: fc.constantFrom(0, 20),
  }),
});

type Past = typeof pasts extends fc.Arbitrary<infer Drawn> ? Drawn : never;

describeOnEachDatabase('The dry run of a rebuild', (store) => {
  let open: TestApp;
  beforeAll(async () => {
    open = await openTestApp(store);
    const budget_id = await addBudget(store, { name: 'Acme' });
    await addTask(store, { title: 'Fix it', task_key: 'ACME-12', budget_id });
  });
  afterAll(() => open.app.close());

  async function rebuild(user: TestUser, payload: object): Promise<{ days: Day[] }> {
    const headers = { ...user.headers, prefer: 'wait' };
    const response = await open.app.inject({ method: 'POST', url: '/api/auto-tracking/rebuild', headers, payload });
    expect(response.statusCode).toBe(200);
    return response.json();
  }

  async function listDrafts(user: TestUser): Promise<Draft[]> {
    return (await open.app.inject({ url: '/api/auto-tracking/drafts?status=all', headers: user.headers })).json().drafts;
  }

  async function live({ first, decided, later, preferences }: Past) {
    const drafting = await openDrafting(store, open);
    const { user, send, signal, build } = drafting;
    const toSent = (prefix: string) => (one: (typeof first)[number], index: number) =>
      signal(`${prefix}${index}`, {
        source: one.source,
        title: one.title,
        duration_minutes: one.duration_minutes,
        started_at: new Date(Date.parse('2026-03-03T00:00Z') + one.halfHours * 1_800_000).toISOString(),
        metadata: JSON.stringify({ repository: one.repository, status: one.status }),
      });
    await send({ signals: first.map(toSent('s')) });
    await build();
    const drafts = await listDrafts(user);
    for (const [index, action] of decided.entries()) {
      if (action && drafts[index])
        await open.app.inject({ method: 'POST', url: `/api/auto-tracking/drafts/${drafts[index].id}/${action}`, headers: user.headers });
    }
    await send({
      signals: [
        ...later.map(toSent('t')),
        ...first
          .slice(0, 3)
          .map(toSent('s'))
          .map((one) => ({ ...one, duration_minutes: 45 })),
      ],
    });
    await store.db.updateTable('preferences').set(preferences).where('user_id', '=', user.user_id).execute();
    return user;
  }

  test('says exactly what the rebuild then does, and writes nothing itself', { timeout: 60_000 }, async () => {
    let changed = 0;
    await fc.assert(
      fc.asyncProperty(pasts, async (past) => {
        const user = await live(past);
        const before = await listDrafts(user);
        const contents = await readContents(store);
        const { days } = await rebuild(user, { ...RANGE, dry_run: 1 });
        expect(changedTables(contents, await readContents(store))).toEqual([]);
        await rebuild(user, RANGE);
        const after = await listDrafts(user);
        expectSameRows(after, applied(before, days));
        changed += days.length;
        expect(await rebuild(user, { ...RANGE, dry_run: 1 })).toEqual({ days: [] });
      }),
      { numRuns: RUNS },
    );
    expect(changed).toBeGreaterThan(0);
  });

  test('sends reads and nothing else', async () => {
    const user = await live(fc.sample(pasts, { numRuns: 1, seed: 7 })[0] as Past);
    const caller = (await authenticateUser(store, { kind: 'api_token', token: user.api_token }, TEST_NOW)) as UserCaller;
    const statements = await statementsOf(store, (recorded) =>
      planRebuild({ ...open.server, ...recorded, caller, operationId: 'plan' }, RANGE),
    );
    expect(statements.length).toBeGreaterThan(5);
    expect(statements.filter(({ sql }) => !READS.test(sql))).toEqual([]);
  });

  test('shows names, stretches of time and the fields that differ', async () => {
    const { user, send, signal, build } = await openDrafting(store, open);
    const meeting = { source: 'meetings', title: 'ACME-12 review', started_at: '2026-03-09T09:00:00Z', duration_minutes: 60 };
    await send({ signals: [signal('m', meeting)] });
    await build();
    await send({ signals: [signal('m', { ...meeting, duration_minutes: 90 })] });
    const { days } = await rebuild(user, { ...RANGE, dry_run: 1 });
    expect(days).toMatchObject([
      {
        date: '2026-03-09',
        changes: [
          {
            change: 'changed',
            fields: ['hours', 'raw_minutes', 'intervals'],
            before: { hours: 1, budget_name: 'Acme', line_item_name: null, task_title: 'Fix it', version: 1 },
            after: {
              hours: 1.5,
              raw_minutes: 90,
              version: 2,
              intervals: [{ starts_at: '2026-03-09T09:00:00.000Z', ends_at: '2026-03-09T10:30:00.000Z' }],
            },
          },
        ],
      },
    ]);
  });

  test('takes 92 days a call and no more', async () => {
    const { user } = await openDrafting(store, open);
    const url = '/api/auto-tracking/rebuild';
    const range = { date_from: '2026-01-01', date_to: '2026-04-02', dry_run: 1 };
    expect(await rebuild(user, range)).toEqual({ days: [] });
    expect(await rebuild(user, { ...range, date_from: '2026-05-01' })).toEqual({ days: [] });
    const response = await open.app.inject({ method: 'POST', url, headers: user.headers, payload: { ...range, date_to: '2026-04-03' } });
    expect(response.statusCode).toBe(400);
    expect(response.json().errors).toMatchObject([{ path: 'date_to' }]);
  });
});

function applied(before: Draft[], days: Day[]): Draft[] {
  const drafts = new Map(before.map((draft) => [draft.id, draft]));
  for (const { draft_id, after } of days.flatMap(({ changes }) => changes)) {
    if (after) drafts.set(draft_id, after);
    else drafts.delete(draft_id);
  }
  return [...drafts.values()];
}

/** By the fields that the list shows. */
function expectSameRows(stored: Draft[], expected: Draft[]): void {
  const byId = new Map(expected.map((draft) => [draft.id, draft]));
  expect([...byId.keys()].sort()).toEqual(stored.map(({ id }) => id).sort());
  // Which sources the signals are of, and what rounding did, is told by the list alone.
  for (const { sources: _sources, rounding_warning: _warning, ...row } of stored) expect(byId.get(row.id)).toMatchObject(row);
}
