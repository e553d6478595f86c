import type { Engine } from '#db/engine.ts';
import type { TestStore } from './databases.ts';

/** The store's engine, and how many listen to changes through it now. */
export function countListeners({ engine }: Pick<TestStore, 'engine'>): { listening(): number; engine: Engine } {
  let count = 0;
  const changes: Engine['changes'] = {
    ...engine.changes,
    async listen(listener) {
      const stop = await engine.changes.listen(listener);
      count += 1;
      return () => {
        count -= 1;
        stop();
      };
    },
  };
  return { listening: () => count, engine: { ...engine, changes } };
}
