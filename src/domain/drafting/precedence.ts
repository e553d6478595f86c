import { type Activity, isPoint } from './activity.ts';
import type { ClaimKind, DraftingSettings } from './settings.ts';
import { isCalendarEvent, isMeetingHeld } from './work-item.ts';

/** What holds time before anything is drafted: time entries, then drafts that the engine may not touch. No setting moves them. */
const HELD_KINDS = ['booked', 'decided'] as const;
export type HolderKind = (typeof HELD_KINDS)[number] | ClaimKind;

const UNANSWERED: readonly (string | null)[] = ['tentative', 'needsaction', 'needs-action'];

/** What kind of claim an activity has on its time (docs/drafting.md, step 3). A point has a burst's, wherever it comes from. */
export function claimKindOf(activity: Activity, settings: DraftingSettings): ClaimKind {
  if (isPoint(activity)) return 'burst';
  if (isMeetingHeld(activity.signal)) return 'meeting_held';
  if (!isCalendarEvent(activity.signal)) return 'tracked_interval';
  return isTentative(activity) && settings.tentative_events !== 'as_accepted' ? 'event_tentative' : 'event_accepted';
}

/** An event that is not settled: its user has not said yes, or its organiser has not. */
export function isTentative({ metadata }: Activity): boolean {
  return metadata.status === 'tentative' || UNANSWERED.includes(metadata.response);
}

/** Kinds from the one that wins a minute first to the one that wins it last. */
export function precedenceOf({ precedence }: DraftingSettings): HolderKind[] {
  return [...HELD_KINDS, ...precedence];
}
