import type { Kysely, RawBuilder, SelectQueryBuilder, Transaction } from 'kysely';
import type { ChangeFeed } from './change-feed.ts';
import type { Database } from './schema.ts';

export type Db = Kysely<Database> | Transaction<Database>;

/** The few things the two engines do differently. Everything else is one path of SQL. */
export type Engine = {
  name: 'sqlite' | 'postgres';
  /** Tells what has changed: within this process, and on PostgreSQL in all of them. */
  changes: ChangeFeed;
  /** Column type of text: compared by code point on both engines. */
  textType: RawBuilder<unknown>;
  /** An index column that serves `order by … desc nulls last`. */
  descendingNullsLast(column: string): RawBuilder<unknown>;
  /** Locks the selected rows until the transaction ends. SQLite has one writer at a time and needs no lock. */
  lockRows<DB, TB extends keyof DB, O>(query: SelectQueryBuilder<DB, TB, O>): SelectQueryBuilder<DB, TB, O>;
  /**
   * Inserts many rows, or replaces all columns but the key and `keep` where the key exists.
   * One prepared statement reused on SQLite, one `json_to_recordset` statement a chunk on PostgreSQL.
   */
  upsertMany<T extends keyof Database & string>(db: Db, plan: UpsertPlan<T>, rows: readonly Database[T][]): Promise<void>;
  /** The rows of `table` whose key is among `keys`; with `lock`, held until the transaction ends. */
  selectByKeys<T extends keyof Database & string>(
    db: Db,
    plan: KeyPlan<T>,
    keys: readonly Record<string, string>[],
    options?: { lock: boolean },
  ): Promise<Database[T][]>;
  /**
   * Makes texts that were replaced or deleted in these tables go from the files as well, as far as the engine can, and at the latest
   * when nobody reads older rows any more. For no transaction, once the one that replaced them has been committed.
   */
  eraseRemains(db: Db, tables: readonly (keyof Database)[]): Promise<void>;
  /** True for errors that a second try of the same transaction may not meet: deadlock, serialization failure, what it refers to has just gone. */
  isTransient(error: unknown): boolean;
  /** True when a unique index refused a row. */
  isUniqueViolation(error: unknown): boolean;
  /** True when a row refers to what is not there. */
  isForeignKeyViolation(error: unknown): boolean;
  /** The plan the engine would run, a line a step. */
  explain(db: Db, sql: string, parameters: readonly unknown[]): Promise<string[]>;
};

export type UpsertPlan<T extends keyof Database> = {
  table: T;
  /** All columns with their type on the wire to PostgreSQL. */
  columns: Record<keyof Database[T] & string, 'text' | 'bigint' | 'integer' | 'double precision'>;
  key: (keyof Database[T] & string)[];
  /** Columns that an existing row keeps. */
  keep: (keyof Database[T] & string)[];
};

export type KeyPlan<T extends keyof Database> = { table: T; key: (keyof Database[T] & string)[] };

/** The store as operations see it: a query builder on one engine. */
export type Store = { db: Db; engine: Engine };
