import { invalidField } from './app-error.ts';
import { type Draft, formatIntervals, parseIntervals, parseSignalIds, shapedByUser } from './draft.ts';
import { hoursToMs, msToHours } from './hours.ts';
import type { Instant } from './instant.ts';
import { cutAfter, type Interval, intersect, MS_PER_MINUTE, totalMs } from './interval.ts';

/** Where to cut: after so many hours, or at an instant between the start and the end of the draft. */
export type Cut = { hours: number } | { at: Instant };

/** The time that each signal of a draft claims, by its id, where that is known. */
export type Claims = ReadonlyMap<string, Interval>;

/**
 * Two drafts of one, whose hours add up to those of the whole (docs/contract.md, "Shaping drafts"). The first keeps the id, the second is
 * `made`. Throws `invalid_input` where one of them would be empty.
 */
export function splitDraft(draft: Draft, cut: Cut, claims: Claims, made: { id: string; now: Instant }): [Draft, Draft] {
  const wholeMs = hoursToMs(draft.hours);
  const intervals = parseIntervals(draft.intervals);
  const firstMs = 'at' in cut ? firstHoursMs(wholeMs, intervals, cut.at) : hoursToMs(cut.hours);
  if (firstMs < 1 || firstMs >= wholeMs) throw invalidField('hours' in cut ? 'hours' : 'at', 'must leave time to both parts');
  const at = 'at' in cut ? cut.at : cutInstant(intervals, firstMs / wholeMs);
  const firstHours = 'hours' in cut ? cut.hours : msToHours(firstMs);
  const firstRaw = draft.raw_minutes === null ? null : Math.round((draft.raw_minutes * firstMs) / wholeMs);
  const first = partOf(draft, { startsAt: Number.NEGATIVE_INFINITY, endsAt: at }, claims);
  const second = partOf(draft, { startsAt: at, endsAt: Number.POSITIVE_INFINITY }, claims);
  const rest = { hours: msToHours(wholeMs - firstMs), raw_minutes: firstRaw === null ? null : (draft.raw_minutes ?? 0) - firstRaw };
  return [
    shapedByUser(draft, { ...first, hours: firstHours, raw_minutes: firstRaw }, made.now),
    { ...shapedByUser(draft, { ...second, ...rest }, made.now), id: made.id, version: 1, created_at: made.now },
  ];
}

/** In the proportion of the minutes before the cut, to the minute; to the millisecond where a part would be nothing else. */
function firstHoursMs(wholeMs: number, intervals: readonly Interval[], at: Instant): number {
  const before = totalMs(intersect(intervals, [{ startsAt: Number.NEGATIVE_INFINITY, endsAt: at }]));
  const all = totalMs(intervals);
  if (before === 0 || before === all) throw invalidField('at', 'must lie between the start and the end of the draft’s time');
  return wholeWithin((wholeMs * before) / all, wholeMs);
}

/** Infinity where there is nothing to cut. */
function cutInstant(intervals: readonly Interval[], share: number): Instant {
  const all = totalMs(intervals);
  return cutAfter(intervals, wholeWithin(all * share, all)) ?? Number.POSITIVE_INFINITY;
}

/** Whole minutes, where these are more than nothing and less than the whole. */
function wholeWithin(ms: number, wholeMs: number): number {
  const minutesMs = Math.round(ms / MS_PER_MINUTE) * MS_PER_MINUTE;
  return minutesMs > 0 && minutesMs < wholeMs ? minutesMs : Math.round(ms);
}

function partOf(draft: Draft, side: Interval, claims: Claims): Pick<Draft, 'intervals' | 'signal_ids' | 'signal_count'> {
  const { intervals: text, signal_ids, signal_count } = draft;
  const intervals = intersect(parseIntervals(text), [side]);
  const all = parseSignalIds(signal_ids);
  const named = all.filter((id) => isIn(claims.get(id), side, parseIntervals(text), intervals));
  return {
    intervals: text === null ? null : formatIntervals(intervals),
    ...(named.length === all.length ? { signal_ids, signal_count } : { signal_ids: JSON.stringify(named), signal_count: named.length }),
  };
}

/** A point is on one side. A signal of which it isn't known where in the draft it has time is in both parts. */
function isIn(claim: Interval | undefined, side: Interval, whole: readonly Interval[], part: readonly Interval[]): boolean {
  if (!claim || whole.length === 0) return true;
  if (claim.startsAt === claim.endsAt) return claim.startsAt >= side.startsAt && claim.startsAt < side.endsAt;
  if (intersect([claim], whole).length === 0) return true;
  return intersect([claim], part).length > 0;
}
