import { hasUsers } from '#db/users.ts';
import type { Context } from '#operations/context.ts';

/** Whether anybody has an account yet. Anyone may ask: the sign-in screen tells a new operator what to do. */
export async function getSetUpState(ctx: Context): Promise<{ is_set_up: number }> {
  return { is_set_up: Number(await hasUsers(ctx)) };
}
