/** RFC 9457, with the two members of Daybook's own. */
export type ProblemBody = { status: number; error: string; detail: string; errors?: { path: string; message: string }[] };

/** Why a call failed. `code` is the API's stable code, or `unreachable` where there was no answer at all. */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly status: number;
  readonly code: string;
  readonly errors: { path: string; message: string }[];

  constructor(body: ProblemBody | null, cause?: unknown) {
    super(body?.detail ?? 'The server does not answer.', { cause });
    this.status = body?.status ?? 0;
    this.code = body?.error ?? 'unreachable';
    this.errors = body?.errors ?? [];
  }
}

export function isProblem(error: unknown, code: string): boolean {
  return error instanceof Problem && error.code === code;
}

/** Whether the same call may go through later: there was no answer, or not one of Daybook's own. */
export function isPassing(error: unknown): boolean {
  return error instanceof Problem && (error.status === 0 || error.status >= 502);
}
