import type { TestStore } from './databases.ts';

/** The store with an engine that counts how many of the errors it is asked about are worth a second try: deadlocks. */
export function countDeadlocks({ db, engine, address }: TestStore): { store: TestStore; deadlocks: () => number } {
  let deadlocks = 0;
  const isTransient = (error: unknown) => {
    const transient = engine.isTransient(error);
    if (transient) deadlocks += 1;
    return transient;
  };
  return { store: { db, engine: { ...engine, isTransient }, address }, deadlocks: () => deadlocks };
}
