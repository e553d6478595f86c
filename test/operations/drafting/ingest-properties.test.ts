import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Engine } from '#db/engine.ts';
import type { Database } from '#db/schema.ts';
import { parseSignalIds } from '#domain/draft.ts';
import { buildDay } from '#domain/drafting/build-day.ts';
import { buildCatalogue } from '#domain/drafting/catalogue.ts';
import { DEFAULT_DRAFTING_SETTINGS } from '#domain/drafting/settings.ts';
import { DEFAULT_PREFERENCES } from '#domain/preferences.ts';
import { NOTHING_PRIVATE } from '#domain/private-patterns.ts';
import { NO_RULES } from '#domain/rules/rule-set.ts';
import { userDaySpan } from '#domain/time-zone.ts';
import { draftDueDays } from '#operations/drafting/draft-due-days.ts';
import { addServiceToken, addUser, openTestApp, type TestApp } from '#test/app.ts';
import { describeOnEachDatabase, type TestStore } from '#test/databases.ts';
import { systemContext } from '#test/drafting.ts';
import { callsOf, type SentItems, sentItems, sentSignals, type Wire } from '#test/sent-items.ts';

const ZONE = 'Europe/Berlin';
const DAYS = ['2026-03-27', '2026-03-28', '2026-03-29', '2026-03-30', '2026-03-31', '2026-04-01'];
const NOW = Date.parse('2026-04-08T12:00:00Z');
const RUNS = { numRuns: 10 };
const PREFERENCES = { enabled: 1, auto_dismiss_below_minutes: 0, default_rounding: 'none' };

type Row = Record<string, unknown>;
type TotalledDay = { date: string; totals: { raw_minutes: number }; drafts: unknown[]; signals: { id: string }[] };
type Sender = Awaited<ReturnType<typeof openSender>>;

async function openSender(store: TestStore, open: TestApp) {
  open.clock.now = NOW;
  const { user_id, headers } = await addUser(store, { time_zone: ZONE });
  const agent = await addServiceToken(store, { created_by: user_id });
  await open.app.inject({ method: 'PUT', url: '/api/auto-tracking/preferences', headers, payload: PREFERENCES });
  const own = (rows: readonly Wire[] = []) => rows.map((row) => ({ ...row, user_id }));
  return {
    user_id,
    async send({ signals, drafts }: Partial<SentItems>) {
      const payload = { signals: own(signals), drafts: own(drafts) };
      const answer = await open.app.inject({ method: 'POST', url: '/api/auto-tracking/ingest', headers: agent.headers, payload });
      expect([answer.statusCode, answer.json().rejected]).toEqual([200, undefined]);
    },
    build: () => draftDueDays(systemContext(open), [user_id]),
    async rebuild(date_from: string, date_to: string) {
      const payload = { date_from, date_to };
      const answer = await open.app.inject({ method: 'POST', url: '/api/auto-tracking/rebuild', headers, payload });
      expect(answer.statusCode).toBe(200);
    },
    async days(date_from: string, date_to: string): Promise<TotalledDay[]> {
      const url = `/api/auto-tracking/days?date_from=${date_from}&date_to=${date_to}`;
      return (await open.app.inject({ url, headers })).json().days;
    },
    async rows(table: keyof Database): Promise<Row[]> {
      const rows: Row[] = await store.db.selectFrom(table).selectAll().where('user_id', '=', user_id).execute();
      return rows.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
    },
    async forget() {
      const tables = ['draft_explanations', 'draft_signals', 'drafting_days', 'drafts', 'signals'] as const;
      for (const table of tables) await store.db.deleteFrom(table).where('user_id', '=', user_id).execute();
    },
  };
}

/** Everything that was built, apart from how often and when. */
async function builtBytes({ rows }: Sender): Promise<string> {
  const drafts = (await rows('drafts')).map((row) => JSON.stringify({ ...row, version: 0, created_at: 0, updated_at: 0 }));
  return [...drafts.sort(), ...(await rows('draft_explanations')).map((row) => JSON.stringify(row))].join('\n');
}

/** All that is written about drafts, and how often and when. */
async function outputs({ rows }: Sender): Promise<Row[][]> {
  return [await rows('drafts'), await rows('draft_explanations'), await rows('draft_signals')];
}

/** The store's engine, and the tables that it is asked to write rows of. */
function recordUpserts({ engine }: TestStore): { engine: Engine; upserts: string[] } {
  const upserts: string[] = [];
  const upsertMany: Engine['upsertMany'] = async (db, plan, rows) => {
    if (rows.length > 0) upserts.push(plan.table);
    await engine.upsertMany(db, plan, rows);
  };
  return { engine: { ...engine, upsertMany }, upserts };
}

const totalOf = (days: readonly TotalledDay[]): number => days.reduce((sum, { totals }) => sum + totals.raw_minutes, 0);

describeOnEachDatabase('Ingest and drafting', (store) => {
  let open: TestApp;
  beforeAll(async () => {
    open = await openTestApp(store);
  });
  afterAll(() => open.app.close());

  test('make the same bytes in one call or in many, in any order, with repeats, and with builds between', async () => {
    const sender = await openSender(store, open);
    const drawn = sentItems.chain((items) => fc.tuple(fc.constant(items), callsOf(items)));
    await fc.assert(
      fc.asyncProperty(drawn, async ([items, calls]) => {
        await sender.forget();
        await sender.send(items);
        await sender.build();
        const atOnce = await builtBytes(sender);
        await sender.forget();
        for (const { isBuilt, ...call } of calls) {
          open.clock.now += 1_000;
          await sender.send(call);
          if (isBuilt) await sender.build();
        }
        await sender.build();
        expect(await builtBytes(sender)).toBe(atOnce);
      }),
      RUNS,
    );
  });

  test('store for each day what building it of all signals gives', async () => {
    const sender = await openSender(store, open);
    await fc.assert(
      fc.asyncProperty(sentSignals, async (signals) => {
        await sender.forget();
        await sender.send({ signals });
        await sender.build();
        const stored = await store.db.selectFrom('signals').selectAll().where('user_id', '=', sender.user_id).execute();
        const built = DAYS.map((day) =>
          buildDay({
            user_id: sender.user_id,
            span: userDaySpan([{ effective_at: 0, time_zone: ZONE }], day),
            timeZone: ZONE,
            signals: stored,
            preferences: { ...DEFAULT_PREFERENCES, ...PREFERENCES },
            settings: DEFAULT_DRAFTING_SETTINGS,
            ruleSet: NO_RULES,
            hasPrivateText: NOTHING_PRIVATE,
            catalogue: buildCatalogue({ budgets: [], lineItems: [], tasks: [] }),
            bookedTime: [],
            heldTime: [],
            takenSignalIds: new Set(),
            occupiedDraftIds: new Set(),
            draftIdBySignalId: new Map(),
            now: NOW,
          }),
        );
        const drafts = built.flatMap((day) => day.drafts.map((draft) => ({ ...draft, version: 1, created_at: NOW, updated_at: NOW })));
        expect(await sender.rows('drafts')).toEqual(expect.arrayContaining(drafts));
        expect(await sender.rows('drafts')).toHaveLength(drafts.length);
        const explanations = built.flatMap((day) => [...day.explanations].map(([id, one]) => [id, JSON.stringify(one)]));
        const written = (await sender.rows('draft_explanations')).map((row) => [row['draft_id'], row['explanation']]);
        expect(written.sort()).toEqual(explanations.sort());
      }),
      RUNS,
    );
  });

  test('write nothing when they are asked again', async () => {
    const sender = await openSender(store, open);
    await fc.assert(
      fc.asyncProperty(sentItems, async (items) => {
        await sender.forget();
        await sender.send(items);
        await sender.build();
        const before = await outputs(sender);
        open.clock.now += 60_000;
        await sender.send(items);
        await sender.rebuild(DAYS[0] ?? '', DAYS.at(-1) ?? '');
        const { engine, upserts } = recordUpserts(store);
        await draftDueDays({ ...systemContext(open), engine }, [sender.user_id]);
        expect(upserts).toEqual([]);
        expect(await outputs(sender)).toEqual(before);
      }),
      RUNS,
    );
  });

  test('lengthen no other day and change no other user when a signal goes', async () => {
    const [mine, theirs] = [await openSender(store, open), await openSender(store, open)];
    const drawn = fc.tuple(sentSignals, sentSignals, fc.nat(99));
    await fc.assert(
      fc.asyncProperty(drawn, async ([signals, others, index]) => {
        for (const [sender, sent] of [
          [mine, signals],
          [theirs, others],
        ] as const) {
          await sender.forget();
          await sender.send({ signals: sent });
          await sender.build();
        }
        const [first, last] = [DAYS[0] ?? '', DAYS.at(-1) ?? ''];
        const gone = signals[index % signals.length] as Wire;
        const [before, ofOthers] = [await mine.days(first, last), await outputs(theirs)];
        await mine.send({ signals: [{ ...gone, metadata: '{"status":"cancelled"}' }] });
        await mine.build();
        await theirs.build();
        expect(await outputs(theirs)).toEqual(ofOthers);
        const after = await mine.days(first, last);
        for (const [at, day] of before.entries()) {
          if (!day.signals.some(({ id }) => id === gone.id)) expect(totalOf(after.slice(at, at + 1))).toBeLessThanOrEqual(totalOf([day]));
        }
        const named = (await mine.rows('drafts')).flatMap((draft) => parseSignalIds(String(draft['signal_ids'])));
        expect(named).not.toContain(gone.id);
      }),
      RUNS,
    );
  });

  test('show the same days in a wider range, and never a lower total', async () => {
    const sender = await openSender(store, open);
    await fc.assert(
      fc.asyncProperty(sentItems, fc.nat(2), fc.nat(2), async (items, from, length) => {
        await sender.forget();
        await sender.send(items);
        await sender.build();
        const range = DAYS.slice(1 + from, 1 + from + length + 1);
        const narrow = await sender.days(range[0] ?? '', range.at(-1) ?? '');
        await sender.rebuild(range[0] ?? '', range.at(-1) ?? '');
        await sender.build();
        await sender.rebuild(DAYS[0] ?? '', DAYS.at(-1) ?? '');
        await sender.build();
        const wide = await sender.days(DAYS[0] ?? '', DAYS.at(-1) ?? '');
        expect(wide.filter(({ date }) => range.includes(date))).toEqual(narrow);
        expect(totalOf(wide)).toBeGreaterThanOrEqual(totalOf(narrow));
        expect(wide).toHaveLength(DAYS.length);
      }),
      RUNS,
    );
  });
});
