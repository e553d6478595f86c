import type { LinkPurpose } from '#domain/one-time-link.ts';
import type { Context } from '#operations/context.ts';
import { refuseWhenSetUp } from './add-first-executive.ts';
import { requireLiveLink } from './require-live-link.ts';

/**
 * Says whether a one-time link still works, before anybody fills in a form; it is not used up. `address`: the client's IP address.
 * Throws what using it would: `already_set_up`, `link_expired` and `too_many_attempts`.
 */
export async function checkLink(ctx: Context, purpose: LinkPurpose, token: string, address: string): Promise<void> {
  if (purpose === 'set_up') await refuseWhenSetUp(ctx);
  await requireLiveLink(ctx, purpose, token, address);
}
