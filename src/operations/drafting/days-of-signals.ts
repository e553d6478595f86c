import { findSignalsByKeys } from '#db/signals.ts';
import type { Context } from '#operations/context.ts';
import { daysTouchedBy, loadDayReaches, type UserDay } from './touched-days.ts';

/** The days on which these signals of one user may change a draft, each once. */
export async function daysOfSignals(ctx: Context, userId: string, signalIds: readonly string[]): Promise<UserDay[]> {
  if (signalIds.length === 0) return [];
  const keys = [...new Set(signalIds)].map((id) => ({ user_id: userId, id }));
  return daysTouchedBy(await findSignalsByKeys(ctx, keys), await loadDayReaches(ctx, [userId]));
}
