import type { DraftingSettings, DraftingSettingsChanges } from '#web/api/drafting-settings.ts';
import type { PreferenceChanges, Preferences } from '#web/api/preferences.ts';

const PREFERENCE_KEYS = [
  'enabled',
  'calendar_exclude_patterns',
  'calendar_min_duration_minutes',
  'default_rounding',
  'auto_dismiss_below_minutes',
] as const;

const MINUTE_KEYS = [
  'calendar_min_duration_minutes',
  'auto_dismiss_below_minutes',
  'burst_gap_minutes',
  'burst_lead_minutes',
  'longest_burst_minutes',
] as const;
type MinuteKey = (typeof MINUTE_KEYS)[number];

type Stored = Pick<Preferences, (typeof PREFERENCE_KEYS)[number]> & DraftingSettings;

/** What the form shows: what is stored, with minutes null where nothing readable stands in their field. */
export type TrackingValues = { [Key in keyof Stored]: Key extends MinuteKey ? number | null : Stored[Key] };
/** What the user has touched. */
export type TrackingEdits = Partial<TrackingValues>;

export type TrackingProblem = 'minutes' | 'blankPattern' | 'gapTooLong' | 'weekdaysMissing' | 'timesOrder';

const LONGEST_PATTERN = 500;

export function storedValues(preferences: Preferences, settings: DraftingSettings): TrackingValues {
  const chosen = Object.fromEntries(PREFERENCE_KEYS.map((key) => [key, preferences[key]])) as Pick<
    Preferences,
    (typeof PREFERENCE_KEYS)[number]
  >;
  return { ...chosen, ...settings };
}

/** The edits that differ from what is stored, each under the endpoint that takes it. */
export function changesOf(
  stored: TrackingValues,
  edits: TrackingEdits,
): { preferences: PreferenceChanges; drafting_settings: DraftingSettingsChanges } {
  const changed = Object.entries(edits).filter(
    ([key, value]) => JSON.stringify(value) !== JSON.stringify(stored[key as keyof TrackingValues]),
  );
  const isPreference = ([key]: [string, unknown]) => PREFERENCE_KEYS.some((known) => known === key);
  return {
    preferences: Object.fromEntries(changed.filter(isPreference)),
    drafting_settings: Object.fromEntries(changed.filter((entry) => !isPreference(entry))),
  };
}

/** The edits that are not what was saved: null, unless somebody went on typing. */
export function withoutSaved(edits: TrackingEdits, saved: TrackingEdits): TrackingEdits | null {
  const left = Object.entries(edits).filter(([key, value]) => JSON.stringify(value) !== JSON.stringify(saved[key as keyof TrackingEdits]));
  return left.length === 0 ? null : Object.fromEntries(left);
}

export function isEmptyChange({ preferences, drafting_settings }: ReturnType<typeof changesOf>): boolean {
  return Object.keys(preferences).length + Object.keys(drafting_settings).length === 0;
}

/** What keeps the values from being saved, by the server's own rules (docs/contract.md); null for good ones. */
export function problemIn(values: TrackingValues): TrackingProblem | null {
  if (MINUTE_KEYS.some((key) => values[key] === null)) return 'minutes';
  if (!values.calendar_exclude_patterns.every(isPattern)) return 'blankPattern';
  if ((values.longest_burst_minutes ?? 0) < (values.burst_gap_minutes ?? 0)) return 'gapTooLong';
  if (values.working_hours.some(({ weekdays }) => weekdays.length === 0)) return 'weekdaysMissing';
  if (values.working_hours.some(({ from, to }) => from === '' || from >= to)) return 'timesOrder';
  return null;
}

/** A pattern that may be saved: not blank, and not longer than the server keeps. */
export function isPattern(text: string): boolean {
  return text.trim() !== '' && text.length <= LONGEST_PATTERN;
}
