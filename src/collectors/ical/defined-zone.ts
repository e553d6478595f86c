import type { Instant } from '#domain/instant.ts';
import { type Component, lineOf, linesOf } from './content-lines.ts';
import { readRule, repetitionsOf } from './recurrence.ts';
import { readUtcOffset, readWallTime, type WallTime, type ZoneRules } from './wall-clock.ts';

/** From `at` on, clocks are `offset` ahead of UTC. */
type Onset = { at: Instant; offset: number };

/** Beyond it the last rule before it simply goes on. */
const HORIZON: WallTime = Date.UTC(2100, 0, 1);
const DAWN: WallTime = Date.UTC(1601, 0, 1);

/**
 * The rules a calendar brings along for a zone of its own (VTIMEZONE; RFC 5545, section 3.6.5). Null when they can't be read.
 * Evaluated as written: guessing the city from two offsets, as parsers do, picks Cairo's summer time for Helsinki.
 */
export function definedZone(component: Component): ZoneRules | null {
  const observances = component.parts.filter((part) => part.name === 'STANDARD' || part.name === 'DAYLIGHT');
  const onsets: Onset[] = [];
  let offsetBefore: { at: Instant; offset: number } | undefined;
  for (const observance of observances) {
    const read = onsetsOf(observance);
    if (!read) return null;
    onsets.push(...read.onsets);
    const first = read.onsets[0];
    if (first && (!offsetBefore || first.at < offsetBefore.at)) offsetBefore = { at: first.at, offset: read.offsetBefore };
  }
  if (!offsetBefore) return null;
  onsets.sort((one, other) => one.at - other.at);
  const earliest = offsetBefore.offset;
  return { offsetAt: (at) => lastOnset(onsets, at)?.offset ?? earliest };
}

function onsetsOf(observance: Component): { onsets: Onset[]; offsetBefore: number } | null {
  const start = readWallTime(lineOf(observance, 'DTSTART')?.value ?? '');
  const offset = readUtcOffset(lineOf(observance, 'TZOFFSETTO')?.value ?? '');
  const offsetBefore = readUtcOffset(lineOf(observance, 'TZOFFSETFROM')?.value ?? '') ?? offset;
  if (!start || offset === null || offsetBefore === null) return null;
  const walls = [start.wall];
  for (const { value } of linesOf(observance, 'RRULE')) {
    // UNTIL is in UTC, so its wall time is the one of the offset before.
    const rule = readRule(value, { offsetAt: () => offsetBefore });
    if (rule?.frequency !== 'YEARLY' || rule.repeatsPerDay > 1) return null;
    walls.push(...repetitionsOf(rule, Math.max(start.wall, DAWN), start.wall, HORIZON));
  }
  for (const { value } of linesOf(observance, 'RDATE')) {
    for (const entry of value.split(',')) walls.push(readWallTime(entry.split('/')[0] ?? '')?.wall ?? start.wall);
  }
  const ascending = [...new Set(walls)].sort((one, other) => one - other);
  return { onsets: ascending.map((wall) => ({ at: wall - offsetBefore, offset })), offsetBefore };
}

function lastOnset(onsets: readonly Onset[], at: Instant): Onset | undefined {
  let [low, high] = [0, onsets.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((onsets[middle]?.at ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return onsets[low - 1];
}
