import { lockUserAdministration } from '#db/tool-permissions.ts';
import { hasUsers } from '#db/users.ts';
import type { Invitation } from '#domain/one-time-link.ts';
import { type Context, inTransaction } from '#operations/context.ts';
import { issueLink } from './issue-link.ts';

/** At the start of a server on a store without users: a fresh link that makes the first executive. Null where there are users. */
export async function issueSetUpLink(ctx: Context): Promise<Invitation | null> {
  return inTransaction(ctx, async (ctx) => {
    await lockUserAdministration(ctx);
    return (await hasUsers(ctx)) ? null : issueLink(ctx, 'set_up', null);
  });
}
