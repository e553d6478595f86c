import { AppError, invalidField } from './app-error.ts';
import { type Draft, formatIntervals, parseIntervals, shapedByUser } from './draft.ts';
import { hoursToMs, MAX_DAY_HOURS, msToHours } from './hours.ts';
import type { Instant } from './instant.ts';
import { type Interval, intersect, MS_PER_MINUTE, union } from './interval.ts';

/**
 * The draft with a stretch of its day that nothing has yet (docs/contract.md, "Shaping drafts"): its minutes, and its hours to the minute.
 * `taken`: the minutes of entries and other drafts. Throws `invalid_input` or `time_taken`.
 */
export function extendDraft(draft: Draft, stretch: Interval, day: Interval, taken: readonly Interval[], now: Instant): Draft {
  const { startsAt, endsAt } = stretch;
  if (endsAt - startsAt < MS_PER_MINUTE) throw invalidField('ends_at', 'must be at least a minute after starts_at');
  if (startsAt < day.startsAt) throw invalidField('starts_at', 'must lie in the day of the draft');
  if (endsAt > day.endsAt) throw invalidField('ends_at', 'must lie in the day of the draft');
  const own = parseIntervals(draft.intervals);
  if (intersect([stretch], union([...own, ...taken])).length > 0) {
    throw new AppError('time_taken', 'A time entry or a draft has some of these minutes already.');
  }
  const hours = msToHours(hoursToMs(draft.hours) + Math.round((endsAt - startsAt) / MS_PER_MINUTE) * MS_PER_MINUTE);
  if (hours > MAX_DAY_HOURS) throw invalidField('ends_at', 'must leave the draft at most 24 hours');
  return shapedByUser(draft, { hours, intervals: formatIntervals(union([...own, stretch])) }, now);
}
