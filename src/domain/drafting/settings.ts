import { MS_PER_MINUTE } from '#domain/interval.ts';

/** The figures that turn signals into intervals (docs/drafting.md, step 2). */
export type DraftingSettings = {
  /** Points of one work item closer than this are one stretch of work. */
  burstGapMinutes: number;
  /** How long before its first point a stretch of work is taken to have begun. */
  burstLeadMinutes: number;
  /** A signal that claims to last longer than this is a mistake or a standing block, and is left out. */
  longestSignalDays: number;
};

export const DEFAULT_DRAFTING_SETTINGS: DraftingSettings = { burstGapMinutes: 30, burstLeadMinutes: 15, longestSignalDays: 7 };

/** How far from a point its neighbours and its lead can matter, in milliseconds. */
export function burstReachMs(settings: DraftingSettings): number {
  return Math.max(settings.burstGapMinutes, settings.burstLeadMinutes) * MS_PER_MINUTE;
}
