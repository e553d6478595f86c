import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import { CompiledQuery, sql } from 'kysely';
import { makeChangeFeed } from '#db/change-feed.ts';
import type { Db, Engine, KeyPlan } from '#db/engine.ts';
import type { Database } from '#db/schema.ts';
import { statementCache } from './dialect.ts';

const SQLITE_CONSTRAINT_FOREIGNKEY = 787;
const SQLITE_CONSTRAINT_PRIMARYKEY = 1555;
const SQLITE_CONSTRAINT_UNIQUE = 2067;
/** The whole server stands still while it waits for a reader in another process, such as a backup. */
const CHECKPOINT_WAITS_MS = 200;

/** `database` is the connection the Kysely instance uses: bulk statements take part in the transaction they are handed, and wait for any other. */
export function sqliteEngine(database: DatabaseSync): Engine {
  const prepare = statementCache(database);
  return {
    name: 'sqlite',
    changes: makeChangeFeed(),
    textType: sql`text`,
    descendingNullsLast: (column) => sql`${sql.ref(column)} desc`,
    lockRows: (query) => query,
    async upsertMany(db, plan, rows) {
      const columns = Object.keys(plan.columns) as (keyof (typeof rows)[number] & string)[];
      const replaced = columns.filter((column) => !plan.key.includes(column) && !plan.keep.includes(column));
      const statement = prepare(
        `insert into ${plan.table} (${columns.join(', ')}) values (${columns.map(() => '?').join(', ')})` +
          ` on conflict (${plan.key.join(', ')}) do ${replaced.length > 0 ? `update set ${replaced.map((column) => `${column} = excluded.${column}`).join(', ')}` : 'nothing'}`,
      );
      await inTurn(db, () => {
        for (const row of rows) statement.run(...columns.map((column) => row[column] as SQLInputValue));
      });
    },
    async selectByKeys<T extends keyof Database & string>(db: Db, plan: KeyPlan<T>, keys: readonly Record<string, string>[]) {
      type Row = Database[T];
      const statement = prepare(`select * from ${plan.table} where ${plan.key.map((column) => `${column} = ?`).join(' and ')}`);
      return inTurn(db, () => keys.flatMap((key) => (statement.get(...plan.key.map((column) => key[column] as string)) as Row) ?? []));
    },
    eraseRemains: (db) => inTurn(db, () => emptyLog(database)),
    isTransient: () => false,
    isUniqueViolation: (error) => [SQLITE_CONSTRAINT_UNIQUE, SQLITE_CONSTRAINT_PRIMARYKEY].includes(codeOf(error)),
    isForeignKeyViolation: (error) => codeOf(error) === SQLITE_CONSTRAINT_FOREIGNKEY,
    async explain(db, text, parameters) {
      const { rows } = await db.executeQuery<{ detail: string }>(CompiledQuery.raw(`explain query plan ${text}`, [...parameters]));
      return rows.map((row) => row.detail);
    },
  };
}

/**
 * `secure_delete` has overwritten what was replaced in the pages; the log beside the file holds them as they were until it is emptied.
 * With a reader in the way it is not: the next call does it, or the end of the server.
 */
function emptyLog(database: DatabaseSync): void {
  const { timeout } = database.prepare('pragma busy_timeout').get() as { timeout: number };
  database.exec(`pragma busy_timeout = ${CHECKPOINT_WAITS_MS}`);
  try {
    database.exec('pragma wal_checkpoint(truncate)');
  } finally {
    database.exec(`pragma busy_timeout = ${timeout}`);
  }
}

/** A transaction holds the one connection already. Outside of it, whoever used the connection now would work in somebody else’s transaction. */
function inTurn<T>(db: Db, work: () => T): Promise<T> {
  return db.isTransaction ? Promise.try(work) : db.connection().execute(async () => work());
}

function codeOf(error: unknown): number {
  return Number((error as { errcode?: unknown }).errcode ?? 0);
}
