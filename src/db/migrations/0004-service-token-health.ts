import type { Kysely } from 'kysely';
import type { Engine } from '#db/engine.ts';

/** What came of the items that each service token sent, in numbers. */
export async function up(db: Kysely<unknown>, { textType: text }: Engine): Promise<void> {
  await db.schema
    .createTable('service_token_counts')
    .addColumn('service_token_id', text, (c) => c.notNull())
    .addColumn('kind', text, (c) => c.notNull())
    .addColumn('outcome', text, (c) => c.notNull())
    .addColumn('count', 'bigint', (c) => c.notNull())
    .addColumn('last_at', 'bigint', (c) => c.notNull())
    .addPrimaryKeyConstraint('service_token_counts_pk', ['service_token_id', 'kind', 'outcome'])
    .execute();
}
