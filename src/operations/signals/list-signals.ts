import { type SignalFilter, listSignals as selectSignals } from '#db/signals.ts';
import type { Signal } from '#domain/signal.ts';
import { authorizeUser, type Context } from '#operations/context.ts';

const MAX_SIGNALS = 200;

/** The caller's signals, latest start first: at most 200, counted after the filters. */
export async function listSignals(ctx: Context, filter: SignalFilter): Promise<Signal[]> {
  const caller = authorizeUser(ctx, 'listSignals');
  return selectSignals(ctx, caller.user_id, filter, MAX_SIGNALS);
}
