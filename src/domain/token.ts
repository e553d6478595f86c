import { hash } from 'node:crypto';

/** What a credential is for, readable in its first letters, so that scanners and people can tell a leaked one. */
const PREFIX_OF = {
  api_token: 'daybook_api_',
  service_token: 'daybook_svc_',
  session: 'daybook_ses_',
  one_time_link: 'daybook_link_',
} as const;
export type TokenKind = keyof typeof PREFIX_OF;

/** 32 bytes: nothing to guess. */
export const TOKEN_BYTES = 32;
const CHECKSUM_LENGTH = 7;

/** `daybook_api_` + 43 characters of base64url + a checksum of 7, so that a mistyped token is refused without a look-up. */
export function formatToken(kind: TokenKind, random: Uint8Array): string {
  const body = `${PREFIX_OF[kind]}${Buffer.from(random).toString('base64url')}`;
  return body + checksum(body);
}

/** Whether `text` can be a token of ours of this kind. */
export function isWellFormedToken(kind: TokenKind, text: string): boolean {
  const body = text.slice(0, -CHECKSUM_LENGTH);
  return body.startsWith(PREFIX_OF[kind]) && text.slice(-CHECKSUM_LENGTH) === checksum(body);
}

/** What the store keeps of a token. A fast hash will do: there is nothing to guess in 32 random bytes. */
export function hashToken(token: string): string {
  return hash('sha256', token);
}

/** The end of a token, by which its owner tells it from others. */
export function tokenHint(token: string): string {
  return `…${token.slice(-4)}`;
}

function checksum(body: string): string {
  return hash('sha256', body).slice(0, CHECKSUM_LENGTH);
}
