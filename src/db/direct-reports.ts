import type { Store } from './engine.ts';
import { inParts } from './in-parts.ts';

/** Whether any of `userIds` reports to the manager. */
export async function hasReportAmong({ db }: Store, managerId: string, userIds: readonly string[]): Promise<boolean> {
  for (const some of inParts(userIds)) {
    const found = await db.selectFrom('users').select('id').where('id', 'in', some).where('manager_id', '=', managerId).limit(1).execute();
    if (found.length > 0) return true;
  }
  return false;
}
