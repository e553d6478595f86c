import type { Kysely } from 'kysely';

/** Settings that one user may change in two places at once say which version they are; what was saved before is their first. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const table of ['preferences', 'drafting_settings', 'private_patterns']) {
    await db.schema
      .alterTable(table)
      .addColumn('version', 'integer', (c) => c.notNull().defaultTo(1))
      .execute();
  }
}
