/** Every way a caller can be wrong. Codes are stable: add some, never rename one. */
export type ErrorCode =
  | 'invalid_input'
  | 'invalid_json'
  | 'unauthenticated'
  | 'wrong_credentials'
  | 'cross_origin_refused'
  | 'forbidden'
  | 'not_found'
  | 'unknown_reference'
  | 'not_pending'
  | 'not_dismissed'
  | 'time_taken'
  | 'version_changed'
  | 'not_awaiting_approval'
  | 'own_entry'
  | 'approved_by_another'
  | 'already_exists'
  | 'last_executive'
  | 'already_set_up'
  | 'link_expired'
  | 'archived'
  | 'undo_expired'
  | 'already_undone'
  | 'undo_refused'
  | 'auto_tracking_off'
  | 'body_too_large'
  | 'too_many_items'
  | 'unsupported_media_type'
  | 'headers_too_large'
  | 'request_timed_out'
  | 'too_many_attempts';

/** Where in the input something is wrong (`path` as in `ids.3`), and what. */
export type InputIssue = { path: string; message: string };

/** The quota that is used up, for the header fields `RateLimit` and `RateLimit-Policy`. */
export type UsedUpQuota = { policy: string; quota: number; windowSeconds: number };

/** The one error a caller can cause. `detail` is a sentence for people and holds nothing private. */
export class AppError extends Error {
  override readonly name = 'AppError';
  readonly code: ErrorCode;
  readonly detail: string;
  readonly issues: InputIssue[];
  /** Seconds to wait, for `too_many_attempts`. */
  readonly retryAfterSeconds: number | undefined;
  readonly usedUp: UsedUpQuota | undefined;

  constructor(code: ErrorCode, detail: string, extra: { issues?: InputIssue[]; retryAfterSeconds?: number; usedUp?: UsedUpQuota } = {}) {
    super(`${code}: ${detail}`);
    this.code = code;
    this.detail = detail;
    this.issues = extra.issues ?? [];
    this.retryAfterSeconds = extra.retryAfterSeconds;
    this.usedUp = extra.usedUp;
  }
}

/** One answer for what never existed and for what belongs to someone else, so that neither can be told apart. */
export function notFound(noun: string): AppError {
  return new AppError('not_found', `No such ${noun}.`);
}

/** Bad input that only shows after the shape was fine, naming the field. */
export function invalidField(path: string, message: string, code: ErrorCode = 'invalid_input'): AppError {
  return new AppError(code, `${path}: ${message}`, { issues: [{ path, message }] });
}
