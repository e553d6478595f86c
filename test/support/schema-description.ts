import { sql } from 'kysely';
import type { Db } from '#db/engine.ts';
import type { TestStore } from './databases.ts';

/** A table in words that mean the same on both engines. */
export type TableDescription = {
  /** `name type`, with `not null` and the default where there is one, in the order of the table. */
  columns: string[];
  primaryKey: string;
  /** Sorted. Names count, except those that an engine gives to the index of a `unique` column by itself. */
  indexes: string[];
  foreignKeys: string[];
};

type Row = Record<string, string | number | null>;

/** Every table of ours (Kysely's own left out) as the engine's catalogue describes it. */
export async function describeSchema({ db, engine }: TestStore): Promise<Record<string, TableDescription>> {
  const tables = (await db.introspection.getTables()).map((table) => table.name).sort();
  const describeTable = engine.name === 'sqlite' ? describeSqliteTable : describePostgresTable;
  const described: Record<string, TableDescription> = {};
  for (const table of tables) described[table] = await describeTable(db, table);
  return described;
}

async function describeSqliteTable(db: Db, table: string): Promise<TableDescription> {
  const columns = await rowsOf(
    db,
    sql`select name, lower(type) as type, "notnull" as not_null, dflt_value, pk from pragma_table_info(${table})`,
  );
  const keys = columns.filter((column) => Number(column['pk']) > 0).sort((a, b) => Number(a['pk']) - Number(b['pk']));
  const indexes = await rowsOf(
    db,
    sql`select list.name, list.origin, list."unique" as is_unique, list.partial, (
        select group_concat(coalesce(part.name, '<expression>') || iif(part."desc", ' desc', ''), ', ' order by part.seqno)
        from pragma_index_xinfo(list.name) as part where part.key) as parts, master.sql
      from pragma_index_list(${table}) as list left join sqlite_master as master on master.name = list.name
      where list.origin <> 'pk'`,
  );
  const foreign = await rowsOf(
    db,
    sql`select "from" as child, "table" as parent, "to" as parent_column, on_delete, on_update from pragma_foreign_key_list(${table})`,
  );
  return {
    columns: columns.map((column) => columnWords(column)),
    primaryKey: keys.map((column) => column['name']).join(', '),
    indexes: indexes.map((index) => indexWords(index, /\bwhere\b(.*)$/is.exec(String(index['sql'] ?? ''))?.[1])).sort(),
    foreignKeys: foreign.map(foreignKeyWords).sort(),
  };
}

async function describePostgresTable(db: Db, table: string): Promise<TableDescription> {
  const columns = await rowsOf(
    db,
    sql`select a.attname as name, format_type(a.atttypid, a.atttypmod) as type, a.attnotnull::int as not_null,
        pg_get_expr(d.adbin, d.adrelid) as dflt_value, c.collname as collation
      from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum left join pg_collation c on c.oid = a.attcollation
      where a.attrelid = ${table}::regclass and a.attnum > 0 and not a.attisdropped order by a.attnum`,
  );
  // indoption: 1 is descending, 2 is nulls first. SQLite sorts null below everything, so `desc` there means nulls last.
  const indexes = await rowsOf(
    db,
    sql`select ic.relname as name, i.indisunique::int as is_unique, i.indisprimary::int as is_primary, con.contype as origin, pg_get_expr(i.indpred, i.indrelid) as predicate,
        (select string_agg(coalesce(a.attname, '<expression>')
            || case when i.indoption[k.n - 1] & 1 = 1 then ' desc' else '' end
            || case when not a.attnotnull and i.indoption[k.n - 1] = 3 then ' nulls first' else '' end, ', ' order by k.n)
          from unnest(i.indkey::int[]) with ordinality as k(attnum, n) left join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.attnum) as parts
      from pg_index i join pg_class ic on ic.oid = i.indexrelid left join pg_constraint con on con.conindid = ic.oid and con.contype in ('p', 'u')
      where i.indrelid = ${table}::regclass`,
  );
  const foreign = await rowsOf(
    db,
    sql`select child.attname as child, con.confrelid::regclass::text as parent, parent.attname as parent_column,
        case con.confdeltype when 'a' then 'NO ACTION' else con.confdeltype::text end as on_delete,
        case con.confupdtype when 'a' then 'NO ACTION' else con.confupdtype::text end as on_update
      from pg_constraint con join pg_attribute child on child.attrelid = con.conrelid and child.attnum = con.conkey[1]
      join pg_attribute parent on parent.attrelid = con.confrelid and parent.attnum = con.confkey[1]
      where con.conrelid = ${table}::regclass and con.contype = 'f'`,
  );
  return {
    columns: columns.map((column) => columnWords(column)),
    primaryKey: String(indexes.find((index) => index['is_primary'])?.['parts'] ?? ''),
    indexes: indexes
      .filter((index) => !index['is_primary'])
      .map((index) => indexWords(index, index['predicate']))
      .sort(),
    foreignKeys: foreign.map(foreignKeyWords).sort(),
  };
}

function columnWords(column: Row): string {
  // Text that PostgreSQL compares by a language's rules sorts and matches otherwise than on SQLite.
  const collation = column['type'] === 'text' && (column['collation'] ?? 'C') !== 'C' ? ` collate ${column['collation']}` : '';
  const notNull = column['not_null'] ? ' not null' : '';
  const fallback = column['dflt_value'] === null ? '' : ` default ${column['dflt_value']}`;
  return `${column['name']} ${column['type']}${collation}${notNull}${fallback}`;
}

function indexWords(index: Row, predicate: string | number | null | undefined): string {
  const name = index['origin'] === 'u' ? '' : ` ${index['name']}`;
  const where = predicate ? ` where ${String(predicate).replaceAll(/["()]/g, '').trim().toLowerCase()}` : '';
  return `${index['is_unique'] ? 'unique' : 'index'}${name} (${index['parts']})${where}`;
}

function foreignKeyWords(key: Row): string {
  return `${key['child']} -> ${key['parent']}.${key['parent_column']} on delete ${key['on_delete']} on update ${key['on_update']}`.toLowerCase();
}

async function rowsOf(db: Db, query: ReturnType<typeof sql<Row>>): Promise<Row[]> {
  return (await query.execute(db)).rows;
}
