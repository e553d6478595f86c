import { type Command, InvalidArgumentError } from 'commander';
import { isDay } from '#domain/day.ts';
import { readHours } from '#domain/hours.ts';
import { parseInstant } from '#domain/instant.ts';

/** Examples at the end of a command's help. */
export function addExamples(command: Command, ...examples: string[]): Command {
  return command.addHelpText('after', `\nExamples:\n${examples.map((example) => `  $ daybook ${example}`).join('\n')}`);
}

export type DateRange = { dateFrom?: string; dateTo?: string };

export function addDateRange(command: Command, noun: string): Command {
  return command
    .option('--date-from <date>', `${noun} from this day on, YYYY-MM-DD`, dayArgument)
    .option('--date-to <date>', `${noun} up to this day, inclusive`, dayArgument);
}

/** As query parameters of the API. */
export function dateQuery({ dateFrom, dateTo }: DateRange) {
  return { date_from: dateFrom, date_to: dateTo };
}

export function dayArgument(text: string): string {
  if (!isDay(text)) throw new InvalidArgumentError('It must be a day that exists, as YYYY-MM-DD.');
  return text;
}

export function hoursArgument(text: string): number {
  const hours = readHours(text);
  if (hours === null || hours <= 0 || hours > 24)
    throw new InvalidArgumentError('It must be hours, as 1.5 or 1:30, more than 0 and at most 24.');
  return hours;
}

/** Collects an option that may be given several times. */
export function appendArgument(text: string, before: readonly string[] | undefined): string[] {
  return [...(before ?? []), text];
}

/** Hours to bill: none is possible too. */
export function billableHoursArgument(text: string): number {
  const hours = readHours(text);
  if (hours === null || hours > 24) throw new InvalidArgumentError('It must be hours, as 1.5 or 1:30, at most 24.');
  return hours;
}

export function limitArgument(text: string): number {
  if (!/^[1-9]\d{0,6}$/.test(text)) throw new InvalidArgumentError('It must be a whole number, 1 or more.');
  return Number(text);
}

export function instantArgument(text: string): string {
  if (parseInstant(text) === null) throw new InvalidArgumentError('It must be an ISO 8601 instant, such as 2026-03-10T09:00+01:00.');
  return text;
}
