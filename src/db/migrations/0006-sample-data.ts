import { type Kysely, sql } from 'kysely';
import type { Engine } from '#db/engine.ts';

/** What was made with a sample budget was made in its minute. */
const MADE_WITHIN_MS = 60_000;

/** Which line items and tasks are of the sample week; users and budgets say it themselves. */
export async function up(db: Kysely<unknown>, { textType: text }: Engine): Promise<void> {
  await db.schema
    .createTable('sample_rows')
    .addColumn('kind', text, (c) => c.notNull())
    .addColumn('id', text, (c) => c.notNull())
    .addPrimaryKeyConstraint('sample_rows_pk', ['kind', 'id'])
    .execute();
  for (const [kind, table] of [
    ['line_item', 'line_items'],
    ['task', 'tasks'],
  ] as const) {
    const parts = sql.table(table);
    await sql`insert into sample_rows (kind, id)
      select ${sql.lit(kind)}, part.id from ${parts} as part join budgets on budgets.id = part.budget_id
      where budgets.is_sample = 1 and part.created_at <= budgets.created_at + ${sql.lit(MADE_WITHIN_MS)}`.execute(db);
  }
}
