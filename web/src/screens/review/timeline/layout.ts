import { MS_PER_HOUR } from '#domain/hours.ts';
import type { Interval } from '#domain/interval.ts';
import { clockTime } from '#web/text/local-time.ts';
import type { Lane, LaneItem } from './lanes.ts';

const MS_PER_QUARTER = MS_PER_HOUR / 4;

/** A stretch of time on `heightPx` pixels, downwards. */
export type Scale = Interval & { heightPx: number };

/** Where a block is drawn: pixels from the top, and which of the columns of its lane, the first of as many as `columnSpan`. */
export type Block = LaneItem & { topPx: number; heightPx: number; column: number; columnSpan: number; columnCount: number };

export type DrawnLane = Lane & { blocks: Block[] };

/** Of signals there are many, and their draft is pressed as well. */
const SMALLEST_PX = { gap: 1, signal: 4, draft: 7, entry: 7 };

/** Tells a block from all others of its day. */
export function blockId({ kind, ids, startsAt }: Block): string {
  return `${kind} ${ids[0]} ${startsAt}`;
}

export function scaleOf(span: Interval, pixelsPerHour: number): Scale {
  return { ...span, heightPx: ((span.endsAt - span.startsAt) / MS_PER_HOUR) * pixelsPerHour };
}

/** Pixels from the top of the scale, kept within it. */
export function topOf(at: number, { startsAt, endsAt, heightPx }: Scale): number {
  return (Math.min(Math.max(at, startsAt), endsAt) - startsAt) * (heightPx / (endsAt - startsAt));
}

/** The instants on the scale, whose first one is of a whole quarter, at which clocks of the zone show whole hours. */
export function hourMarks({ startsAt, endsAt }: Interval, timeZone: string): number[] {
  // Where clocks change by half an hour, hours after the change are not whole ones after the start.
  const quarters = Array.from({ length: Math.floor((endsAt - startsAt) / MS_PER_QUARTER) + 1 }, (_, n) => startsAt + n * MS_PER_QUARTER);
  return quarters.filter((at) => clockTime(new Date(at).toISOString(), timeZone).endsWith(':00'));
}

/**
 * The blocks of one lane. Signals that became the same and lie closer together than a pixel are one block, and nothing is drawn smaller than
 * can be seen: what comes after it then begins later, if that has the pixels. What still overlaps stands side by side, but for gaps: they lie
 * behind everything, as wide as the lane.
 *
 *     ├───┤  ├┤          column 0
 *       ├─────┤  ├───┤   column 1, and the next where nothing stands in it
 *         ├─┤            column 2
 *                    ├──┤   alone: the whole width
 */
export function blocksOf(items: readonly LaneItem[], scale: Scale): Block[] {
  const placed = makeRoom(mergeClose(items, scale).map((item) => placeOn(scale, item)));
  const [gaps, things] = [placed.filter(isGap), placed.filter((block) => !isGap(block))];
  const blocks = [...clustersOf(things).flatMap(sideBySide), ...gaps.map((gap) => ({ ...gap, ...WHOLE_WIDTH }))];
  return blocks.sort((a, b) => a.topPx - b.topPx);
}

function isGap({ kind }: LaneItem): boolean {
  return kind === 'gap';
}

function placeOn(scale: Scale, item: LaneItem): Placed {
  const smallestPx = SMALLEST_PX[item.kind];
  const topPx = Math.min(topOf(item.startsAt, scale), Math.max(scale.heightPx - smallestPx, 0));
  return { ...item, topPx, heightPx: Math.max(topOf(item.endsAt, scale) - topPx, smallestPx) };
}

/** What is drawn larger than it lasted takes that from what comes after it, in the order of time, which stays as large as can be seen. */
function makeRoom(placed: readonly Placed[]): Placed[] {
  let before: Placed[] = [];
  return placed.map((block) => {
    before = before.filter((other) => bottomOf(other) > block.topPx);
    const takenPx = Math.max(0, ...before.filter(({ endsAt }) => endsAt <= block.startsAt).map((other) => bottomOf(other) - block.topPx));
    const hasRoom = block.heightPx - takenPx >= SMALLEST_PX[block.kind];
    const moved = hasRoom ? { ...block, topPx: block.topPx + takenPx, heightPx: block.heightPx - takenPx } : block;
    if (!isGap(block)) before.push(moved);
    return moved;
  });
}

function bottomOf({ topPx, heightPx }: Placed): number {
  return topPx + heightPx;
}

function mergeClose(items: readonly LaneItem[], scale: Scale): LaneItem[] {
  const msPerPixel = (scale.endsAt - scale.startsAt) / scale.heightPx;
  const merged: LaneItem[] = [];
  const lastOf = new Map<string, number>();
  for (const item of [...items].sort((a, b) => a.startsAt - b.startsAt || b.endsAt - a.endsAt)) {
    const group = `${item.kind} ${item.leftOut} ${item.draftIds.join(' ')}`;
    const place = lastOf.get(group) ?? -1;
    const last = merged[place];
    if (item.kind === 'signal' && last && item.startsAt - last.endsAt < msPerPixel && item.startsAt >= last.endsAt) {
      merged[place] = { ...last, endsAt: item.endsAt, ids: [...last.ids, ...item.ids], titles: [...last.titles, ...item.titles] };
      continue;
    }
    lastOf.set(group, merged.push(item) - 1);
  }
  return merged;
}

type Placed = LaneItem & { topPx: number; heightPx: number };

const WHOLE_WIDTH = { column: 0, columnSpan: 1, columnCount: 1 };

/** Blocks that overlap directly or through others, each cluster by itself. */
function clustersOf(placed: readonly Placed[]): Placed[][] {
  const clusters: Placed[][] = [];
  let bottomPx = Number.NEGATIVE_INFINITY;
  for (const block of [...placed].sort((a, b) => a.topPx - b.topPx)) {
    const cluster = clusters.at(-1);
    if (cluster && block.topPx < bottomPx) cluster.push(block);
    else clusters.push([block]);
    bottomPx = Math.max(bottomPx, bottomOf(block));
  }
  return clusters;
}

/** Each block takes the first column that is free at its top, and those after it that are free all along. */
function sideBySide(cluster: readonly Placed[]): Block[] {
  const bottoms: number[] = [];
  const columns = cluster.map(({ topPx, heightPx }) => {
    const free = bottoms.findIndex((bottom) => bottom <= topPx);
    const column = free === -1 ? bottoms.length : free;
    bottoms[column] = topPx + heightPx;
    return column;
  });
  return cluster.map((block, place) => {
    const column = columns[place] ?? 0;
    const taken = columns.filter((other, at) => other > column && overlap(block, cluster[at] ?? block));
    return { ...block, column, columnSpan: Math.min(...taken, bottoms.length) - column, columnCount: bottoms.length };
  });
}

function overlap(one: Placed, other: Placed): boolean {
  return one.topPx < bottomOf(other) && other.topPx < bottomOf(one);
}
