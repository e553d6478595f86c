import { serializeList } from 'structured-headers';
import type { UsedUpQuota } from '#domain/app-error.ts';

/** `RateLimit-Policy` and `RateLimit` (draft-ietf-httpapi-ratelimit-headers) of a quota with nothing left for `retryAfterSeconds`. */
export function rateLimitHeaders({ policy, quota, windowSeconds }: UsedUpQuota, retryAfterSeconds: number): Record<string, string> {
  return {
    'ratelimit-policy': serializeList([[policy, new Map(Object.entries({ q: quota, w: windowSeconds }))]]),
    ratelimit: serializeList([[policy, new Map(Object.entries({ r: 0, t: retryAfterSeconds }))]]),
  };
}
