import { defaultBillable } from '#domain/catalogue.ts';
import type { Draft } from '#domain/draft.ts';
import { MINUTES_PER_HOUR } from '#domain/hours.ts';
import { MS_PER_MINUTE } from '#domain/interval.ts';
import type { Preferences } from '#domain/preferences.ts';
import { PRIVATE_TIME } from '#domain/private-booking.ts';
import type { HasPrivateText } from '#domain/private-patterns.ts';
import { NO_ROUNDING, parseRounding, roundMinutes } from '#domain/rounding.ts';
import type { DaySpan } from '#domain/time-zone.ts';
import { type Activity, compareText } from './activity.ts';
import type { Catalogue } from './catalogue.ts';
import { describeWork } from './description.ts';
import type { Group } from './group.ts';

/** A draft as the engine makes it; the store adds version and times. */
export type EngineDraft = Omit<Draft, 'version' | 'created_at' | 'updated_at'>;

/** Rounds a group's whole raw minutes and dismisses what is strictly shorter than the user wants to see (docs/drafting.md, step 6). */
export function toDraft(
  group: Group,
  made: {
    id: string;
    user_id: string;
    span: DaySpan;
    lengthMs: number;
    rawMinutes: number;
    preferences: Preferences;
    hasPrivateText: HasPrivateText;
    catalogue: Catalogue;
  },
): EngineDraft {
  const { match: best, rule } = group.speaker;
  const { runner_up: runnerUp, ...match } = best;
  const { preferences, catalogue, hasPrivateText } = made;
  const activities = group.shares.map((share) => share.piece).sort(byStartedAt);
  // Titles that are private for nobody alone may be so together, or with what a rule adds.
  const description = describeWork(activities);
  // By its own length, not by its whole minutes: those hold a share of the whole day's seconds.
  const isTooShort = made.lengthMs < preferences.auto_dismiss_below_minutes * MS_PER_MINUTE;
  const minutes = roundMinutes(made.rawMinutes, parseRounding(preferences.default_rounding) ?? NO_ROUNDING);
  return {
    user_id: made.user_id,
    id: made.id,
    date: made.span.day,
    hours: minutes / MINUTES_PER_HOUR,
    description: hasPrivateText([description]) ? PRIVATE_TIME : description,
    ...match,
    billable:
      rule?.effect.billable ??
      defaultBillable(catalogue.lineItems.get(match.line_item_id ?? ''), catalogue.budgets.get(match.budget_id ?? '')),
    signal_ids: JSON.stringify(activities.map(({ signal }) => signal.id)),
    signal_count: activities.length,
    status: isTooShort ? 'dismissed' : 'pending',
    time_entry_id: null,
    origin: 'engine',
    dismissed_by: isTooShort ? 'rule' : null,
    pinned: 0,
    raw_minutes: made.rawMinutes,
    intervals: JSON.stringify(group.intervals.map(({ startsAt, endsAt }) => [startsAt, endsAt])),
    match_runner_up: runnerUp && JSON.stringify(runnerUp),
  };
}

/** By when the signal itself began, which a burst's lead or midnight may have moved for its piece of time. */
function byStartedAt({ signal: a }: Activity, { signal: b }: Activity): number {
  return (a.started_at ?? 0) - (b.started_at ?? 0) || compareText(a.id, b.id);
}
