import { randomBytes } from 'node:crypto';
import { formatToken, hashToken, TOKEN_BYTES, type TokenKind, tokenHint } from '#domain/token.ts';

/** A token as it is shown once, and what the store keeps of it. */
export type NewSecret = { token: string; token_hash: string; token_hint: string };

export function newSecret(kind: TokenKind): NewSecret {
  const token = formatToken(kind, randomBytes(TOKEN_BYTES));
  return { token, token_hash: hashToken(token), token_hint: tokenHint(token) };
}
