import { randomUUID } from 'node:crypto';
import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import pg from 'pg';
import { openSqlite, type StoreAddress } from '#db/connect.ts';

/** The same work as the API does, with nothing between it and the driver: the limit the API is compared with. */
export type BareDriver = {
  insertSignals(rows: readonly SignalRow[]): Promise<void>;
  listDrafts(userId: string): Promise<unknown[]>;
  listSignals(userId: string): Promise<unknown[]>;
  /** Sets the drafts accepted and writes a time entry for each, in one transaction. */
  acceptDrafts(userId: string, draftIds: readonly string[]): Promise<void>;
  close(): Promise<void>;
};

export type SignalRow = Record<(typeof SIGNAL_COLUMNS)[number], string | number | null>;

const SIGNAL_COLUMNS = [
  'user_id',
  'id',
  'source',
  'source_id',
  'signal_type',
  'title',
  'started_at',
  'ended_at',
  'duration_minutes',
  'metadata',
  'matched_budget_id',
  'matched_task_id',
  'started_on',
  'created_at',
  'updated_at',
] as const;
const NUMBERS: readonly string[] = ['started_at', 'ended_at', 'duration_minutes', 'created_at', 'updated_at'];

const LIST_DRAFTS = (parameter: string) =>
  `select drafts.*, budgets.name as budget_name, tasks.title as task_title from drafts
   left join budgets on budgets.id = drafts.budget_id left join tasks on tasks.id = drafts.task_id
   where drafts.user_id = ${parameter} and drafts.status = 'pending' order by drafts.date desc, drafts.created_at desc, drafts.id`;
const LIST_SIGNALS = (parameter: string) =>
  `select * from signals where user_id = ${parameter} order by started_at desc nulls last, id limit 200`;
const INSERT_ENTRY = `insert into time_entries (user_id, id, date, hours, billable, status, draft_id, version, created_at, updated_at)
  select user_id, $1, date, hours, billable, 'draft', id, 1, $2, $2 from drafts where user_id = $3 and id = $4`;
const ACCEPT_DRAFT = `update drafts set status = 'accepted', time_entry_id = $1, version = version + 1, updated_at = $2 where user_id = $3 and id = $4 and status = 'pending'`;

export function openBareDriver(address: StoreAddress): BareDriver {
  return 'sqliteFile' in address
    ? bareSqlite(openSqlite(address.sqliteFile))
    : barePostgres(new pg.Pool({ connectionString: address.postgresUrl, max: 1 }));
}

function bareSqlite(database: DatabaseSync): BareDriver {
  const insert = database.prepare(
    `insert into signals (${SIGNAL_COLUMNS.join(', ')}) values (${SIGNAL_COLUMNS.map(() => '?').join(', ')})`,
  );
  const [listDrafts, listSignals] = [database.prepare(LIST_DRAFTS('?')), database.prepare(LIST_SIGNALS('?'))];
  const [insertEntry, acceptDraft] = [
    database.prepare(INSERT_ENTRY.replaceAll(/\$(\d)/g, '?$1')),
    database.prepare(ACCEPT_DRAFT.replaceAll(/\$(\d)/g, '?$1')),
  ];
  function inTransaction(work: () => void) {
    database.exec('begin immediate');
    work();
    database.exec('commit');
  }
  return {
    async insertSignals(rows) {
      inTransaction(() => {
        for (const row of rows) insert.run(...SIGNAL_COLUMNS.map((column) => row[column] as SQLInputValue));
      });
    },
    listDrafts: async (userId) => listDrafts.all(userId),
    listSignals: async (userId) => listSignals.all(userId),
    async acceptDrafts(userId, draftIds) {
      inTransaction(() => {
        for (const draftId of draftIds) {
          const parameters = [randomUUID(), Date.now(), userId, draftId] as const;
          insertEntry.run(...parameters);
          acceptDraft.run(...parameters);
        }
      });
    },
    close: async () => database.close(),
  };
}

function barePostgres(pool: pg.Pool): BareDriver {
  const sent = SIGNAL_COLUMNS.map(
    (column) => `${column} ${NUMBERS.includes(column) ? (column === 'duration_minutes' ? 'double precision' : 'bigint') : 'text'}`,
  );
  const insert = `insert into signals (${SIGNAL_COLUMNS.join(', ')}) select * from json_to_recordset($1) as sent(${sent.join(', ')})`;
  return {
    async insertSignals(rows) {
      await pool.query(insert, [JSON.stringify(rows)]);
    },
    listDrafts: async (userId) => (await pool.query(LIST_DRAFTS('$1'), [userId])).rows,
    listSignals: async (userId) => (await pool.query(LIST_SIGNALS('$1'), [userId])).rows,
    async acceptDrafts(userId, draftIds) {
      await pool.query('begin');
      for (const draftId of draftIds) {
        const parameters = [randomUUID(), Date.now(), userId, draftId];
        await pool.query(INSERT_ENTRY, parameters);
        await pool.query(ACCEPT_DRAFT, parameters);
      }
      await pool.query('commit');
    },
    close: () => pool.end(),
  };
}
