import { sql } from 'kysely';
import type { Store } from './engine.ts';

/** Whether the store answers a query at all. */
export async function isReachable({ db }: Store): Promise<boolean> {
  try {
    await sql`select 1`.execute(db);
    return true;
  } catch {
    return false;
  }
}
