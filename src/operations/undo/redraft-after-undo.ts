import { parseSignalIds } from '#domain/draft.ts';
import type { Context } from '#operations/context.ts';
import { daysOfSignals } from '#operations/drafting/days-of-signals.ts';
import { daysOfIntervals } from '#operations/drafting/redraft-booked-time.ts';
import { requestDrafting } from '#operations/drafting/request-drafting.ts';
import type { UserDay } from '#operations/drafting/touched-days.ts';
import type { UndoPlan } from './plan-undo.ts';

/** Asks for the days whose drafts are the engine's again, or on which minutes are freed or bound, by what is taken back. */
export async function redraftAfterUndo(ctx: Context, plans: readonly UndoPlan[]): Promise<void> {
  const days: UserDay[] = [];
  for (const plan of plans) days.push(...(await daysTouched(ctx, plan)));
  await requestDrafting(ctx, days);
}

async function daysTouched(ctx: Context, { userId, drafts, entries }: UndoPlan): Promise<UserDay[]> {
  const touched = drafts.flatMap(({ from, to }) => [from, to]).filter((draft) => draft !== null);
  const built = touched.filter((draft) => draft.origin === 'engine');
  const sentSignalIds = touched.filter((draft) => draft.origin === 'agent').flatMap((draft) => parseSignalIds(draft.signal_ids));
  const moved = entries.filter(({ from, to }) => from?.intervals !== to?.intervals || from?.date !== to?.date);
  const intervals = moved.flatMap(({ from, to }) => [from?.intervals ?? null, to?.intervals ?? null]);
  return [
    ...built.map(({ date }) => ({ user_id: userId, date })),
    ...(await daysOfSignals(ctx, userId, sentSignalIds)),
    ...(await daysOfIntervals(ctx, userId, intervals)),
  ];
}
