import type { StoreAddress } from './connect.ts';
import { ForeignTablesError, NewerSchemaError } from './migrate.ts';
import { explainPostgresError } from './postgres/explain-error.ts';
import { placeOf } from './postgres/place.ts';
import { explainSqliteError } from './sqlite/explain-error.ts';
import { StoreError } from './store-error.ts';

/** What went wrong with a store, where it is something its operator can mend; null for anything else. */
export function explainStoreError(error: unknown, address: StoreAddress): StoreError | null {
  if (error instanceof StoreError) return error;
  if (error instanceof NewerSchemaError) return new StoreError('newer_schema', `${error.message} Install that version or a later one.`);
  if (error instanceof ForeignTablesError) {
    const place = 'sqliteFile' in address ? address.sqliteFile : `DATABASE_URL: ${placeOf(address.postgresUrl)}`;
    return new StoreError('not_a_store', `${place} already holds a table users of another program. Give Daybook a database of its own.`);
  }
  return 'sqliteFile' in address ? explainSqliteError(error, address.sqliteFile) : explainPostgresError(error, address.postgresUrl);
}
