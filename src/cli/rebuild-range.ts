import type { Command } from 'commander';
import type { ApiClient } from '#cli/client/api-client.ts';
import { addDays } from '#domain/day.ts';
import { MAX_PLANNED_DAYS } from '#domain/drafting/day-plan.ts';
import { REDRAFTED_DAYS } from '#domain/drafting/redrafted-days.ts';
import { type DateRange, dayArgument } from './command-options.ts';
import { readShownZone } from './shown-zone.ts';

/** Both days included. */
export type DayRange = { date_from: string; date_to: string };

export function addRebuildRange(command: Command): Command {
  return command
    .option('--date-from <date>', `from this day on, YYYY-MM-DD (default: ${REDRAFTED_DAYS} days back)`, dayArgument)
    .option('--date-to <date>', 'up to this day, inclusive (default: today)', dayArgument);
}

/** The days that are meant. Today is that of the user's zone, whatever this computer's is. */
export async function readRange(client: ApiClient, { dateFrom, dateTo }: DateRange): Promise<DayRange> {
  const date_to = dateTo ?? Temporal.Now.plainDateISO(await readShownZone(client)).toString();
  return { date_from: dateFrom ?? addDays(date_to, -REDRAFTED_DAYS), date_to };
}

/** The range in pieces that one call takes, the earliest first; none where it is the wrong way round. */
export function splitRange({ date_from, date_to }: DayRange): DayRange[] {
  const pieces: DayRange[] = [];
  for (let from = date_from; from <= date_to; from = addDays(from, MAX_PLANNED_DAYS)) {
    const last = addDays(from, MAX_PLANNED_DAYS - 1);
    pieces.push({ date_from: from, date_to: last < date_to ? last : date_to });
    // No day comes after the last that can be written.
    if (last >= date_to) break;
  }
  return pieces;
}
