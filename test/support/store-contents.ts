import type { Insertable } from 'kysely';
import type { Database } from '#db/schema.ts';
import type { TestStore } from './databases.ts';

/** Every table, those that others refer to first. */
const TABLES = Object.keys({
  users: true,
  user_time_zones: true,
  tool_permissions: true,
  sessions: true,
  one_time_links: true,
  api_tokens: true,
  service_tokens: true,
  rate_limits: true,
  budgets: true,
  line_items: true,
  tasks: true,
  preferences: true,
  signals: true,
  drafts: true,
  draft_signals: true,
  time_entries: true,
  history: true,
  drafting_days: true,
} satisfies Record<keyof Database, true>) as (keyof Database)[];

export type StoreContents = Record<keyof Database, Record<string, unknown>[]>;

export async function readContents({ db }: TestStore): Promise<StoreContents> {
  const tables = await Promise.all(TABLES.map(async (table) => [table, await db.selectFrom(table).selectAll().execute()]));
  return Object.fromEntries(tables) as StoreContents;
}

/** Makes the store hold exactly these rows. */
export async function writeContents({ db }: TestStore, contents: StoreContents): Promise<void> {
  await db.transaction().execute(async (db) => {
    for (const table of TABLES.toReversed()) await db.deleteFrom(table).execute();
    for (const table of TABLES) {
      const rows = contents[table] as Insertable<Database[typeof table]>[];
      if (rows.length > 0) await db.insertInto(table).values(rows).execute();
    }
  });
}

/**
 * The tables whose rows differ. What a call that is refused may write is left out: that a credential was used, and that somebody guessed.
 */
export function changedTables(before: StoreContents, after: StoreContents): string[] {
  return TABLES.filter((table) => table !== 'rate_limits' && fingerprint(before[table]) !== fingerprint(after[table]));
}

function fingerprint(rows: Record<string, unknown>[]): string {
  return rows
    .map((row) => JSON.stringify({ ...row, last_used_at: null }))
    .sort()
    .join('\n');
}
