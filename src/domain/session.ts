import type { Instant } from './instant.ts';

const DAY_MS = 86_400_000;
/** A session ends this long after its last use … */
const SESSION_IDLE_MS = 30 * DAY_MS;
/** … and however much it is used, this long after sign-in. */
export const SESSION_MAX_MS = 90 * DAY_MS;

/** When a session that was opened at `createdAt` and is used at `now` ends. */
export function sessionExpiresAt(createdAt: Instant, now: Instant): Instant {
  return Math.min(now + SESSION_IDLE_MS, createdAt + SESSION_MAX_MS);
}
