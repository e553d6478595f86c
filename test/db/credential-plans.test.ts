import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import {
  findApiTokenOwner,
  findLiveServiceToken,
  findOwnerAgain,
  findSessionOwner,
  touchApiToken,
  touchServiceToken,
} from '#db/credentials.ts';
import { hasReportAmong } from '#db/direct-reports.ts';
import type { Store } from '#db/engine.ts';
import { removeExpiredLinks } from '#db/one-time-links.ts';
import { removeExpiredRateLimits } from '#db/rate-limits.ts';
import { extendSession, removeExpiredSessions } from '#db/sessions.ts';
import { describeOnEachDatabase, type TestStore } from '#test/databases.ts';
import { statementsOf } from '#test/statements.ts';

const USERS = 1_000;
const CREDENTIALS = 20_000;
const SEED_TIMEOUT_MS = 60_000;
const NOW = 100;

const QUERIES: { name: string; run: (store: Store) => Promise<unknown> }[] = [
  { name: 'finding a session', run: (s) => findSessionOwner(s, 'hash-7', NOW) },
  { name: 'finding an API token', run: (s) => findApiTokenOwner(s, 'hash-7', NOW) },
  {
    name: 'finding a session again',
    run: (s) => findOwnerAgain(s, { user_id: 'user-7', credential: { kind: 'session', id: 'id-7' } }, NOW),
  },
  {
    name: 'finding an API token again',
    run: (s) => findOwnerAgain(s, { user_id: 'user-7', credential: { kind: 'api_token', id: 'id-7' } }, NOW),
  },
  { name: 'finding out whether a manager’s report is among some users', run: (s) => hasReportAmong(s, 'user-7', ['user-8', 'user-9']) },
  { name: 'finding a service token', run: (s) => findLiveServiceToken(s, 'hash-7') },
  { name: 'noting that a session was used', run: (s) => extendSession(s, 'id-7', NOW, NOW) },
  { name: 'noting that an API token was used', run: (s) => touchApiToken(s, 'user-7', 'id-7', NOW) },
  { name: 'noting that a service token was used', run: (s) => touchServiceToken(s, 'id-7', NOW) },
  { name: 'dropping what has expired of the sessions', run: (s) => removeExpiredSessions(s, NOW) },
  { name: 'dropping what has expired of the links', run: (s) => removeExpiredLinks(s, NOW) },
  { name: 'dropping what has expired of the counts of guesses', run: (s) => removeExpiredRateLimits(s, NOW) },
];

describeOnEachDatabase(`With ${CREDENTIALS} credentials of each kind`, (store) => {
  beforeAll(() => seed(store), SEED_TIMEOUT_MS);

  test.each(QUERIES)('no table of them is scanned for $name', async ({ run }) => {
    const statements = await statementsOf(store, run);
    expect(statements).not.toEqual([]);
    for (const { sql: text, parameters } of statements) {
      const plan = (await store.engine.explain(store.db, text, parameters)).join('\n');
      expect(plan).not.toMatch(/(?:SCAN|Seq Scan on) (?!tool_permissions)/);
    }
  });
});

async function seed({ db, engine }: TestStore): Promise<void> {
  const numbers = (count: number) =>
    engine.name === 'sqlite'
      ? sql`(with recursive counting(n) as (select 0 union all select n + 1 from counting where n < ${sql.lit(count - 1)}) select n from counting) as numbers`
      : sql`(select generate_series(0, ${sql.lit(count - 1)}) as n) as numbers`;
  const user = sql`'user-' || (n % ${sql.lit(USERS)})`;
  const statements = [
    sql`insert into users (id, email, name, access_level, is_sample, version, created_at, updated_at)
      select ${user}, ${user}, '', 'employee', 0, 1, 0, 0 from ${numbers(USERS)}`,
    sql`insert into sessions (id, token_hash, user_id, created_at, last_used_at, expires_at)
      select 'id-' || n, 'hash-' || n, ${user}, 0, 0, 1000 + n from ${numbers(CREDENTIALS)}`,
    sql`insert into api_tokens (user_id, id, name, token_hash, token_hint, created_at)
      select ${user}, 'id-' || n, '', 'hash-' || n, '', 0 from ${numbers(CREDENTIALS)}`,
    sql`insert into service_tokens (id, name, token_hash, token_hint, created_by, created_at)
      select 'id-' || n, '', 'hash-' || n, '', ${user}, 0 from ${numbers(CREDENTIALS)}`,
    sql`insert into one_time_links (token_hash, purpose, user_id, created_at, expires_at)
      select 'hash-' || n, 'invitation', ${user}, 0, 1000 + n from ${numbers(CREDENTIALS)}`,
    sql`insert into rate_limits (key, points, expires_at) select 'key-' || n, 1, 1000 + n from ${numbers(CREDENTIALS)}`,
    sql`analyze`,
  ];
  for (const statement of statements) await statement.execute(db);
}
