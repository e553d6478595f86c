import { type Kysely, sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import type { Engine } from './engine.ts';
import { MIGRATIONS } from './migrations/index.ts';
import type { Database } from './schema.ts';

/** PostgreSQL’s; SQLite names none. */
const DEFAULT_SCHEMA = 'public';

/** The store was written by a newer Daybook than this one. */
export class NewerSchemaError extends Error {
  override readonly name = 'NewerSchemaError';
}

/** The database holds tables of somebody else where ours would have to be. */
export class ForeignTablesError extends Error {
  override readonly name = 'ForeignTablesError';
}

/** Names of the migrations this Daybook knows and the store lacks. Throws `NewerSchemaError` when it is the other way round, `ForeignTablesError`. */
export async function pendingMigrations(db: Kysely<Database>): Promise<string[]> {
  const known = Object.keys(MIGRATIONS);
  const executed = await executedMigrations(db);
  const unknown = executed.filter((name) => !known.includes(name));
  if (unknown.length > 0) throw new NewerSchemaError(`The store has been migrated by a newer Daybook (${unknown.join(', ')}).`);
  return known.filter((name) => !executed.includes(name));
}

/** Brings the store to the newest schema, under a lock (PostgreSQL: an advisory lock; SQLite: its write lock), all or nothing. */
export async function migrate(db: Kysely<Database>, engine: Engine): Promise<string[]> {
  const migrator = new Migrator({
    db,
    provider: {
      async getMigrations() {
        return Object.fromEntries(
          Object.entries(MIGRATIONS).map(([name, migration]) => [name, { up: (trx: Kysely<unknown>) => migration.up(trx, engine) }]),
        );
      },
    },
  });
  const { error, results } = await migrator.migrateToLatest();
  if (error) throw error;
  return (results ?? []).map((result) => result.migrationName);
}

async function executedMigrations(db: Kysely<Database>): Promise<string[]> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some((table) => table.name === 'kysely_migration')) {
    const isTaken = tables.some(({ name, schema = DEFAULT_SCHEMA }) => name === 'users' && schema === DEFAULT_SCHEMA);
    if (isTaken) throw new ForeignTablesError('The database holds a table users of another program.');
    return [];
  }
  const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db);
  return rows.map((row) => row.name);
}
