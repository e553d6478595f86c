export type StoreErrorCode =
  | 'store_locked'
  | 'unwritable'
  | 'not_a_store'
  | 'damaged'
  | 'disk_full'
  | 'busy'
  | 'newer_schema'
  | 'unreachable'
  | 'access_refused'
  | 'no_such_database'
  | 'not_permitted';

/** Why a store can't be used. The message is one line for people; it holds no password. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
  readonly code: StoreErrorCode;

  constructor(code: StoreErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}
