import { type Interval, intersect } from '#domain/interval.ts';

/** A stretch of a bar, in hundredths of its length. */
export type BarPart = { from: number; width: number };

export type SpanBar = { claimed: BarPart; given: BarPart[] };

const WHOLE = 100;

/**
 * What each signal claimed and what of it is in the draft, drawn over the whole time that they claimed together.
 *
 *     ▓▓▓▓▓▓░░░              the first: its end is not in the draft
 *           ▓▓▓▓▓▓▓▓▓
 */
export function spanBars(claims: readonly Interval[], draft: readonly Interval[]): SpanBar[] {
  const startsAt = Math.min(...claims.map((claim) => claim.startsAt));
  const endsAt = Math.max(...claims.map((claim) => claim.endsAt));
  const scale = WHOLE / Math.max(endsAt - startsAt, 1);
  const partOf = (one: Interval): BarPart => ({ from: (one.startsAt - startsAt) * scale, width: (one.endsAt - one.startsAt) * scale });
  return claims.map((claim) => ({ claimed: partOf(claim), given: intersect([claim], draft).map(partOf) }));
}
