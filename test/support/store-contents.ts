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
  service_token_counts: true,
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
  drafting_settings: true,
  private_patterns: true,
  draft_explanations: true,
  source_changes: true,
  draft_source_changes: true,
  drafting_days: true,
  sample_rows: true,
} satisfies Record<keyof Database, true>) as (keyof Database)[];

/** Tables whose rows can't be taken out without those of others. */
const REFERRED_TO = new Set<keyof Database>(['users', 'budgets', 'line_items', 'tasks']);

export type StoreContents = Record<keyof Database, Record<string, unknown>[]>;

export async function readContents({ db }: TestStore): Promise<StoreContents> {
  const tables = await Promise.all(TABLES.map(async (table) => [table, await db.selectFrom(table).selectAll().execute()]));
  return Object.fromEntries(tables) as StoreContents;
}

/** Makes the store hold exactly these rows again, after these tables of it have changed. */
export async function writeContents({ db }: TestStore, contents: StoreContents, changed: readonly (keyof Database)[]): Promise<void> {
  const tables = changed.some((table) => REFERRED_TO.has(table)) ? TABLES : changed;
  await db.transaction().execute(async (db) => {
    for (const table of tables.toReversed()) await db.deleteFrom(table).execute();
    for (const table of tables) {
      const rows = contents[table] as Insertable<Database[typeof table]>[];
      if (rows.length > 0) await db.insertInto(table).values(rows).execute();
    }
  });
}

/** The tables whose rows differ. That a credential was used is left out: a call that is refused may write it. */
export function changedTables(before: StoreContents, after: StoreContents): (keyof Database)[] {
  return TABLES.filter((table) => fingerprint(before[table]) !== fingerprint(after[table]));
}

const fingerprints = new WeakMap<object, string>();

function fingerprint(rows: Record<string, unknown>[]): string {
  const known = fingerprints.get(rows);
  if (known !== undefined) return known;
  const made = rows
    .map((row) => JSON.stringify({ ...row, last_used_at: null }))
    .sort()
    .join('\n');
  fingerprints.set(rows, made);
  return made;
}
