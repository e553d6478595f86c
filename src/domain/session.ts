import type { Instant } from './instant.ts';
import { MS_PER_DAY } from './interval.ts';

/** A session ends this long after its last use … */
const SESSION_IDLE_MS = 30 * MS_PER_DAY;
/** … and however much it is used, this long after sign-in. */
export const SESSION_MAX_MS = 90 * MS_PER_DAY;

/** When a session that was opened at `createdAt` and is used at `now` ends. */
export function sessionExpiresAt(createdAt: Instant, now: Instant): Instant {
  return Math.min(now + SESSION_IDLE_MS, createdAt + SESSION_MAX_MS);
}
