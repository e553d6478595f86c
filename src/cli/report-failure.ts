import { harmlessLine } from '#cli/terminal/harmless-text.ts';
import { note, type Terminal } from '#cli/terminal/terminal.ts';
import { CliError } from './cli-error.ts';
import { EXIT_CODES } from './exit-code.ts';

/** What a collector refuses before it has read anything. */
const USAGE_CODES = new Set(['bad_option', 'bad_address', 'not_https']);

/** Says on stderr in one line what went wrong (details on lines of their own) and returns the exit code. A stack only for what nobody foresaw, with DEBUG set. */
export function reportFailure(terminal: Terminal, error: unknown): number {
  if (error instanceof CliError) {
    const code = error.problem ? ` (${error.problem.error})` : '';
    note(terminal, `daybook: ${harmlessLine(error.message)}${code}`);
    for (const detail of error.details) note(terminal, `  ${harmlessLine(detail)}`);
    return EXIT_CODES[error.exit];
  }
  const code = codeOf(error);
  const detail = error instanceof Error && 'detail' in error && typeof error.detail === 'string' ? error.detail : undefined;
  note(terminal, `daybook: ${harmlessLine(detail ?? (error instanceof Error ? error.message : String(error)))}${code ? ` (${code})` : ''}`);
  if (terminal.env['DEBUG'] && error instanceof Error) note(terminal, error.stack ?? '');
  return code !== null && USAGE_CODES.has(code) ? EXIT_CODES.usage : EXIT_CODES.failure;
}

/** An AppError's or a CollectorError's stable code, both of which carry a `detail` beside it. */
function codeOf(error: unknown): string | null {
  return error instanceof Error && 'detail' in error && 'code' in error && typeof error.code === 'string' ? error.code : null;
}
