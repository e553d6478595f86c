import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { type AccessLevel, entryScope } from '#domain/access-level.ts';

/** Who reads time entries. */
export type EntryReader = { user_id: string; access_level: AccessLevel };

/** The condition that `column` names a user whose time entries the reader may see (docs/contract.md, "Callers"). */
export function isVisibleOwner(column: 'time_entries.user_id' | 'history.user_id', reader: EntryReader): RawBuilder<SqlBool> {
  const owner = sql.ref(column);
  switch (entryScope(reader.access_level)) {
    case 'everyone':
      return sql`true`;
    case 'reports':
      return sql`${owner} in (select id from users where id = ${reader.user_id} or manager_id = ${reader.user_id})`;
    case 'own':
      return sql`${owner} = ${reader.user_id}`;
  }
}
