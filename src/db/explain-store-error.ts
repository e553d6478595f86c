import type { StoreAddress } from './connect.ts';
import { NewerSchemaError } from './migrate.ts';
import { explainPostgresError } from './postgres/explain-error.ts';
import { explainSqliteError } from './sqlite/explain-error.ts';
import { StoreError } from './store-error.ts';

/** What went wrong with a store, where it is something its operator can mend; null for anything else. */
export function explainStoreError(error: unknown, address: StoreAddress): StoreError | null {
  if (error instanceof StoreError) return error;
  if (error instanceof NewerSchemaError) return new StoreError('newer_schema', `${error.message} Install that version or a later one.`);
  return 'sqliteFile' in address ? explainSqliteError(error, address.sqliteFile) : explainPostgresError(error, address.postgresUrl);
}
