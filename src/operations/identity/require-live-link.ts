import { findLiveLink } from '#db/one-time-links.ts';
import type { OneTimeLinkRow } from '#db/schema.ts';
import { AppError } from '#domain/app-error.ts';
import type { LinkPurpose } from '#domain/one-time-link.ts';
import { hashToken, isWellFormedToken } from '#domain/token.ts';
import type { Context } from '#operations/context.ts';
import { answerWrongToken } from './guess-limits.ts';

/** The link behind a token. Throws `link_expired` for one that is used, expired or never was, `too_many_attempts` after many of them. */
export async function requireLiveLink(ctx: Context, purpose: LinkPurpose, token: string, address: string): Promise<OneTimeLinkRow> {
  const link = isWellFormedToken('one_time_link', token) ? await findLiveLink(ctx, purpose, hashToken(token), ctx.clock()) : undefined;
  if (!link) throw await answerWrongToken(ctx, address, linkExpired());
  return link;
}

export function linkExpired(): AppError {
  return new AppError('link_expired', 'This link has been used, has expired or was replaced by a newer one.');
}
