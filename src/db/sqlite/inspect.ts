import { statSync } from 'node:fs';
import { type Kysely, sql } from 'kysely';
import type { Database } from '#db/schema.ts';

export async function inspectSqlite(
  db: Kysely<Database>,
  file: string,
): Promise<{ engine_version: string; bytes: number; wal_bytes: number }> {
  const { rows } = await sql<{ version: string }>`select sqlite_version() as version`.execute(db);
  const wal = statSync(`${file}-wal`, { throwIfNoEntry: false });
  return { engine_version: rows[0]?.version ?? '', bytes: statSync(file).size, wal_bytes: wal?.size ?? 0 };
}
