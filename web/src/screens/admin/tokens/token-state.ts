import type { ServiceToken } from '#web/api/service-tokens.ts';

export type TokenState = 'revoked' | 'neverUsed' | 'refusing' | 'fine';

/** How a token fares, in one word: what matters most first. */
export function tokenState({ revoked_at, last_used_at, items_refused }: ServiceToken): TokenState {
  if (revoked_at !== null) return 'revoked';
  if (last_used_at === null) return 'neverUsed';
  return items_refused > 0 ? 'refusing' : 'fine';
}

/** The sources of a text with commas between them, each once. */
export function readSources(text: string): string[] {
  const named = text.split(',').map((source) => source.trim());
  return [...new Set(named.filter((source) => source !== ''))];
}
