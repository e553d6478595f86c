import { CompiledQuery, sql } from 'kysely';
import type { Db, Engine, KeyPlan } from '#db/engine.ts';
import type { Database } from '#db/schema.ts';

const DEADLOCK_DETECTED = '40P01';
const SERIALIZATION_FAILURE = '40001';
const UNIQUE_VIOLATION = '23505';
/** What is referred to has just gone, or what goes is just being referred to: read again, both are seen. */
const FOREIGN_KEY_VIOLATION = '23503';
const ROWS_PER_STATEMENT = 5_000;

export const postgresEngine: Omit<Engine, 'changes'> = {
  name: 'postgres',
  textType: sql`text collate "C"`,
  descendingNullsLast: (column) => sql`${sql.ref(column)} desc nulls last`,
  lockRows: (query) => query.forNoKeyUpdate(),
  async upsertMany(db, plan, rows) {
    const columns = Object.keys(plan.columns) as (keyof (typeof rows)[number] & string)[];
    const replaced = columns.filter((column) => !plan.key.includes(column) && !plan.keep.includes(column));
    const text =
      `insert into ${plan.table} (${columns.join(', ')}) select ${columns.join(', ')}` +
      ` from json_to_recordset($1) as sent(${columns.map((column) => `${column} ${plan.columns[column]}`).join(', ')})` +
      ` on conflict (${plan.key.join(', ')}) do ${replaced.length > 0 ? `update set ${replaced.map((column) => `${column} = excluded.${column}`).join(', ')}` : 'nothing'}`;
    for (let at = 0; at < rows.length; at += ROWS_PER_STATEMENT) {
      await db.executeQuery(CompiledQuery.raw(text, [JSON.stringify(rows.slice(at, at + ROWS_PER_STATEMENT))]));
    }
  },
  async selectByKeys<T extends keyof Database & string>(
    db: Db,
    plan: KeyPlan<T>,
    keys: readonly Record<string, string>[],
    options = { lock: false },
  ) {
    type Row = Database[T];
    const sent = plan.key.map((column) => `${column} text`).join(', ');
    const match = plan.key.map((column) => `stored.${column} = sent.${column}`).join(' and ');
    const lock = options.lock ? ` order by ${plan.key.map((column) => `stored.${column}`).join(', ')} for no key update of stored` : '';
    const text = `select stored.* from json_to_recordset($1) as sent(${sent}) join ${plan.table} as stored on ${match}${lock}`;
    const found: Row[] = [];
    for (let at = 0; at < keys.length; at += ROWS_PER_STATEMENT) {
      const { rows } = await db.executeQuery<Row>(CompiledQuery.raw(text, [JSON.stringify(keys.slice(at, at + ROWS_PER_STATEMENT))]));
      found.push(...rows);
    }
    return found;
  },
  async eraseRemains(db, tables) {
    for (const table of tables) await sql`vacuum ${sql.table(table)}`.execute(db);
  },
  isTransient: (error) => [DEADLOCK_DETECTED, SERIALIZATION_FAILURE, FOREIGN_KEY_VIOLATION].includes(codeOf(error)),
  isUniqueViolation: (error) => codeOf(error) === UNIQUE_VIOLATION,
  isForeignKeyViolation: (error) => codeOf(error) === FOREIGN_KEY_VIOLATION,
  async explain(db, text, parameters) {
    const { rows } = await db.executeQuery<{ 'QUERY PLAN': string }>(CompiledQuery.raw(`explain (costs off) ${text}`, [...parameters]));
    return rows.map((row) => row['QUERY PLAN']);
  },
};

function codeOf(error: unknown): string {
  return String((error as { code?: unknown }).code ?? '');
}
