import { countText } from '#cli/terminal/figures.ts';
import { harmlessLine } from '#cli/terminal/harmless-text.ts';
import { note, printJson, printLine, type Terminal } from '#cli/terminal/terminal.ts';
import type { Collection, CollectionProblem } from '#domain/collected-signal.ts';
import { CliError } from './cli-error.ts';
import type { SendReport } from './send-signals.ts';

const MOST_NAMED = 20;
/** Problems that mean a whole source was left out; others tell of gaps. */
const UNREAD_SOURCE = new Set(['not_a_repository', 'repository_not_trusted', 'git_failed', 'file_unreadable']);

/** `withdrawn`: how many of the signals say that an event is gone. */
export type ReportOptions = { json: boolean | undefined; sources: number; withdrawn: number };

/**
 * Ends a collecting run: the sums on stdout, what was left out on stderr. Throws `partly_refused` where a signal was refused or a source
 * could not be read, `failure` where none could.
 */
export function reportCollection(terminal: Terminal, { signals, problems }: Collection, report: SendReport, options: ReportOptions): void {
  const { sent, stored, rejected } = report;
  const unchanged = sent - stored - rejected.length;
  noteProblems(terminal, problems);
  if (options.json)
    printJson(terminal, { read: signals.length, withdrawn: options.withdrawn, sent, new: stored, unchanged, rejected, problems });
  else printLine(terminal, sumsText(signals.length, { stored, unchanged, rejected: rejected.length, withdrawn: options.withdrawn }));
  const unread = problems.filter(({ what }) => UNREAD_SOURCE.has(what)).length;
  if (unread === options.sources) throw new CliError('failure', 'Nothing could be read.');
  const details = rejected.slice(0, MOST_NAMED).map(({ id, index, error, detail }) => `signal ${id ?? index}: ${detail} (${error})`);
  if (rejected.length > 0)
    throw new CliError('partly_refused', `${countText(rejected.length, 'signal was', 'signals were')} refused:`, { details });
  if (unread > 0) throw new CliError('partly_refused', `${unread} of ${options.sources} could not be read.`);
}

function noteProblems(terminal: Terminal, problems: readonly CollectionProblem[]): void {
  for (const problem of problems.slice(0, MOST_NAMED)) note(terminal, harmlessLine(problemText(problem)));
  if (problems.length > MOST_NAMED) note(terminal, `… and ${countText(problems.length - MOST_NAMED, 'problem')} more: --json names all.`);
}

function sumsText(read: number, counts: { stored: number; unchanged: number; rejected: number; withdrawn: number }): string {
  const withdrawn = counts.withdrawn > 0 ? ` (${counts.withdrawn} withdrawn)` : '';
  const refused = counts.rejected > 0 ? `, ${counts.rejected} refused` : '';
  return `${countText(read, 'signal')} read${withdrawn}, ${counts.stored} new, ${counts.unchanged} unchanged${refused}`;
}

function problemText({ what, detail }: CollectionProblem): string {
  return `${detail} (${what})`;
}
