import type { AccessLevel } from '#domain/access-level.ts';
import type { ToolPermission } from '#domain/permissions.ts';
import { noteChange } from './change-feed.ts';
import type { Store } from './engine.ts';

export async function listToolPermissions({ db }: Store): Promise<ToolPermission[]> {
  return db.selectFrom('tool_permissions').selectAll().execute();
}

export async function toolPermissionsOf({ db }: Store, level: AccessLevel): Promise<ToolPermission[]> {
  return db.selectFrom('tool_permissions').selectAll().where('access_level', '=', level).execute();
}

export async function saveToolPermission(store: Store, row: ToolPermission): Promise<void> {
  await store.db
    .insertInto('tool_permissions')
    .values(row)
    .onConflict((conflict) => conflict.columns(['tool', 'access_level']).doUpdateSet(row))
    .execute();
  for (const noun of ['access', 'tool_permissions'] as const) noteChange(store, noun, null);
}

/**
 * Makes those who make, change or deactivate users, or hand out permissions, take turns until the transaction ends: who
 * holds it sees how many executives there are, who reports to whom and which e-mail addresses are taken, and nobody changes
 * that meanwhile. The row it locks is there before the first user is.
 */
export async function lockUserAdministration({ db, engine }: Store): Promise<void> {
  const query = db.selectFrom('tool_permissions').select('tool').where('tool', '=', 'users').where('access_level', '=', 'executive');
  await engine.lockRows(query).executeTakeFirstOrThrow();
}
