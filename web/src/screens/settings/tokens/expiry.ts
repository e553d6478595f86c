import { addDays, type Day } from '#domain/day.ts';
import type { ApiToken } from '#web/api/api-tokens.ts';
import { instantAt } from '#web/text/local-time.ts';

export const EXPIRIES = ['30', '90', '365', 'never'] as const;
export type Expiry = (typeof EXPIRIES)[number];

/** The end of the last day on which a token works, in RFC 3339; null: it has none. */
export function expiresAt(expiry: Expiry, today: Day, timeZone: string): string | null {
  return expiry === 'never' ? null : instantAt(addDays(today, Number(expiry) + 1), '00:00', timeZone);
}

export type ApiTokenState = 'works' | 'expired' | 'revoked';

export function apiTokenState({ revoked_at, expires_at }: Pick<ApiToken, 'revoked_at' | 'expires_at'>, now = Date.now()): ApiTokenState {
  if (revoked_at !== null) return 'revoked';
  return expires_at !== null && Date.parse(expires_at) <= now ? 'expired' : 'works';
}
