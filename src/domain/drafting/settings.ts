import { invalidField } from '#domain/app-error.ts';
import { givenFields } from '#domain/given-fields.ts';
import { MS_PER_MINUTE } from '#domain/interval.ts';
import type { WorkingHours } from '#domain/working-hours.ts';

/** What claims a minute, apart from time that is booked or decided: the kinds that a user may put in another order (docs/drafting.md, step 3). */
export const CLAIM_KINDS = ['meeting_held', 'event_accepted', 'tracked_interval', 'burst', 'event_tentative'] as const;
export type ClaimKind = (typeof CLAIM_KINDS)[number];

/** What becomes of events that the user has not accepted: a kind of their own, the same as accepted ones, or no draft at all. */
export const TENTATIVE_EVENTS = ['own_kind', 'as_accepted', 'leave_out'] as const;

/** One user's figures and choices for drafting, beside the preferences (docs/drafting.md, "Settings"). */
export type DraftingSettings = {
  /** Points of one work item closer than this are one stretch of work. */
  burst_gap_minutes: number;
  /** How long before its first point a stretch of work is taken to have begun. */
  burst_lead_minutes: number;
  /** A stretch of points that would be longer than this ends, and the next point begins another. */
  longest_burst_minutes: number;
  /** All kinds, the one that wins a minute first. */
  precedence: ClaimKind[];
  tentative_events: (typeof TENTATIVE_EVENTS)[number];
  working_hours: WorkingHours[];
};

export const DEFAULT_DRAFTING_SETTINGS: DraftingSettings = {
  burst_gap_minutes: 30,
  burst_lead_minutes: 15,
  longest_burst_minutes: 480,
  precedence: [...CLAIM_KINDS],
  tentative_events: 'own_kind',
  working_hours: [{ weekdays: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'], from: '09:00', to: '17:00' }],
};

/** Fields to change; an absent or undefined one stays as it is, and a list is replaced whole. */
export type DraftingSettingsChanges = { [Key in keyof DraftingSettings]?: DraftingSettings[Key] | undefined };

/** Throws `invalid_input` where points of one stretch of work could lie further apart than the stretch may be long. */
export function mergeDraftingSettings(settings: DraftingSettings, changes: DraftingSettingsChanges): DraftingSettings {
  const merged = { ...settings, ...givenFields(changes) };
  if (merged.longest_burst_minutes < merged.burst_gap_minutes) {
    const field = changes.longest_burst_minutes === undefined ? 'burst_gap_minutes' : 'longest_burst_minutes';
    throw invalidField(
      field,
      `the longest burst (${merged.longest_burst_minutes} minutes) must be at least the gap (${merged.burst_gap_minutes} minutes)`,
    );
  }
  return merged;
}

export const MAX_BURST_GAP_MINUTES = 240;
export const MAX_BURST_LEAD_MINUTES = 120;

/** Settings under which points reach as far as any user's may, or may have: for finding what was drafted under others than today's. */
export const WIDEST_DRAFTING_SETTINGS: DraftingSettings = {
  ...DEFAULT_DRAFTING_SETTINGS,
  burst_gap_minutes: MAX_BURST_GAP_MINUTES,
  burst_lead_minutes: MAX_BURST_LEAD_MINUTES,
};

/** A signal that claims to last longer than this is a mistake or a standing block, and is left out. */
export const LONGEST_SIGNAL_DAYS = 7;

/** How far from a point its neighbours and its lead can matter, in milliseconds. */
export function burstReachMs({ burst_gap_minutes, burst_lead_minutes }: DraftingSettings): number {
  return Math.max(burst_gap_minutes, burst_lead_minutes) * MS_PER_MINUTE;
}
