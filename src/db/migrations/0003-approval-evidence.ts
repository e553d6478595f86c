import type { Kysely } from 'kysely';
import type { Engine } from '#db/engine.ts';

/** What a time entry was booked of, in figures; entries from before have none. */
export async function up(db: Kysely<unknown>, { textType: text }: Engine): Promise<void> {
  await db.schema.alterTable('time_entries').addColumn('evidence', text).execute();
}
