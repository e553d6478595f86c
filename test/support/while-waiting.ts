import { setTimeout } from 'node:timers/promises';
import type { Db } from '#db/engine.ts';
import type { Context } from '#operations/context.ts';
import type { TestStore } from './databases.ts';

/** Until calls that nothing holds back would be done. */
const LONG_ENOUGH_MS = 300;

type Outcome<T> = { answer: T; endedBeforeOthers: boolean };

/**
 * Makes `calls` while a transaction, in which `change` has been made, is still open, and ends it once they have come as far as they
 * get. `endedBeforeOthers`: nothing held the calls back. For PostgreSQL, whose transactions run side by side.
 */
export async function callWhileChanging<T>(
  store: TestStore,
  change: (store: Pick<Context, 'db' | 'engine'>) => Promise<unknown>,
  calls: () => Promise<T>,
): Promise<Outcome<T>> {
  let endedBeforeOthers = false;
  const { answering } = await store.db.transaction().execute(async (db: Db) => {
    await change({ db, engine: store.engine });
    const answering = calls();
    await Promise.race([answering.then(() => (endedBeforeOthers = true)), setTimeout(LONG_ENOUGH_MS)]);
    return { answering };
  });
  return { answer: await answering, endedBeforeOthers };
}
