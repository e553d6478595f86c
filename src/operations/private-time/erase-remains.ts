import type { Db } from '#db/engine.ts';
import type { Context } from '#operations/context.ts';
import { REDACTED_TABLES } from './redacted-tables.ts';

/** What goes on now, and what starts after it for all who have come since. */
const ends = new WeakMap<Db, Promise<void>>();
const starts = new WeakMap<Db, Promise<void>>();

/**
 * Makes texts that a committed transaction has taken out go from the database's files as well. One at a time: who comes while one goes on
 * shares the next with all others. Never throws: the texts are gone for every reader, so the call that took them out has done its work.
 */
export function eraseRemains({ db, engine }: Pick<Context, 'db' | 'engine'>): Promise<void> {
  const shared = starts.get(db);
  if (shared !== undefined) return shared;
  const next = (ends.get(db) ?? Promise.resolve()).then(() => {
    starts.delete(db);
    // What is left behind goes with the next one, with PostgreSQL's autovacuum, or when a server on SQLite ends.
    const end = engine.eraseRemains(db, REDACTED_TABLES).catch(() => {});
    ends.set(db, end);
    return end;
  });
  starts.set(db, next);
  return next;
}
