import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { v7 } from 'uuid';
import type { ConnectedStore } from '#db/connect.ts';
import { saveDrafts } from '#db/drafts.ts';
import type { Draft } from '#domain/draft.ts';
import { formatToken, hashToken, type TokenKind, tokenHint } from '#domain/token.ts';

export const USERS = 1_000;
const SIGNALS = 1_000_000;
const FIRST_START = Date.parse('2025-01-01T00:00:00Z');
const MS_BETWEEN = 525 * 60_000;

export const USER = userId(7);

export function userId(index: number): string {
  return `user-${index}`;
}

/** 1,000 active users, 1 million signals, one API token and one service token. Auto-tracking is off, as it is by default. */
export async function seedStore(store: ConnectedStore): Promise<{ apiToken: string; serviceToken: string }> {
  const { db } = store;
  for (let index = 0; index < USERS; index += 1) {
    const person = { id: userId(index), email: `${index}@example.com`, name: 'Ada', access_level: 'employee', manager_id: null } as const;
    await db
      .insertInto('users')
      .values({ ...person, password_hash: null, deactivated_at: null, is_sample: 0, version: 1, created_at: 0, updated_at: 0 })
      .execute();
    await db.insertInto('user_time_zones').values({ user_id: person.id, effective_at: 0, time_zone: 'UTC' }).execute();
  }
  await seedSignals(store);
  const [api, service] = [newToken('api_token'), newToken('service_token')];
  await db
    .insertInto('api_tokens')
    .values({
      user_id: USER,
      id: v7(),
      name: 'bench',
      ...api.stored,
      created_at: 0,
      expires_at: null,
      last_used_at: null,
      revoked_at: null,
    })
    .execute();
  await db
    .insertInto('service_tokens')
    .values({
      id: v7(),
      name: 'bench',
      ...service.stored,
      user_ids: null,
      sources: null,
      created_by: USER,
      created_at: 0,
      last_used_at: null,
      revoked_at: null,
    })
    .execute();
  return { apiToken: api.token, serviceToken: service.token };
}

/** Gives the measured user `count` pending drafts and returns their ids. */
export async function addPendingDrafts(store: ConnectedStore, count: number): Promise<string[]> {
  const now = Date.now();
  const drafts = Array.from({ length: count }, (_, index): Draft => {
    const target = { budget_id: null, line_item_id: null, task_id: null, billable: 0 };
    const origin = { signal_ids: '[]', signal_count: 0, match_confidence: 0.5, categorization_source: 'llm', origin: 'agent' } as const;
    const undecided = {
      status: 'pending',
      time_entry_id: null,
      dismissed_by: null,
      pinned: 0,
      raw_minutes: null,
      intervals: null,
      match_runner_up: null,
    } as const;
    const date = `2026-03-${String(1 + (index % 28)).padStart(2, '0')}`;
    return {
      user_id: USER,
      id: v7(),
      date,
      hours: 1.5,
      description: 'Sprint planning with the team',
      ...target,
      ...origin,
      ...undecided,
      version: 1,
      created_at: now,
      updated_at: now,
    };
  });
  await saveDrafts(store, drafts);
  return drafts.map((draft) => draft.id);
}

async function seedSignals({ db, engine }: ConnectedStore): Promise<void> {
  const numbers =
    engine.name === 'sqlite'
      ? sql`(with recursive counting(n) as (select 0 union all select n + 1 from counting where n < ${sql.lit(SIGNALS - 1)}) select n from counting) as numbers`
      : sql`(select generate_series(0, ${sql.lit(SIGNALS - 1)}) as n) as numbers`;
  const startedAt = sql`${sql.lit(FIRST_START)} + cast(n / ${sql.lit(USERS)} as bigint) * ${sql.lit(MS_BETWEEN)}`;
  await sql`insert into signals (user_id, id, source, source_id, signal_type, title, started_at, started_on, created_at, updated_at)
    select 'user-' || (n % ${sql.lit(USERS)}), 'signal-' || n, 'git', 'abc', 'commit', 'Fix the login page for small screens', ${startedAt}, '2025-06-01', 0, 0 from ${numbers}`.execute(
    db,
  );
  await sql`analyze`.execute(db);
}

function newToken(kind: TokenKind) {
  const token = formatToken(kind, randomBytes(32));
  return { token, stored: { token_hash: hashToken(token), token_hint: tokenHint(token) } };
}
