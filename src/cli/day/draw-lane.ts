import type { Interval } from '#domain/interval.ts';
import type { Scale } from './scale.ts';

/** Something to draw: `fill` for each column it has, `label` instead for the first of a run. Of two in one column the higher `rank` shows. */
export type Mark = { interval: Interval; fill: string; rank: number; label?: string };

type Shown = { mark: Mark; overlapMs: number };

/**
 * One lane of a picture, a character a column, without blanks at its end. A column shows what has most of it, and a mark however short shows
 * unless something else has more. `guides`: columns that hold a guide where they are empty.
 *
 *     09    10    11
 *       A███████B█
 */
export function drawLane(marks: readonly Mark[], scale: Scale, guides: ReadonlySet<number> = new Set()): string {
  const shown = new Array<Shown | undefined>(scale.cells);
  for (const mark of marks) place(mark, scale, shown);
  let line = '';
  for (let cell = 0; cell < scale.cells; cell++) {
    const mark = shown[cell]?.mark;
    const begins = mark !== shown[cell - 1]?.mark;
    line += mark ? ((begins ? mark.label : undefined) ?? mark.fill) : guides.has(cell) ? '┊' : ' ';
  }
  return line.trimEnd();
}

function place(mark: Mark, { startsAt, cellMs, cells }: Scale, shown: (Shown | undefined)[]): void {
  const { interval } = mark;
  const first = Math.max(0, Math.floor((interval.startsAt - startsAt) / cellMs));
  const last = Math.min(cells - 1, Math.max(first, Math.ceil((interval.endsAt - startsAt) / cellMs) - 1));
  if (interval.endsAt < startsAt) return;
  for (let cell = first; cell <= last; cell++) {
    const cellStartsAt = startsAt + cell * cellMs;
    const overlapMs = Math.min(interval.endsAt, cellStartsAt + cellMs) - Math.max(interval.startsAt, cellStartsAt);
    const there = shown[cell];
    if (!there || mark.rank > there.mark.rank || (mark.rank === there.mark.rank && overlapMs > there.overlapMs)) {
      shown[cell] = { mark, overlapMs };
    }
  }
}
