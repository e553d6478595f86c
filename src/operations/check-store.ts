import { isReachable } from '#db/health.ts';
import type { Store } from '#db/engine.ts';

/** Whether the store answers. */
export async function checkStore(store: Store): Promise<boolean> {
  return isReachable(store);
}
