import type { Command } from 'commander';
import { connectAsUser } from '#cli/client/connection.ts';
import { countText } from '#cli/terminal/figures.ts';
import { harmlessLine } from '#cli/terminal/harmless-text.ts';
import { note, printJson, printLine, type Terminal } from '#cli/terminal/terminal.ts';
import { CATALOGUE_COLUMNS } from '#domain/catalogue-columns.ts';
import { CliError } from './cli-error.ts';
import { addExamples } from './command-options.ts';
import { readInputFile } from './input-file.ts';

type Counts = { budgets: number; line_items: number; tasks: number };
type Note = { line: number; column: string | null; message: string };
type Report = { dry_run: number; created: Counts; updated: Counts; unchanged: Counts; problems: Note[]; warnings: Note[] };

export function defineCatalogueImport(command: Command, terminal: Terminal): void {
  command
    .argument('<file>', `a CSV file with a header. Columns: ${CATALOGUE_COLUMNS.join(', ')}; budget alone is required`)
    .option('--dry-run', 'only say what would happen, and name every bad line')
    .action(async (file: string) => importCatalogue(command, terminal, file));
  addExamples(command, 'catalogue import budgets.csv --dry-run', 'catalogue import budgets.csv');
}

async function importCatalogue(command: Command, terminal: Terminal, file: string): Promise<void> {
  const options = command.optsWithGlobals<{ dryRun?: boolean; json?: boolean }>();
  const csv = await readInputFile(terminal, file);
  const client = await connectAsUser(command, terminal);
  const body = { csv, dry_run: options.dryRun ? 1 : 0 };
  const report = await client.call<Report>('POST', '/api/catalogue/import', { body });
  for (const warning of report.warnings) note(terminal, harmlessLine(`Warning: ${noteText(warning)}`));
  if (options.json) printJson(terminal, report);
  else for (const line of reportLines(report)) printLine(terminal, line);
  if (report.problems.length === 0) return;
  const message = `${countText(report.problems.length, 'problem keeps', 'problems keep')} ${file} from being imported:`;
  throw new CliError('usage', message, { details: report.problems.map(noteText) });
}

function reportLines({ dry_run, created, updated, unchanged }: Report): string[] {
  const counts = (kind: keyof Counts) => `${created[kind]} new, ${updated[kind]} changed, ${unchanged[kind]} unchanged`;
  const lines = [`Budgets: ${counts('budgets')}`, `Line items: ${counts('line_items')}`, `Tasks: ${counts('tasks')}`];
  return dry_run === 1 ? [...lines, 'Nothing was written: this was a dry run.'] : lines;
}

function noteText({ line, column, message }: Note): string {
  return `line ${line}${column ? `, ${column}` : ''}: ${message}`;
}
