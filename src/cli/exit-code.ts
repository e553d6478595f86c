/** What the exit code of `daybook` says. Scripts rely on them: add some, never change one. */
export const EXIT_CODES = {
  ok: 0,
  failure: 1,
  usage: 2,
  not_allowed: 3,
  not_found: 4,
  conflict: 5,
  partly_refused: 6,
  unreachable: 7,
} as const;
export type ExitWord = keyof typeof EXIT_CODES;

/** For `daybook --help`. */
export const EXIT_CODE_HELP = `Exit codes:
  0  done
  1  failed
  2  wrong usage, or input the server refuses
  3  not signed in, or not allowed
  4  not found
  5  conflict: someone was faster, or the state does not allow it
  6  done in part: something was refused and is named
  7  no server answers`;

/** The exit code for an HTTP status that is no success. */
export function exitWordOf(status: number): ExitWord {
  if (status === 401 || status === 403) return 'not_allowed';
  if (status === 404 || status === 410) return 'not_found';
  if (status === 409) return 'conflict';
  if (status >= 400 && status < 500 && status !== 429) return 'usage';
  return 'failure';
}
