import { type Kysely, sql } from 'kysely';
import type { Database } from '#db/schema.ts';

export async function inspectPostgres(db: Kysely<Database>): Promise<{ engine_version: string; bytes: number; wal_bytes: number }> {
  const { rows } = await sql<{ version: string; bytes: number }>`
    select current_setting('server_version') as version, pg_database_size(current_database()) as bytes
  `.execute(db);
  return { engine_version: rows[0]?.version ?? '', bytes: rows[0]?.bytes ?? 0, wal_bytes: 0 };
}
