import { setImmediate } from 'node:timers/promises';
import { listBookedEngineDrafts } from '#db/drafts.ts';
import { listSignalsByIds } from '#db/signals.ts';
import { parseSignalIds } from '#domain/draft.ts';
import { type BookedOn, type Contradiction, findContradictions, type RuleSays } from '#domain/drafting/contradiction.ts';
import { userDaySpan, zoneAt } from '#domain/time-zone.ts';
import type { Context } from '#operations/context.ts';
import type { UserDrafting } from '#operations/drafting/load-day.ts';
import type { DayRange } from './list-days-to-rebuild.ts';
import { nameTargets, type TargetNames } from './name-targets.ts';

/** An entry made of an engine draft, and a rule that would have it otherwise. `date` is the entry's. */
export type ContradictedEntry = {
  time_entry_id: string;
  date: string;
  draft_id: string;
  rule: Contradiction['rule'];
  booked: BookedOn & TargetNames;
  rule_says: RuleSays & TargetNames;
};

type Unnamed = Omit<ContradictedEntry, 'booked' | 'rule_says'> & { booked: BookedOn; rule_says: RuleSays };

/** The entries from engine drafts of a range that the user's rules contradict, as entries and signals are now. Writes nothing. */
export async function findContradictedEntries(ctx: Context, user: UserDrafting, range: DayRange): Promise<ContradictedEntry[]> {
  const found: Unnamed[] = [];
  for (const { drafted_on, signal_ids, time_entry_id, date, draft_id, ...booked } of await listBooked(ctx, user, range)) {
    // As between the days of a plan: others are served in between.
    await setImmediate();
    const signals = await listSignalsByIds(ctx, user.userId, parseSignalIds(signal_ids));
    const timeZone = zoneAt(user.zones, userDaySpan(user.zones, drafted_on).startsAt);
    const contradictions = findContradictions(booked, signals, { ...user, timeZone });
    found.push(...contradictions.map(({ rule, rule_says }) => ({ time_entry_id, date, draft_id, rule, booked, rule_says })));
  }
  const namesOf = await nameTargets(
    ctx,
    found.flatMap(({ booked, rule_says }) => [booked, rule_says]),
  );
  return found.map(({ booked, rule_says, ...entry }) => ({
    ...entry,
    booked: { ...booked, ...namesOf(booked) },
    rule_says: { ...rule_says, ...namesOf(rule_says) },
  }));
}

/** Without rules nothing is contradicted, and nothing need be read. */
async function listBooked(ctx: Context, { userId, ruleSet }: UserDrafting, { date_from, date_to }: DayRange) {
  return ruleSet.rules.length === 0 ? [] : listBookedEngineDrafts(ctx, userId, date_from, date_to);
}
