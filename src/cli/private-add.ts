import type { Command } from 'commander';
import { connectAsUser } from '#cli/client/connection.ts';
import { askWhether } from '#cli/terminal/ask.ts';
import { countText } from '#cli/terminal/figures.ts';
import { startProgress } from '#cli/terminal/progress.ts';
import { canAsk, note, printJson, type Terminal } from '#cli/terminal/terminal.ts';
import { CliError, usageError } from './cli-error.ts';
import { addExamples } from './command-options.ts';
import { readInputFile } from './input-file.ts';
import { type Redacted, readPatterns, savePatterns } from './private-patterns.ts';

const WARNING =
  'What matches loses its texts for good, also what is stored already: signals, drafts, time entries made of drafts, and their history.\n' +
  'Hours stay. Removing the pattern brings nothing back, and copies made before, such as backups, keep what they have.';

export function definePrivateAdd(command: Command, terminal: Terminal): void {
  command
    .argument('<patterns...>', 'found anywhere in a text, whatever its case; * stands for any text; - reads them from standard input')
    .option('--yes', 'do not ask')
    .action(async (patterns: string[]) => addPatterns(command, terminal, patterns));
  addExamples(command, 'private add dentist', "private add 'job interview' '*.bank.example' --yes", 'private add - --yes < patterns.txt');
  command.addHelpText('after', `\n${WARNING}\nA shell keeps what is typed: - takes a pattern a line without leaving it there.`);
}

async function addPatterns(command: Command, terminal: Terminal, given: string[]): Promise<void> {
  const { json, yes } = command.optsWithGlobals<{ json?: boolean; yes?: boolean }>();
  if (given.includes('-') && !yes) throw usageError('Nobody can be asked while patterns are read from standard input: give --yes.');
  const client = await connectAsUser(command, terminal);
  const before = await readPatterns(client);
  const patterns = [...new Set([...before.patterns, ...(await readGiven(terminal, given))])];
  const added = patterns.length - before.patterns.length;
  if (added > 0 && !yes) await confirm(terminal, added);
  const progress = await startProgress(terminal, 'Taking texts out of what is stored', 1);
  const redacted = await savePatterns(client, before, patterns);
  progress.stop('Done');
  if (json) return printJson(terminal, { patterns, redacted });
  note(terminal, `${countText(added, 'pattern')} added. ${receiptText(redacted)}`);
}

async function readGiven(terminal: Terminal, given: readonly string[]): Promise<string[]> {
  const typed = given.filter((pattern) => pattern !== '-');
  if (typed.length === given.length) return typed;
  const lines = (await readInputFile(terminal, '-')).split(/\r?\n/);
  return [...typed, ...lines.filter((line) => line.trim() !== '')];
}

async function confirm(terminal: Terminal, count: number): Promise<void> {
  if (!canAsk(terminal)) throw usageError('Nobody is here to be asked, and this can’t be undone: give --yes.');
  note(terminal, WARNING);
  if (!(await askWhether(terminal, `Add ${countText(count, 'pattern')}?`, false)))
    throw new CliError('failure', 'Stopped. Nothing has changed.');
}

function receiptText({ signals, drafts, time_entries, history }: Redacted): string {
  const rows = [
    countText(signals, 'signal'),
    countText(drafts, 'draft'),
    countText(time_entries, 'time entry', 'time entries'),
    countText(history, 'row of the history', 'rows of the history'),
  ];
  return `Texts were taken out of ${rows.join(', ')}.`;
}
