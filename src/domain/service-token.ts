import type { Instant } from './instant.ts';

/** A service token without its secret. `user_ids` and `sources` are what it is bound to; null is unbound. */
export type ServiceToken = {
  id: string;
  name: string;
  token_hint: string;
  user_ids: string[] | null;
  sources: string[] | null;
  created_by: string;
  created_at: Instant;
  last_used_at: Instant | null;
  revoked_at: Instant | null;
};

/** Whether a token speaks for this one user and nobody else: what a user may issue and revoke for themself. */
export function isBoundToExactly({ user_ids }: Pick<ServiceToken, 'user_ids'>, userId: string): boolean {
  return user_ids?.length === 1 && user_ids[0] === userId;
}
