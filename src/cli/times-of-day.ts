import type { Command } from 'commander';
import { instantArgument } from './command-options.ts';

export type TimesOfDay = { startedAt?: string | false; endedAt?: string | false };

/** When exactly the time was, for those who know: without it an entry occupies no minutes. */
export function addTimesOfDay(command: Command): Command {
  return command
    .option('--started-at <instant>', 'when it began, ISO 8601 with an offset (without one it is UTC); needs --ended-at', instantArgument)
    .option('--ended-at <instant>', 'when it ended', instantArgument);
}

export function timesBody({ startedAt, endedAt }: TimesOfDay) {
  return {
    ...(startedAt === undefined ? {} : { started_at: startedAt || null }),
    ...(endedAt === undefined ? {} : { ended_at: endedAt || null }),
  };
}
