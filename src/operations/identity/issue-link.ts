import { insertLink, removeUnusedLinks } from '#db/one-time-links.ts';
import { type Invitation, LINK_LIFETIME_MS, type LinkPurpose, linkPath } from '#domain/one-time-link.ts';
import type { Context } from '#operations/context.ts';
import { newSecret } from './new-secret.ts';

/** A fresh one-time link. Earlier ones for the same end that were not used are dead from now on. */
export async function issueLink(ctx: Context, purpose: LinkPurpose, userId: string | null): Promise<Invitation> {
  const { token, token_hash } = newSecret('one_time_link');
  const now = ctx.clock();
  const expires_at = now + LINK_LIFETIME_MS[purpose];
  await removeUnusedLinks(ctx, purpose, userId);
  await insertLink(ctx, { token_hash, purpose, user_id: userId, created_at: now, expires_at, used_at: null });
  return { link_token: token, path: linkPath(purpose, token), expires_at };
}
