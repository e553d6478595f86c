import type { Store } from '#db/engine.ts';
import { AppError } from '#domain/app-error.ts';
import type { Caller, ServiceTokenCaller, UserCaller } from '#domain/caller.ts';
import type { Instant } from '#domain/instant.ts';
import { OPERATION_ACCESS, type OperationId, requireAllowed } from '#domain/permissions.ts';

/** What every operation is handed: the store, who calls, and the outside world's clock, ids and news. */
export type Context = Store & {
  caller: Caller;
  /** Epoch milliseconds. */
  clock: () => Instant;
  /** UUIDv7: ids that grow with time keep inserts in one place of the index. */
  newId: () => string;
  /** Names this call in the history and, for decisions, in the header `Operation-Id`. */
  operationId: string;
  /** The zone of users for whom none is given. */
  defaultTimeZone: string;
  /** Tells the drafting job that days are waiting. */
  wakeDrafting: () => void;
};

const TRANSACTION_TRIES = 4;

/**
 * Runs `work` in one transaction, again after a deadlock. The context it is given shadows the outer one, so that nothing escapes the transaction.
 * What it changed is told to whoever listens once it is committed.
 */
export async function inTransaction<T>(ctx: Context, work: (ctx: Context) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      const { db, result } = await ctx.db.transaction().execute(async (db) => ({ db, result: await work({ ...ctx, db }) }));
      ctx.engine.changes.tellCommitted(db);
      return result;
    } catch (error) {
      if (attempt === TRANSACTION_TRIES || !ctx.engine.isTransient(error)) throw error;
    }
  }
}

/** Runs reads that must agree with each other: none sees what is written meanwhile. PostgreSQL refuses to write in it. */
export async function inSnapshot<T>(ctx: Context, read: (ctx: Context) => Promise<T>): Promise<T> {
  const snapshot = ctx.db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only');
  return snapshot.execute((db) => read({ ...ctx, db }));
}

/** The signed-in user, once they are known to be allowed `operation`. Throws `unauthenticated` or `forbidden`. */
export function authorizeUser(ctx: Context, operation: OperationId): UserCaller {
  if (ctx.caller.kind !== 'user') throw new AppError('unauthenticated', 'Sign in, or send a personal API token.');
  requireAllowed(ctx.caller.permissions, OPERATION_ACCESS[operation]);
  return ctx.caller;
}

/** The agent behind a service token. Throws `unauthenticated`. */
export function authorizeServiceToken(ctx: Context): ServiceTokenCaller {
  if (ctx.caller.kind !== 'service_token') throw new AppError('unauthenticated', 'Send a service token.');
  return ctx.caller;
}
