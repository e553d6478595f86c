import type { Change } from '#domain/change.ts';
import type { Db, Store } from './engine.ts';

/** Takes changes to the other processes on the same store, and theirs to us. */
export type ChangeRelay = {
  send(changes: readonly Change[]): void;
  /** Resolves once changes of other processes come in, or can’t for now. */
  start(receive: (changes: readonly Change[]) => void): Promise<void>;
  close(): Promise<void>;
};

type Listener = (changes: readonly Change[]) => void;

/** Tells what has changed, once it is committed and never before. */
export type ChangeFeed = {
  /** Keeps a change until its transaction is committed; one outside of a transaction is told at once. */
  note(db: Db, changes: readonly Change[]): void;
  /** Tells what was noted in a transaction. What nobody calls it for, because it was rolled back, is never told. */
  tellCommitted(db: Db): void;
  /** Calls `listener` with each change from now on. Returns what ends it. */
  listen(listener: Listener): Promise<() => void>;
  close(): Promise<void>;
};

/** The feed of one opened store (docs/adr/0010-live-changes.md). `relay`: where other processes may work on the same store. */
export function makeChangeFeed(relay: ChangeRelay | null = null): ChangeFeed {
  const noted = new WeakMap<Db, Map<string, Change>>();
  const listeners = new Set<Listener>();
  let started: Promise<void> | undefined;

  function receive(changes: readonly Change[]): void {
    for (const listener of listeners) listener(changes);
  }

  function tell(changes: readonly Change[]): void {
    receive(changes);
    relay?.send(changes);
  }

  return {
    note(db, changes) {
      if (changes.length === 0) return;
      if (!db.isTransaction) return tell(changes);
      const known = noted.get(db) ?? new Map<string, Change>();
      noted.set(db, known);
      for (const change of changes) known.set(changeKey(change), change);
    },
    tellCommitted(db) {
      const changes = noted.get(db);
      if (changes) tell([...changes.values()]);
      noted.delete(db);
    },
    async listen(listener) {
      listeners.add(listener);
      started ??= relay?.start(receive);
      await started;
      return () => listeners.delete(listener);
    },
    close: async () => relay?.close(),
  };
}

/** For the functions that write: call it after the statement. `owners`: the rows that were written, or null for what is everyone’s. */
export function noteChange({ db, engine }: Store, noun: Change['noun'], owners: readonly { user_id: string }[] | null): void {
  const userIds = owners === null ? [null] : new Set(owners.map((row) => row.user_id));
  engine.changes.note(
    db,
    [...userIds].map((user_id) => ({ noun, user_id })),
  );
}

export function changeKey({ noun, user_id }: Change): string {
  return `${noun} ${user_id ?? ''}`;
}
