import { pageUndecidedEngineDrafts } from '#db/drafts.ts';
import { pageSelectedSignals, type SignalSelection } from '#db/signal-removal.ts';
import type { Day } from '#domain/day.ts';
import { type Draft, parseSignalIds } from '#domain/draft.ts';
import { touchedDays } from '#domain/drafting/signal-window.ts';
import type { Context } from '#operations/context.ts';
import { loadDayReach } from '#operations/drafting/touched-days.ts';
import { findStoredIds } from './find-stored-ids.ts';

/**
 * Signals that go by source, and what undecided drafts of the engine's were made of them: `draftIds` of them alone, `lessened` of others too, as
 * they are without them until they are drafted again. `days` are to be drafted again.
 */
export type MadeOfSignals = { countBySource: Map<string, number>; draftIds: string[]; lessened: Draft[]; days: Day[] };

export async function findMadeOfSignals(
  ctx: Context,
  userId: string,
  selection: SignalSelection,
  options: { lock: boolean },
): Promise<MadeOfSignals> {
  const { zones, settings } = await loadDayReach(ctx, userId);
  const gone = new Set<string>();
  const days = new Set<Day>();
  const made: Omit<MadeOfSignals, 'days'> = { countBySource: new Map(), draftIds: [], lessened: [] };
  for await (const page of pageSelectedSignals(ctx, userId, selection)) {
    for (const { id, source } of page) {
      gone.add(id);
      made.countBySource.set(source, (made.countBySource.get(source) ?? 0) + 1);
    }
    for (const day of touchedDays(page, zones, settings)) days.add(day);
  }
  if (gone.size === 0) return { ...made, days: [] };
  for await (const page of pageUndecidedEngineDrafts(ctx, userId, options)) {
    const touched = page.filter(({ signal_ids }) => parseSignalIds(signal_ids).some((id) => gone.has(id)));
    const stored = await findStoredIds(ctx, userId, touched);
    for (const draft of touched) {
      // What its user has shaped still names what was deleted before.
      const kept = parseSignalIds(draft.signal_ids).filter((id) => stored.has(id) && !gone.has(id));
      days.add(draft.date);
      if (kept.length === 0) made.draftIds.push(draft.id);
      else if (draft.pinned === 0) made.lessened.push(withSignals(draft, kept));
    }
  }
  return { ...made, days: [...days] };
}

/** What it says may be what a signal said that goes. */
function withSignals(draft: Draft, signalIds: readonly string[]): Draft {
  const signals = { signal_ids: JSON.stringify(signalIds), signal_count: signalIds.length };
  return { ...draft, ...signals, description: null, version: draft.version + 1 };
}
