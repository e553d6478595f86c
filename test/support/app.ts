import { randomBytes, randomUUID } from 'node:crypto';
import { v7 } from 'uuid';
import type { AccessLevel } from '#domain/access-level.ts';
import { formatToken, hashToken, type TokenKind, tokenHint } from '#domain/token.ts';
import { type App, buildApp } from '#http/app.ts';
import type { ServerContext } from '#http/middleware/context.ts';
import type { TestStore } from './databases.ts';

/** A moment in the middle of a working Tuesday. */
export const TEST_NOW = Date.parse('2026-03-10T12:00:00Z');

export type TestApp = { app: App; server: ServerContext; clock: { now: number } };

/** The real app on a test's store, with a clock the test sets. */
export async function openTestApp(store: TestStore): Promise<TestApp> {
  const clock = { now: TEST_NOW };
  const server: ServerContext = {
    db: store.db,
    engine: store.engine,
    clock: () => clock.now,
    newId: v7,
    defaultTimeZone: 'UTC',
    wakeDrafting: () => {},
  };
  return { app: await buildApp(server, { logger: false, trustProxy: false }), server, clock };
}

export type TestUser = { user_id: string; api_token: string; headers: { authorization: string } };

/** An active user with an API token. */
export async function addUser(
  { db }: Pick<TestStore, 'db'>,
  given: { access_level?: AccessLevel; manager_id?: string; time_zone?: string; name?: string } = {},
): Promise<TestUser> {
  const user_id = v7();
  const row = {
    id: user_id,
    email: `${user_id}@example.com`,
    name: given.name ?? 'Ada Example',
    access_level: given.access_level ?? 'employee',
    manager_id: given.manager_id ?? null,
  };
  await db
    .insertInto('users')
    .values({ ...row, password_hash: null, deactivated_at: null, is_sample: 0, version: 1, created_at: TEST_NOW, updated_at: TEST_NOW })
    .execute();
  await db
    .insertInto('user_time_zones')
    .values({ user_id, effective_at: 0, time_zone: given.time_zone ?? 'UTC' })
    .execute();
  const { token, stored } = newToken('api_token');
  await db
    .insertInto('api_tokens')
    .values({ user_id, id: v7(), name: 'test', ...stored, created_at: TEST_NOW, expires_at: null, last_used_at: null, revoked_at: null })
    .execute();
  return { user_id, api_token: token, headers: { authorization: `Bearer ${token}` } };
}

/** A service token, unbound unless users or sources are given. */
export async function addServiceToken(
  { db }: Pick<TestStore, 'db'>,
  given: { created_by: string; user_ids?: string[]; sources?: string[] },
): Promise<{ service_token_id: string; token: string; headers: { 'x-service-token': string } }> {
  const { token, stored } = newToken('service_token');
  const id = v7();
  const bound = {
    user_ids: given.user_ids ? JSON.stringify(given.user_ids) : null,
    sources: given.sources ? JSON.stringify(given.sources) : null,
  };
  await db
    .insertInto('service_tokens')
    .values({
      id,
      name: 'test agent',
      ...stored,
      ...bound,
      created_by: given.created_by,
      created_at: TEST_NOW,
      last_used_at: null,
      revoked_at: null,
    })
    .execute();
  return { service_token_id: id, token, headers: { 'x-service-token': token } };
}

export async function addBudget(
  { db }: Pick<TestStore, 'db'>,
  given: { id?: string; name?: string; code?: string; billable?: number; archived_at?: number } = {},
): Promise<string> {
  const id = given.id ?? randomUUID();
  const row = {
    name: given.name ?? 'Website',
    client: 'Acme',
    code: given.code ?? null,
    billable: given.billable ?? 1,
    hours: null,
    archived_at: given.archived_at ?? null,
  };
  await db
    .insertInto('budgets')
    .values({ id, ...row, is_sample: 0, version: 1, created_at: TEST_NOW, updated_at: TEST_NOW })
    .execute();
  return id;
}

export async function addLineItem(
  { db }: Pick<TestStore, 'db'>,
  given: { budget_id: string; name?: string; billable?: number; archived_at?: number },
): Promise<string> {
  const id = randomUUID();
  const row = {
    budget_id: given.budget_id,
    name: given.name ?? 'Design',
    billable: given.billable ?? null,
    hours: null,
    archived_at: given.archived_at ?? null,
  };
  await db
    .insertInto('line_items')
    .values({ id, ...row, version: 1, created_at: TEST_NOW, updated_at: TEST_NOW })
    .execute();
  return id;
}

export async function addTask(
  { db }: Pick<TestStore, 'db'>,
  given: { title?: string; task_key?: string; budget_id?: string; line_item_id?: string; archived_at?: number } = {},
): Promise<string> {
  const id = randomUUID();
  const row = {
    title: given.title ?? 'Login page',
    task_key: given.task_key ?? null,
    budget_id: given.budget_id ?? null,
    line_item_id: given.line_item_id ?? null,
  };
  await db
    .insertInto('tasks')
    .values({ id, ...row, archived_at: given.archived_at ?? null, version: 1, created_at: TEST_NOW, updated_at: TEST_NOW })
    .execute();
  return id;
}

function newToken(kind: TokenKind) {
  const token = formatToken(kind, randomBytes(32));
  return { token, stored: { token_hash: hashToken(token), token_hint: tokenHint(token) } };
}
