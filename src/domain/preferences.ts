import { givenFields } from './given-fields.ts';

/** One user's choices about auto-tracking, with the seed page's fields. Flags are 0/1. */
export type Preferences = {
  enabled: number;
  source_google_calendar: number;
  source_meetings: number;
  source_nucleus: number;
  source_github: number;
  source_productive: number;
  calendar_exclude_patterns: string[];
  calendar_min_duration_minutes: number;
  custom_rules: unknown[];
  default_rounding: string;
  auto_dismiss_below_minutes: number;
};

/** What holds for a user who saved nothing (docs/contract.md, "Preferences"). */
export const DEFAULT_PREFERENCES: Preferences = {
  enabled: 0,
  source_google_calendar: 1,
  source_meetings: 1,
  source_nucleus: 1,
  source_github: 0,
  source_productive: 0,
  calendar_exclude_patterns: [],
  calendar_min_duration_minutes: 15,
  custom_rules: [],
  default_rounding: '15min',
  auto_dismiss_below_minutes: 5,
};

/** Whether the user lets us draft from `source`. Sources without a switch of their own count as on. */
export function sourceIsOn(preferences: Preferences, source: string): boolean {
  const key = `source_${source}`;
  return !(key in preferences) || preferences[key as keyof Preferences] === 1;
}

/** Fields to change; an absent or undefined one stays as it is. */
export type PreferenceChanges = { [Key in keyof Preferences]?: Preferences[Key] | undefined };

export function mergePreferences(preferences: Preferences, changes: PreferenceChanges): Preferences {
  return { ...preferences, ...givenFields(changes) };
}
