import type { ExitWord } from './exit-code.ts';

/** Ends a command with one clear line on stderr and an exit code. `details` are further lines, one each. */
export class CliError extends Error {
  override readonly name = 'CliError';
  readonly exit: ExitWord;
  readonly details: readonly string[];
  /** The stable code and status of the server's answer, where it was one. */
  readonly problem: { error: string; status: number } | undefined;

  constructor(exit: ExitWord, message: string, extra: { details?: readonly string[]; problem?: { error: string; status: number } } = {}) {
    super(message);
    this.exit = exit;
    this.details = extra.details ?? [];
    this.problem = extra.problem;
  }
}

/** Input on the command line that can't be right. */
export function usageError(message: string): CliError {
  return new CliError('usage', message);
}
