import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connect } from '#db/connect.ts';
import { POSTGRESQL, SQLITE, type TestDatabase, type TestEngine, type TestStore } from '#test/databases.ts';
import { describeSchema } from '#test/schema-description.ts';

type Opened = TestStore & { close(): Promise<void>; database: TestDatabase };

describe.skipIf(!POSTGRESQL.available)('The schema on SQLite and the one on PostgreSQL', () => {
  let sqlite: Opened;
  let postgres: Opened;
  beforeAll(async () => {
    sqlite = await open(SQLITE);
    postgres = await open(POSTGRESQL);
  });
  afterAll(async () => {
    for (const store of [sqlite, postgres]) {
      await store.close();
      await store.database.remove();
    }
  });

  test('have the same tables, columns, keys and indexes', async () => {
    const onSqlite = await describeSchema(sqlite);
    expect(await describeSchema(postgres)).toEqual(onSqlite);
    expect(onSqlite['signals']?.primaryKey).toBe('user_id, id');
    expect(onSqlite['time_entries']?.indexes).toContain('unique time_entries_by_draft (user_id, draft_id) where draft_id is not null');
  });

  test.each([
    ['a table', 'create table extra (id text)'],
    ['a column', 'alter table drafts add column extra integer'],
    ['a type', 'alter table drafts alter column signal_count type bigint'],
    ['a collation', 'alter table drafts alter column description type text collate "default"'],
    ['nullability', 'alter table drafts alter column hours drop not null'],
    ['a default', 'alter table drafts alter column version set default 1'],
    ['a primary key', 'alter table drafts drop constraint drafts_pk, add constraint drafts_pk primary key (id, user_id)'],
    ['a foreign key', 'alter table tasks drop constraint tasks_budget_id_fkey'],
    ['a missing index', 'drop index drafts_by_date'],
    ['an index’s order', 'drop index drafts_by_date; create index drafts_by_date on drafts (user_id, date, created_at desc, id)'],
    [
      'where an index puts nulls',
      'drop index signals_by_start; create index signals_by_start on signals (user_id, started_at desc nulls first, id)',
    ],
    ['an index’s uniqueness', 'drop index time_entries_by_id; create index time_entries_by_id on time_entries (id)'],
    [
      'an index’s condition',
      'drop index time_entries_by_draft; create unique index time_entries_by_draft on time_entries (user_id, draft_id)',
    ],
  ])('are told apart by %s', async (_difference, change) => {
    const onSqlite = await describeSchema(sqlite);
    await expect(
      postgres.db.transaction().execute(async (transaction) => {
        for (const statement of change.split('; ')) await sql.raw(statement).execute(transaction);
        expect(await describeSchema({ ...postgres, db: transaction as unknown as TestStore['db'] })).not.toEqual(onSqlite);
        throw new Undo();
      }),
    ).rejects.toThrow(Undo);
  });
});

class Undo extends Error {}

async function open(engine: TestEngine): Promise<Opened> {
  const database = await engine.createDatabase('migrated');
  return { ...connect(database.address), address: database.address, database };
}
