import type { Day } from './day.ts';
import { MS_PER_DAY } from './interval.ts';

/** Why a target is likely: the draft is booked on it now, drafting found it as well, or the user booked on it of late. */
export type SuggestionReason = 'draft' | 'matched' | 'recent';

/** How often one target was booked on one day. */
export type Use = { id: string; date: Day; count: number };

/** How likely a target is and how much it was used. `last_used_on` is null where it was not. */
export type Suggestion = { id: string; why: SuggestionReason; used_count: number; last_used_on: Day | null };

/** So far back bookings count. */
export const RECENT_DAYS = 60;
/** A booking counts half as much as one a week later: what was booked daily until last month loses to what was booked twice this week. */
const HALF_LIFE_DAYS = 7;

/**
 * Targets by how likely the user books on them next: what the draft is booked on, then what drafting found for it, in the order it was found,
 * then what the user booked on of late, each booking weighing less the longer it is ago.
 */
export function rankTargets(own: string | null, matched: readonly string[], uses: readonly Use[], today: Day): Suggestion[] {
  const used = usedOf(uses, today);
  const recent = [...used.keys()].sort((a, b) => byWeight(used.get(a), used.get(b)) || (a < b ? -1 : 1));
  const ranked = new Map<string, SuggestionReason>();
  if (own !== null) ranked.set(own, 'draft');
  for (const id of matched) if (!ranked.has(id)) ranked.set(id, 'matched');
  for (const id of recent) if (!ranked.has(id)) ranked.set(id, 'recent');
  return [...ranked].map(([id, why]) => ({
    id,
    why,
    used_count: used.get(id)?.count ?? 0,
    last_used_on: used.get(id)?.lastUsedOn ?? null,
  }));
}

type Used = { count: number; lastUsedOn: Day; weight: number };

function usedOf(uses: readonly Use[], today: Day): Map<string, Used> {
  const used = new Map<string, Used>();
  for (const { id, date, count } of uses) {
    const before = used.get(id) ?? { count: 0, lastUsedOn: date, weight: 0 };
    used.set(id, {
      count: before.count + count,
      lastUsedOn: date > before.lastUsedOn ? date : before.lastUsedOn,
      weight: before.weight + count * 2 ** (-daysBetween(date, today) / HALF_LIFE_DAYS),
    });
  }
  return used;
}

function byWeight(a: Used | undefined, b: Used | undefined): number {
  return (b?.weight ?? 0) - (a?.weight ?? 0);
}

/** What is booked ahead counts like today’s. */
function daysBetween(from: Day, to: Day): number {
  return Math.max(0, (Date.parse(to) - Date.parse(from)) / MS_PER_DAY);
}
