import { readFileSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import { Command, CommanderError } from 'commander';
import type { Terminal } from '#cli/terminal/terminal.ts';
import { COMMANDS, type CommandEntry, GROUPS } from './commands.ts';
import { EXIT_CODE_HELP, EXIT_CODES } from './exit-code.ts';
import { reportFailure } from './report-failure.ts';

const GLOBAL_HELP = `
Examples:
  $ npm start                                            run the server here
  $ daybook login --url https://daybook.example.com      sign in once
  $ daybook collect git . --since 2026-03-01             send what your commits tell
  $ daybook draft list                                   see what would be booked
  $ daybook draft accept --all --date-to 2026-03-06      book it

Environment:
  DAYBOOK_URL, DAYBOOK_TOKEN (or DAYBOOK_TOKEN_FILE)     server and token, before what 'login' saved
  DAYBOOK_CONFIG                                         the file 'login' saves to

${EXIT_CODE_HELP}`;

/** Runs one command line, without the node and the script, and returns its exit code. Never throws. */
export async function runCli(argv: readonly string[], terminal: Terminal): Promise<number> {
  const program = buildProgram(terminal);
  try {
    await program.parseAsync(argv[0] === 'help' ? [...argv.slice(1), '--help'] : [...argv], { from: 'user' });
    return EXIT_CODES.ok;
  } catch (error) {
    // Commander has said what was wrong by itself; help that was asked for is a success.
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT_CODES.ok : EXIT_CODES.usage;
    return reportFailure(terminal, error);
  }
}

function buildProgram(terminal: Terminal): Command {
  const program = new Command('daybook')
    .description('Automatic time tracking: signals become drafts, and you decide.')
    .option('--url <url>', 'the server (default: DAYBOOK_URL, the saved sign-in, http://127.0.0.1:4280)')
    .option('--token-file <file>', 'a file with an API or service token (default: DAYBOOK_TOKEN, the saved sign-in)')
    .option('--config <file>', 'where sign-ins are saved (default: DAYBOOK_CONFIG, your configuration folder)')
    .option('--json', 'answer with JSON on stdout, for programs')
    .version(readVersion(), '--version', 'print the version')
    .helpOption('-h, --help', 'show help and examples')
    .helpCommand(false)
    .configureHelp({ showGlobalOptions: true })
    .configureOutput({
      writeOut: (text) => void terminal.stdout.write(text),
      writeErr: (text) => void terminal.stderr.write(text),
      outputError: (text, write) => write(text.replace(/^error: /, 'daybook: ')),
      getOutHelpWidth: () => terminal.stdout.columns ?? 100,
      getErrHelpWidth: () => terminal.stderr.columns ?? 100,
    })
    .showSuggestionAfterError()
    .exitOverride()
    .addHelpText('after', GLOBAL_HELP);
  for (const entry of COMMANDS) addCommand(program, entry, terminal);
  return program;
}

/** Only the command that is called has its file read: start-up stays quick however many there are. */
function addCommand(program: Command, entry: CommandEntry, terminal: Terminal): void {
  const words = entry.words.split(' ');
  const parent = words.length === 1 ? program : groupNamed(program, words[0] ?? '');
  const command = parent
    .command(words.at(-1) ?? '')
    .summary(entry.summary)
    .description(sentence(entry.summary));
  parent.hook('preSubcommand', async (_parent, called) => {
    if (called !== command) return;
    const define = await entry.load();
    define(command, terminal);
  });
}

function groupNamed(program: Command, name: string): Command {
  const present = program.commands.find((command) => command.name() === name);
  return (
    present ??
    program
      .command(name)
      .description(GROUPS[name] ?? '')
      .helpCommand(false)
  );
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

function readVersion(): string {
  const file = findPackageJSON(import.meta.url);
  const manifest: unknown = file ? JSON.parse(readFileSync(file, 'utf8')) : null;
  return typeof manifest === 'object' && manifest !== null && 'version' in manifest ? String(manifest.version) : 'unknown';
}
