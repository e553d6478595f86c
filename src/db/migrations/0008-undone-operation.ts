import type { Kysely } from 'kysely';
import type { Engine } from '#db/engine.ts';

/** An undo says which operation it took back, since others may have been done to the same draft or time entry in between. */
export async function up(db: Kysely<unknown>, { textType: text }: Engine): Promise<void> {
  await db.schema.alterTable('history').addColumn('undone_operation_id', text).execute();
}
