import { type Kysely, sql } from 'kysely';
import type { Database } from '#db/schema.ts';

export async function inspectSqlite(db: Kysely<Database>): Promise<{ engine_version: string }> {
  const { rows } = await sql<{ version: string }>`select sqlite_version() as version`.execute(db);
  return { engine_version: rows[0]?.version ?? '' };
}
