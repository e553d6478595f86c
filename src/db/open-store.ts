import { type ConnectedStore, connect, type StoreAddress } from './connect.ts';
import { explainStoreError } from './explain-store-error.ts';
import { pendingMigrations } from './migrate.ts';
import { lockSqliteStore } from './sqlite/store-lock.ts';
import { StoreError } from './store-error.ts';

export type OpenedStore = ConnectedStore & { migrations: string[]; copiedTo: string | null };

/** A visitor's migration takes a moment: a server that starts meanwhile waits for it. */
const SERVER_WAITS_MS = 1_000;
const VISITOR_WAITS_MS = 5_000;

/**
 * Opens a store and brings it to the newest schema. A `server` holds the SQLite store's lock until it closes; a `visitor` (set-up, commands
 * that work on the store itself) comes while a server runs and takes the lock only to migrate. Throws `StoreError` for what an operator can mend.
 */
export async function openStore(address: StoreAddress, as: 'server' | 'visitor'): Promise<OpenedStore> {
  const leftovers: (() => unknown)[] = [];
  try {
    const store = connect(address);
    leftovers.push(() => store.close());
    if (as === 'server') leftovers.push(takeLock(address, SERVER_WAITS_MS));
    const ran = as === 'server' ? await store.migrate() : await migrateAsVisitor(store, address);
    return { ...store, ...ran, close: () => closeAll(leftovers) };
  } catch (error) {
    await closeAll(leftovers);
    throw explainStoreError(error, address) ?? error;
  }
}

async function migrateAsVisitor(store: ConnectedStore, address: StoreAddress) {
  if ((await pendingMigrations(store.db)).length === 0) return { migrations: [], copiedTo: null };
  const unlock = takeLock(address, VISITOR_WAITS_MS);
  try {
    return await store.migrate();
  } finally {
    unlock();
  }
}

function takeLock(address: StoreAddress, waitMs: number): () => void {
  if (!('sqliteFile' in address)) return () => {};
  const unlock = lockSqliteStore(address.sqliteFile, waitMs);
  if (!unlock) throw new StoreError('store_locked', `Another Daybook is running on ${address.sqliteFile}. Stop it first.`);
  return unlock;
}

/** In the order they were taken: the connection, then the lock, since nobody else may start before the store is closed. */
async function closeAll(steps: (() => unknown)[]): Promise<void> {
  for (const step of steps.splice(0)) await step();
}
