import { setTimeout } from 'node:timers/promises';
import type { Store } from '#db/engine.ts';
import type { TestStore } from './databases.ts';

/** Until calls that nothing holds back would be done. */
const LONG_ENOUGH_MS = 300;

/**
 * Makes `calls` while a transaction, in which `change` has been made, is still open, and ends it once they have come as far as they
 * get. `endedBeforeOthers`: nothing held the calls back. For PostgreSQL, whose transactions run side by side.
 */
export async function callWhileChanging<T>(
  store: TestStore,
  change: (store: Store) => Promise<unknown>,
  calls: () => Promise<T>,
): Promise<{ answer: T; endedBeforeOthers: boolean }> {
  const { answering, endedBeforeOthers } = await store.db.transaction().execute(async (db) => {
    await change({ db, engine: store.engine });
    const answering = calls();
    const endedBeforeOthers = await Promise.race([answering.then(() => true), setTimeout(LONG_ENOUGH_MS, false)]);
    return { answering, endedBeforeOthers };
  });
  return { answer: await answering, endedBeforeOthers };
}
