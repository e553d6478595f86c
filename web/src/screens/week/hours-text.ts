import { hoursText } from '#domain/hours.ts';
import type { Catalogue } from '#web/text/en/index.ts';
import type { Format } from '#web/text/format.ts';
import { type Hours, isEmpty, KINDS } from './grid.ts';

/** Everything that a cell holds, in words: `3:00 approved, 1:00 waiting for approval`. */
export function sayHours(hours: Hours, text: Catalogue['week'], format: Format): string {
  if (isEmpty(hours)) return text.nothing;
  return format.list(KINDS.filter((kind) => hours[kind] > 0).map((kind) => text.cell[kind](hoursText(hours[kind]))));
}
