/** Why a source could not be read at all. Codes are stable: add some, never rename one. */
export type CollectorErrorCode =
  | 'bad_address'
  | 'not_https'
  | 'address_refused'
  | 'unreachable'
  | 'timed_out'
  | 'too_large'
  | 'http_status'
  | 'too_many_redirects'
  | 'bad_encoding'
  | 'file_unreadable'
  | 'not_a_calendar'
  | 'bad_option'
  | 'state_damaged'
  | 'git_missing'
  | 'not_a_repository'
  | 'repository_not_trusted'
  | 'git_failed';

/** The one error a collector throws. `detail` is a sentence for people and holds no address beyond its host: feed addresses are secrets. */
export class CollectorError extends Error {
  override readonly name = 'CollectorError';
  readonly code: CollectorErrorCode;
  readonly detail: string;

  constructor(code: CollectorErrorCode, detail: string) {
    super(`${code}: ${detail}`);
    this.code = code;
    this.detail = detail;
  }
}
