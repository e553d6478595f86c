import type { Store } from '#db/engine.ts';
import { isReachable } from '#db/health.ts';

/** Whether the store answers. */
export async function checkStore(store: Store): Promise<boolean> {
  return isReachable(store);
}
