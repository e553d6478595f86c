import { findSignalsByKeys } from '#db/signals.ts';
import { type Draft, formatIntervals, parseSignalIds } from '#domain/draft.ts';
import { signalInterval } from '#domain/drafting/activity.ts';
import { clip, type Interval, subtract, union } from '#domain/interval.ts';
import { minutesOf } from '#domain/placed-minutes.ts';
import type { Context } from '#operations/context.ts';
import { loadDayOfDraft } from './load-day-of-draft.ts';

/**
 * Drafts of one day that are to be joined, those that an agent sent with the time of their signals in it that nothing else has. An agent's
 * draft stands for that time while it waits; a draft of ours has only its own minutes, and without these other work would be drafted there.
 */
export async function placeSentDrafts(ctx: Context, drafts: readonly Draft[]): Promise<readonly Draft[]> {
  const isUnplaced = ({ origin, intervals }: Draft) => origin === 'agent' && intervals === null;
  const [first] = drafts;
  if (!first || !drafts.some(isUnplaced) || drafts.every(({ origin }) => origin === 'agent')) return drafts;
  const { span, booked, waiting } = await loadDayOfDraft(ctx, first);
  const ids = new Set(drafts.map(({ id }) => id));
  const taken = [...booked, ...minutesOf(waiting.filter(({ id }) => !ids.has(id)))];
  const placed: Draft[] = [];
  for (const draft of drafts) placed.push(isUnplaced(draft) ? placeDraft(draft, await timeOfSignals(ctx, draft, span), taken) : draft);
  return placed;
}

function placeDraft(draft: Draft, time: readonly Interval[], taken: readonly Interval[]): Draft {
  const free = subtract(union(time), taken);
  return free.length === 0 ? draft : { ...draft, intervals: formatIntervals(free) };
}

async function timeOfSignals(ctx: Context, { user_id, signal_ids }: Draft, span: Interval): Promise<Interval[]> {
  const signals = await findSignalsByKeys(
    ctx,
    parseSignalIds(signal_ids).map((id) => ({ user_id, id })),
  );
  return signals
    .map(signalInterval)
    .map((interval) => interval && clip(interval, span))
    .filter((interval) => interval !== null);
}
