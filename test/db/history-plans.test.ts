import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { isOperationUndone, listOperationHistory } from '#db/history.ts';
import { describeOnEachDatabase, type TestStore } from '#test/databases.ts';
import { statementsOf } from '#test/statements.ts';

const USERS = 1_000;
const LINES = 100_000;
const SEED_TIMEOUT_MS = 60_000;

describeOnEachDatabase(`With ${LINES} lines of history`, (store) => {
  beforeAll(() => seed(store), SEED_TIMEOUT_MS);

  test.each(['employee', 'manager', 'executive'] as const)(
    'what one operation of an %s did is found on the index',
    async (access_level) => {
      const actor = { user_id: 'user-7', access_level };
      const rows = await listOperationHistory(store, actor, 'operation-7');
      expect(rows.map((row) => row.id)).toEqual(['line-7']);
      await expectIndex(/history_by_operation/, () => statementsOf(store, (s) => listOperationHistory(s, actor, 'operation-7')));
    },
  );

  test('what came after a step is found on the index', async () => {
    const step = { user_id: 'user-7', subject: 'draft' as const, subject_id: 'draft-7', operation_id: 'operation-7', id: 'line-7' };
    await expectIndex(/history_by_subject/, () => statementsOf(store, (s) => isOperationUndone(s, step)));
  });

  async function expectIndex(index: RegExp, statements: () => ReturnType<typeof statementsOf>) {
    for (const { sql: text, parameters } of await statements()) {
      const plan = (await store.engine.explain(store.db, text, parameters)).join('\n');
      expect(plan).toMatch(index);
      expect(plan).not.toMatch(/(?:SCAN|Seq Scan on) history/);
    }
  }
});

async function seed({ db, engine }: TestStore): Promise<void> {
  const numbers = (count: number) =>
    engine.name === 'sqlite'
      ? sql`(with recursive counting(n) as (select 0 union all select n + 1 from counting where n < ${sql.lit(count - 1)}) select n from counting) as numbers`
      : sql`(select generate_series(0, ${sql.lit(count - 1)}) as n) as numbers`;
  const user = sql`'user-' || (n % ${sql.lit(USERS)})`;
  const statements = [
    sql`insert into users (id, email, name, access_level, is_sample, version, created_at, updated_at)
      select ${user}, ${user}, '', 'employee', 0, 1, 0, 0 from ${numbers(USERS)}`,
    sql`insert into history (user_id, id, at, actor_kind, actor_id, action, subject, subject_id, operation_id)
      select ${user}, 'line-' || n, 0, 'user', ${user}, 'accepted', 'draft', 'draft-' || n, 'operation-' || n from ${numbers(LINES)}`,
    sql`analyze`,
  ];
  for (const statement of statements) await statement.execute(db);
}
