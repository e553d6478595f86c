import { MS_PER_DAY } from '#domain/interval.ts';
import { type Preferences, sourceIsOn } from '#domain/preferences.ts';
import { type Activity, statedMinutes } from './activity.ts';
import { isTentative } from './precedence.ts';
import { type DraftingSettings, LONGEST_SIGNAL_DAYS } from './settings.ts';
import type { Holder } from './share-minutes.ts';
import { matchesTitlePattern } from './title-pattern.ts';
import { CALENDAR_SOURCES, isCalendarEvent } from './work-item.ts';

/** Why a signal is not drafted, as the day view shows it. */
export const LEFT_OUT_REASONS = [
  'no_start',
  'source_off',
  'cancelled',
  'agent_activity',
  'declined',
  'all_day',
  'transparent',
  'not_work',
  'title_excluded',
  'too_short',
  'too_long',
  'tentative',
  'rule_excluded',
  'not_over',
  'no_time',
  'no_time_left',
] as const;
export type LeftOutReason = (typeof LEFT_OUT_REASONS)[number];

/** `lost_to`: who has the time of a signal that has none left. */
export type LeftOut = { signal_id: string; reason: LeftOutReason; lost_to: Holder[] };

/** Blocks that say where somebody is or that they want quiet; what was done in them shows in other signals. */
const EVENT_TYPES_WITHOUT_WORK: readonly string[] = ['outofoffice', 'workinglocation', 'focustime'];

/** Null where the activity may be drafted, else the first reason against it (docs/drafting.md, step 1; docs/contract.md, "Preferences"). */
export function admit(activity: Activity, preferences: Preferences, settings: DraftingSettings): LeftOutReason | null {
  const { signal, metadata, interval } = activity;
  if (!sourceIsOn(preferences, signal.source)) return 'source_off';
  if (metadata.status === 'cancelled') return 'cancelled';
  if (metadata.actor_kind === 'agent') return 'agent_activity';
  const reason = CALENDAR_SOURCES.includes(signal.source) ? admitEvent(activity, preferences) : null;
  if (reason) return reason;
  if (settings.tentative_events === 'leave_out' && isCalendarEvent(signal) && isTentative(activity)) return 'tentative';
  if (activity.rule?.effect.exclude) return 'rule_excluded';
  return interval.endsAt - interval.startsAt > LONGEST_SIGNAL_DAYS * MS_PER_DAY ? 'too_long' : null;
}

function admitEvent(event: Activity, preferences: Preferences): LeftOutReason | null {
  const { signal, metadata } = event;
  if (metadata.response === 'declined') return 'declined';
  if (metadata.all_day) return 'all_day';
  if (metadata.transparency === 'transparent') return 'transparent';
  if (metadata.event_type && EVENT_TYPES_WITHOUT_WORK.includes(metadata.event_type)) return 'not_work';
  if (preferences.calendar_exclude_patterns.some((pattern) => matchesTitlePattern(signal.title ?? '', pattern))) return 'title_excluded';
  const minutes = statedMinutes(event);
  return minutes !== null && minutes < preferences.calendar_min_duration_minutes ? 'too_short' : null;
}
