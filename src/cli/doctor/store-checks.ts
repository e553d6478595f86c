import type { Config } from '#config.ts';
import { findDamage, inspectStore, type StoreState } from '#db/inspect.ts';
import { lockSqliteStore } from '#db/sqlite/store-lock.ts';
import { StoreError } from '#db/store-error.ts';
import type { Finding } from './finding.ts';

const MEGABYTE = 1_048_576;
/** Four times what a checkpoint waits for; beyond it somebody keeps one from finishing. */
const LARGE_WAL_BYTES = 1_280 * MEGABYTE;
const CLOCK_SLACK_MS = 5 * 60_000;
/** A running server drafts within seconds. */
const DRAFTING_SLACK_MS = 10 * 60_000;

/** Each check of the store, as far as it can be opened. */
export async function checkStore({ store }: Config): Promise<Finding[]> {
  try {
    const state = await inspectStore(store, Date.now() - DRAFTING_SLACK_MS);
    if (!state) return [{ check: 'store', status: 'ok', detail: 'none yet; the server makes one when it starts' }];
    const isServed = 'sqliteFile' in store && isLocked(store.sqliteFile);
    return [
      describe(state),
      checkSchema(state),
      checkDamage(await findDamage(store)),
      checkWal(state),
      checkNewest(state),
      checkDrafting(state, isServed),
    ];
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    return [{ check: 'store', status: 'failed', detail: error.message }];
  }
}

/** Whether a server runs on it. */
function isLocked(sqliteFile: string): boolean {
  const unlock = lockSqliteStore(sqliteFile, 0);
  unlock?.();
  return unlock === null;
}

function describe(state: StoreState): Finding {
  return { check: 'store', status: 'ok', detail: `${state.engine} ${state.engine_version}, ${state.place}, ${state.users} users` };
}

function checkSchema({ migrations: { applied, pending } }: StoreState): Finding {
  const check = 'schema';
  if (pending.length === 0) return { check, status: 'ok', detail: applied.at(-1) ?? 'none' };
  return { check, status: 'warning', detail: `${pending.join(', ')} will run at the next start` };
}

function checkDamage(lines: readonly string[]): Finding {
  const [first] = lines;
  if (first === undefined) return { check: 'integrity', status: 'ok', detail: 'no damage found' };
  return { check: 'integrity', status: 'failed', detail: `${lines.length} problems, such as: ${first}. Restore a backup.` };
}

function checkWal({ wal_bytes }: StoreState): Finding {
  const status = wal_bytes > LARGE_WAL_BYTES ? 'warning' : 'ok';
  return {
    check: 'write-ahead log',
    status,
    detail: `${Math.ceil(wal_bytes / MEGABYTE)} MB${status === 'ok' ? '' : ': a reader keeps it from being put away'}`,
  };
}

function checkNewest({ newest_at }: StoreState): Finding {
  const check = 'clock and store';
  if (newest_at === null || newest_at <= Date.now() + CLOCK_SLACK_MS)
    return { check, status: 'ok', detail: 'nothing in the store is of the future' };
  return {
    check,
    status: 'failed',
    detail: `the store was written at ${new Date(newest_at).toISOString()}, which this clock has yet to reach`,
  };
}

function checkDrafting({ overdue_drafting_days }: StoreState, isServed: boolean): Finding {
  const status = overdue_drafting_days > 0 && isServed ? 'warning' : 'ok';
  return { check: 'drafting', status, detail: `${overdue_drafting_days} user-days wait${isServed ? ' though a server runs' : ''}` };
}
