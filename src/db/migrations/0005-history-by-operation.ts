import type { Kysely } from 'kysely';

/** What one call did is looked up for its undo, and may be about several people. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.dropIndex('history_by_operation').execute();
  await db.schema.createIndex('history_by_operation').on('history').columns(['operation_id', 'id']).execute();
}
