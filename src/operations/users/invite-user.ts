import { AppError } from '#domain/app-error.ts';
import type { Invitation } from '#domain/one-time-link.ts';
import { authorizeUser, type Context, inTransaction } from '#operations/context.ts';
import { issueLink } from '#operations/identity/issue-link.ts';
import { lockAdministeredUser } from './administer.ts';

/**
 * A fresh invitation by which the user chooses a password, be it their first or because they forgot it; earlier ones are dead.
 * Throws `not_found`, `forbidden`, and `archived` for a deactivated user.
 */
export async function inviteUser(ctx: Context, id: string): Promise<Invitation> {
  const caller = authorizeUser(ctx, 'inviteUser');
  return inTransaction(ctx, async (ctx) => {
    const user = await lockAdministeredUser(ctx, caller, id);
    if (user.deactivated_at !== null) throw new AppError('archived', 'The user is deactivated. Reactivate them first.');
    return issueLink(ctx, 'invitation', id);
  });
}
