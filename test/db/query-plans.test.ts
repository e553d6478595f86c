import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { listDraftsNaming, listNamings } from '#db/draft-signals.ts';
import { listDraftSourceChanges } from '#db/draft-source-changes.ts';
import { listUndecidedEngineDays } from '#db/drafting-days.ts';
import {
  countPendingDrafts,
  findDraft,
  listBookedEngineDrafts,
  listDrafts,
  listDraftsOfDay,
  listSignalIdsOfDays,
  lockDraftsOfDay,
} from '#db/drafts.ts';
import type { Store } from '#db/engine.ts';
import { listRecentUses } from '#db/recent-targets.ts';
import { listSignals, listSignalsAround, listSignalTimes } from '#db/signals.ts';
import { listOpenSourceChanges } from '#db/source-changes.ts';
import { listTimeEntries } from '#db/time-entry-lists.ts';
import { describeOnEachDatabase, type TestStore } from '#test/databases.ts';
import { statementsOf } from '#test/statements.ts';

const USERS = 1_000;
const SIGNALS = 1_000_000;
const DRAFTS = 100_000;
/** Budgets, and as many line items and tasks. */
const CATALOGUE = 20_000;
const SEED_TIMEOUT_MS = 180_000;
const FIRST_START = Date.parse('2025-01-01T00:00:00Z');
const MS_PER_MINUTE = 60_000;

const USER = 'user-7';
const DAY = '2025-03-10';
const WEEK = { date_from: '2025-03-10', date_to: '2025-03-16' };

type Query = { name: string; run: (store: Store) => Promise<unknown>; sqlite: RegExp; postgres: RegExp };

/** The lists of the seed page, and what drafting reads, each with the index that must answer it. */
const QUERIES: Query[] = [
  {
    name: 'pending drafts',
    run: (s) => listDrafts(s, USER, { status: 'pending' }),
    sqlite: /drafts_by_status/,
    postgres: /drafts_by_status/,
  },
  {
    name: 'pending drafts of a week',
    run: (s) => listDrafts(s, USER, { status: 'pending', ...WEEK }),
    sqlite: /drafts_by_status/,
    postgres: /drafts_by_status/,
  },
  {
    name: 'all drafts of a week',
    run: (s) => listDrafts(s, USER, { status: 'all', ...WEEK }),
    sqlite: /drafts_by_date/,
    postgres: /drafts_by_date/,
  },
  { name: 'one draft', run: (s) => findDraft(s, USER, 'draft-7'), sqlite: /sqlite_autoindex_drafts|drafts_pk/, postgres: /drafts_pk/ },
  { name: 'the pending count', run: (s) => countPendingDrafts(s, USER), sqlite: /drafts_by_status/, postgres: /drafts_by_status/ },
  { name: 'signals', run: (s) => listSignals(s, USER, {}, 200), sqlite: /signals_by_start/, postgres: /signals_by_start/ },
  { name: 'signals of a week', run: (s) => listSignals(s, USER, WEEK, 200), sqlite: /signals_by_start/, postgres: /signals_by_start/ },
  {
    name: 'times of signals in a stretch of time',
    run: (s) => listSignalTimes(s, USER, Date.parse('2025-03-10T00:00:00Z'), Date.parse('2025-03-17T00:00:00Z')),
    sqlite: /signals_by_start/,
    postgres: /signals_by_start/,
  },
  {
    name: 'signals of a source',
    run: (s) => listSignals(s, USER, { source: 'git' }, 200),
    sqlite: /signals_by_source/,
    postgres: /signals_by_source/,
  },
  {
    name: 'signals of a source in a week',
    run: (s) => listSignals(s, USER, { source: 'git', ...WEEK }, 200),
    sqlite: /signals_by_/,
    postgres: /signals_by_/,
  },
  { name: 'drafts of a day', run: (s) => listDraftsOfDay(s, USER, DAY), sqlite: /drafts_by_date/, postgres: /drafts_by_date/ },
  {
    name: 'days of a week with undecided engine drafts',
    run: (s) => listUndecidedEngineDays(s, USER, WEEK.date_from, WEEK.date_to),
    sqlite: /drafts_by_date/,
    postgres: /drafts_by_(date|status)/,
  },
  {
    name: 'engine drafts of a week whose entries are there',
    run: (s) => listBookedEngineDrafts(s, USER, WEEK.date_from, WEEK.date_to),
    sqlite: /drafts_by_(date|status)/,
    postgres: /drafts_by_(date|status)/,
  },
  { name: 'drafts of a day, locked', run: (s) => lockDraftsOfDay(s, USER, DAY), sqlite: /drafts_by_date/, postgres: /drafts_by_date/ },
  {
    name: 'drafts that name signals',
    run: (s) => listDraftsNaming(s, USER, ['signal-7']),
    sqlite: /draft_signals_by_signal/,
    postgres: /draft_signals_by_signal/,
  },
  {
    name: 'drafts that name changed signals',
    run: (s) => listNamings(s, [{ user_id: USER, id: 'signal-7' }]),
    sqlite: /draft_signals_by_signal/,
    postgres: /draft_signals_by_signal/,
  },
  {
    name: 'what the drafts of days name',
    run: (s) =>
      listSignalIdsOfDays(s, [
        { user_id: USER, date: DAY },
        { user_id: USER, date: '2026-03-11' },
      ]),
    sqlite: /drafts_by_date/,
    postgres: /drafts_by_date/,
  },
  {
    name: 'what changed behind drafts',
    run: (s) => listDraftSourceChanges(s, USER, ['draft-7', 'draft-1007']),
    sqlite: /sqlite_autoindex_draft_source_changes/,
    postgres: /draft_source_changes_pk/,
  },
  {
    name: 'what changed behind the entries of a page',
    run: (s) => listOpenSourceChanges(s, USER, ['entry-7', 'entry-1007']),
    sqlite: /sqlite_autoindex_source_changes/,
    postgres: /source_changes_pk/,
  },
  {
    name: 'entries whose signals have changed',
    run: (s) => listTimeEntries(s, { user_id: USER, access_level: 'executive' }, { source_changed: 1 }, { limit: 100, after: undefined }),
    sqlite: /sqlite_autoindex_source_changes/,
    postgres: /source_changes_pk/,
  },
  {
    name: 'budgets of recent entries',
    run: (s) => listRecentUses(s, USER, 'budget_id', '2025-12-20'),
    sqlite: /time_entries_by_user_date/,
    postgres: /time_entries_by_/,
  },
  {
    name: 'tasks of recent entries',
    run: (s) => listRecentUses(s, USER, 'task_id', '2025-12-20'),
    sqlite: /time_entries_by_user_date/,
    postgres: /time_entries_by_/,
  },
  {
    name: 'times of recent signals',
    run: (s) => listSignalTimes(s, USER, Date.parse('2025-12-20T00:00:00Z')),
    sqlite: /signals_by_start/,
    postgres: /signals_by_start/,
  },
  {
    name: 'signals around a day',
    run: (s) => {
      const dayStartsAt = Date.parse(`${DAY}T00:00:00Z`);
      return listSignalsAround(s, USER, {
        from: dayStartsAt - 7 * 1_440 * MS_PER_MINUTE,
        nearFrom: dayStartsAt,
        dayStartsAt,
        until: dayStartsAt + 1_440 * MS_PER_MINUTE,
      });
    },
    sqlite: /signals_by_start/,
    postgres: /signals_by_start/,
  },
];

describeOnEachDatabase(`With ${SIGNALS} signals and ${DRAFTS} drafts of ${USERS} users`, (store) => {
  beforeAll(() => seed(store), SEED_TIMEOUT_MS);

  test.each(QUERIES)('no table is scanned for $name', async ({ run, sqlite, postgres }) => {
    const statements = await statementsOf(store, run);
    expect(statements).not.toEqual([]);
    for (const { sql: text, parameters } of statements) {
      const plan = (await store.engine.explain(store.db, text, parameters)).join('\n');
      expect(plan).toMatch(store.engine.name === 'sqlite' ? sqlite : postgres);
      expect(plan).not.toMatch(/^\s*(?:->\s*)?(?:SCAN|Seq Scan on|Parallel Seq Scan on) /m);
    }
  });

  test.each(QUERIES.filter(({ name }) => /^(signals|signals of a source)$/.test(name)))(
    '$name come out of the index in their order, so that the first 200 cost 200',
    async ({ run }) => {
      const [statement] = await statementsOf(store, run);
      const plan = (await store.engine.explain(store.db, statement?.sql ?? '', statement?.parameters ?? [])).join('\n');
      expect(plan).not.toMatch(/USE TEMP B-TREE FOR ORDER BY|^\s*(?:->\s*)?Sort$/m);
    },
  );
});

/** Rows made by the database itself, 1,000 signals and 100 drafts a user over a year, then the statistics a server in use would have. */
async function seed({ db, engine }: TestStore): Promise<void> {
  const numbers = (count: number) =>
    engine.name === 'sqlite'
      ? sql`(with recursive counting(n) as (select 0 union all select n + 1 from counting where n < ${sql.lit(count - 1)}) select n from counting) as numbers`
      : sql`(select generate_series(0, ${sql.lit(count - 1)}) as n) as numbers`;
  const user = sql`'user-' || (n % ${sql.lit(USERS)})`;
  const nth = sql`n / ${sql.lit(USERS)}`;
  const day = (dayNumber: ReturnType<typeof sql>) =>
    engine.name === 'sqlite'
      ? sql`date('2025-01-01', '+' || (${dayNumber}) || ' days')`
      : sql`to_char(date '2025-01-01' + (${dayNumber})::integer, 'YYYY-MM-DD')`;
  const startedAt = sql`${sql.lit(FIRST_START)} + cast(${nth} as bigint) * ${sql.lit(525 * MS_PER_MINUTE)}`;
  await sql`insert into users (id, email, name, access_level, is_sample, version, created_at, updated_at)
    select 'user-' || n, 'user-' || n || '@example.com', 'Ada', 'employee', 0, 1, 0, 0 from ${numbers(USERS)}`.execute(db);
  await sql`insert into signals (user_id, id, source, source_id, signal_type, started_at, started_on, created_at, updated_at)
    select ${user}, 'signal-' || n, case when (${nth}) % 3 = 0 then 'git' else 'ical' end, '', 'x', ${startedAt}, ${day(sql`(${nth}) * 525 / 1440`)}, 0, 0 from ${numbers(SIGNALS)}`.execute(
    db,
  );
  await sql`insert into drafts (user_id, id, date, hours, billable, signal_ids, signal_count, match_confidence, categorization_source, status, origin, version, created_at, updated_at)
    select ${user}, 'draft-' || n, ${day(sql`(${nth}) * 3`)}, 1, 0, '[]', 0, 0, 'none', case when (${nth}) % 4 = 0 then 'pending' else 'accepted' end, 'agent', 1, n, n from ${numbers(DRAFTS)}`.execute(
    db,
  );
  await sql`insert into draft_signals (user_id, draft_id, signal_id) select ${user}, 'draft-' || n, 'signal-' || n from ${numbers(DRAFTS)}`.execute(
    db,
  );
  await sql`insert into budgets (id, name, billable, is_sample, version, created_at, updated_at)
    select 'budget-' || n, 'Budget', 0, 0, 1, 0, 0 from ${numbers(CATALOGUE)}`.execute(db);
  await sql`insert into line_items (id, budget_id, name, version, created_at, updated_at)
    select 'line-item-' || n, 'budget-' || n, 'Design', 1, 0, 0 from ${numbers(CATALOGUE)}`.execute(db);
  await sql`insert into tasks (id, title, version, created_at, updated_at) select 'task-' || n, 'Task', 1, 0, 0 from ${numbers(CATALOGUE)}`.execute(
    db,
  );
  await sql`insert into time_entries (user_id, id, date, hours, billable, status, draft_id, version, created_at, updated_at)
    select ${user}, 'entry-' || n, ${day(sql`(${nth}) * 3`)}, 1, 0, 'draft', 'draft-' || n, 1, n, n from ${numbers(DRAFTS)}`.execute(db);
  await sql`insert into source_changes (user_id, time_entry_id, signal_id, before, after, changed_at, acknowledged_at)
    select ${user}, 'entry-' || n, 'signal-' || n, '{}', '{}', n, case when (${nth}) % 4 = 0 then null else n end from ${numbers(DRAFTS)}`.execute(
    db,
  );
  await sql`insert into draft_source_changes (user_id, draft_id, signal_id, before, changed_at)
    select ${user}, 'draft-' || n, 'signal-' || n, '{}', n from ${numbers(DRAFTS)}`.execute(db);
  await sql`analyze`.execute(db);
}
