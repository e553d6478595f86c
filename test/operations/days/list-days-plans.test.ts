import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import type { UserCaller } from '#domain/caller.ts';
import { listDays } from '#operations/days/list-days.ts';
import { openTestApp, TEST_NOW } from '#test/app.ts';
import { describeOnEachDatabase, type TestStore } from '#test/databases.ts';
import { statementsOf } from '#test/statements.ts';

const USERS = 500;
const ROWS_PER_USER = 100;
const SEED_TIMEOUT_MS = 60_000;
const DAY = '2026-03-10';
const PER_USER_TABLES = 'signals|drafts|draft_signals|draft_explanations|drafting_days|time_entries|source_changes|user_time_zones';

describeOnEachDatabase(`With ${USERS} users of ${ROWS_PER_USER} signals, drafts and time entries each`, (store) => {
  beforeAll(() => seed(store), SEED_TIMEOUT_MS);

  test('no table of all users is scanned for a day', async () => {
    const statements = await statementsOf(store, (recorded) => readDays(recorded, DAY, DAY));
    expect(statements.length).toBeGreaterThan(10);
    for (const { sql: text, parameters } of statements) {
      const plan = (await store.engine.explain(store.db, text, parameters)).join('\n');
      expect(plan).not.toMatch(new RegExp(`(?:SCAN|Seq Scan on) (?:${PER_USER_TABLES})\\b`));
    }
  });

  test('what holds for all days is read once a call', async () => {
    const countOf = async (until: string) => (await statementsOf(store, (recorded) => readDays(recorded, DAY, until))).length;
    const [one, two, three] = [await countOf(DAY), await countOf('2026-03-11'), await countOf('2026-03-12')];
    expect(three - two).toBe(two - one);
    expect(two - one).toBeLessThanOrEqual(9);
  });

  async function readDays(recorded: Pick<TestStore, 'db' | 'engine'>, date_from: string, date_to: string): Promise<void> {
    const { server } = await openTestApp(store);
    const permissions = [{ tool: 'time' as const, access_level: 'executive' as const, can_view: 1, can_update: 1, can_manage: 1 }];
    const caller = { kind: 'user', user_id: 'user-7', access_level: 'executive', permissions } as UserCaller;
    const days = await listDays({ ...server, ...recorded, caller, operationId: 'test' }, { date_from, date_to });
    expect(days[0]?.drafts.length).toBeGreaterThan(0);
    expect(days[0]?.time_entries.length).toBeGreaterThan(0);
  }
});

async function seed({ db, engine }: TestStore): Promise<void> {
  const numbers = (count: number) =>
    engine.name === 'sqlite'
      ? sql`(with recursive counting(n) as (select 0 union all select n + 1 from counting where n < ${sql.lit(count - 1)}) select n from counting) as numbers`
      : sql`(select generate_series(0, ${sql.lit(count - 1)}) as n) as numbers`;
  const rows = numbers(USERS * ROWS_PER_USER);
  const user = sql`'user-' || (n % ${sql.lit(USERS)})`;
  const nth = sql`n / ${sql.lit(USERS)}`;
  // Most on the day that is asked for, so that other tables' rows are looked up for it.
  const day = sql`case when (${nth}) % 10 = 0 then ${sql.lit(DAY)} else '2025-01-' || (10 + (${nth}) % 20) end`;
  const statements = [
    sql`insert into users (id, email, name, access_level, is_sample, version, created_at, updated_at)
      select ${user}, ${user}, '', 'employee', 0, 1, 0, 0 from ${numbers(USERS)}`,
    sql`insert into user_time_zones (user_id, effective_at, time_zone) select ${user}, 0, 'UTC' from ${numbers(USERS)}`,
    sql`insert into signals (user_id, id, source, source_id, signal_type, started_at, started_on, created_at, updated_at)
      select ${user}, 'signal-' || n, 'git', '', 'x', ${sql.lit(TEST_NOW)} - cast(${nth} as bigint) * 3600000, ${sql.lit(DAY)}, 0, 0 from ${rows}`,
    sql`insert into drafts (user_id, id, date, hours, billable, signal_ids, signal_count, match_confidence, categorization_source, status, origin, version, created_at, updated_at)
      select ${user}, 'draft-' || n, ${day}, 1, 0, '[]', 0, 0, 'none', 'pending', 'agent', 1, n, n from ${rows}`,
    sql`insert into draft_signals (user_id, draft_id, signal_id) select ${user}, 'draft-' || n, 'signal-' || n from ${rows}`,
    sql`insert into draft_explanations (user_id, draft_id, explanation)
      select ${user}, 'draft-' || n, '{"signals":[],"evidence":[]}' from ${rows}`,
    sql`insert into drafting_days (user_id, date, request_id, requested_at, due_at)
      select distinct ${user}, ${day}, 'r', 0, 0 from ${rows}`,
    sql`insert into time_entries (user_id, id, date, hours, billable, status, intervals, draft_id, version, created_at, updated_at)
      select ${user}, 'entry-' || n, ${day}, 1, 0, 'draft', '[[0,3600000]]', 'draft-' || n, 1, n, n from ${rows}`,
    sql`insert into source_changes (user_id, time_entry_id, signal_id, before, after, changed_at)
      select ${user}, 'entry-' || n, 'signal-' || n, '{"state":"there"}', '{"state":"there"}', n from ${rows}`,
    sql`analyze`,
  ];
  for (const statement of statements) await statement.execute(db);
}
