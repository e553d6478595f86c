/** RFC 9457, with the two members of Daybook's own. Its sentences are English: people are told by `code` instead, in their language. */
export type ProblemBody = { status: number; error: string; detail: string; errors?: { path: string; message: string }[] };

/** Why a call failed. `code` is the API's stable code, or `unreachable` where there was no answer of the server. */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly status: number;
  readonly code: string;
  /** Where in the input something is wrong, as in `ids.3`. */
  readonly paths: readonly string[];
  /** How long to wait before another try, where the server says so. */
  readonly retryAfterSeconds: number | null;

  constructor(body: ProblemBody | null, { cause, retryAfterSeconds = null }: { cause?: unknown; retryAfterSeconds?: number | null } = {}) {
    super(body?.detail ?? 'The server does not answer.', { cause });
    this.status = body?.status ?? 0;
    this.code = body?.error ?? 'unreachable';
    this.paths = body?.errors?.map(({ path }) => path) ?? [];
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

export function isProblem(error: unknown, code: string): boolean {
  return error instanceof Problem && error.code === code;
}

/** Whether the same call may go through later: there was no answer, or not one of Daybook's own. */
export function isPassing(error: unknown): boolean {
  return error instanceof Problem && (error.status === 0 || error.status >= 502);
}
