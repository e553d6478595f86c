import { expect } from 'vitest';
import { formatInstant, parseInstant } from '#domain/instant.ts';
import type { App } from '#http/app.ts';
import type { ApiWorld } from './api-world.ts';
import type { ApiCall } from './generated-calls.ts';
import type { ApiRoute } from './openapi-routes.ts';

type Row = Record<string, unknown>;

/** What was done and what was answered to it. */
export type Written = { app: App; world: ApiWorld; route: ApiRoute; call: ApiCall; answer: Row };

/** Fails when what a write that was answered 2xx stored can't be read as it was sent. */
export async function expectStoredAsSent(written: Written): Promise<void> {
  await READERS[written.route.operation]?.(written, sentFields(written));
}

const READERS: Record<string, (written: Written, sent: Row) => Promise<void>> = {
  updatePreferences: async (written, sent) => expectFields(await get(written, '/api/auto-tracking/preferences', 'preferences'), sent),
  updateDraftingSettings: async (written, sent) =>
    expectFields(await get(written, '/api/auto-tracking/drafting-settings', 'settings'), sent),
  updatePrivatePatterns: async (written, { patterns }) =>
    expect(await get(written, '/api/auto-tracking/private-patterns', 'patterns')).toEqual(patterns),
  updateMe: async (written, sent) => expectFields(await get(written, '/api/me', 'user'), sent),
  createUser: readUser,
  updateUser: readUser,
  createBudget: readRow('/api/budgets', 'budget', ['name', 'client']),
  updateBudget: readRow('/api/budgets', 'budget', ['name', 'client']),
  createLineItem: readRow('/api/line-items', 'line_item', ['name']),
  updateLineItem: readRow('/api/line-items', 'line_item', ['name']),
  createTask: readRow('/api/tasks', 'task', ['title']),
  updateTask: readRow('/api/tasks', 'task', ['title']),
  createTimeEntry: readRow('/api/time-entries', 'time_entry'),
  updateTimeEntry: readRow('/api/time-entries', 'time_entry'),
  approveTimeEntry: readRow('/api/time-entries', 'time_entry'),
  rejectTimeEntry: async (written, { reason }) => readRow('/api/time-entries', 'time_entry')(written, { rejection_reason: reason }),
  createApiToken: async (written, sent) => expectFields(await getListed(written, '/api/me/api-tokens', 'api_token'), sent),
  createServiceToken: async (written, sent) => {
    const user_ids = Array.isArray(sent['user_ids']) ? [...new Set(sent['user_ids'])] : (sent['user_ids'] ?? null);
    expectFields(await getListed(written, '/api/service-tokens', 'service_token'), { ...sent, user_ids });
  },
  editDraft: async (written, sent) => {
    const draft = await get(written, written.route.path.replace('{id}', pathId(written)).replace('/edit', ''), 'draft');
    expectFields(draft, sent);
    expectFields(await get(written, `/api/time-entries/${written.answer['time_entry_id']}`, 'time_entry'), sent);
  },
  updateToolPermission: async (written, sent) => {
    const { tool, access_level } = written.answer['tool_permission'] as Row;
    const rows = (await get(written, '/api/tool-permissions', 'tool_permissions')) as unknown as Row[];
    expect(rows.find((row) => row['tool'] === tool && row['access_level'] === access_level)).toEqual(written.answer['tool_permission']);
    expectFields(written.answer['tool_permission'] as Row, sent, ['can_view', 'can_update']);
  },
  ingest: readIngested,
};

async function readUser(written: Written, { manager_email: _byAddress, password: _secret, email, ...sent }: Row): Promise<void> {
  const address = typeof email === 'string' ? { email: email.trim().toLowerCase() } : {};
  await readRow('/api/users', 'user')(written, { ...sent, ...address });
}

/** The row that the answer shows, read again, with the fields of the body; `trimmed` ones without the blanks around them. */
function readRow(path: string, noun: string, trimmed: readonly string[] = []) {
  return async (written: Written, sent: Row) => {
    const answered = written.answer[noun] as Row;
    const read = await get(written, `${path}/${encodeURIComponent(String(answered['id']))}`, noun);
    expect(read).toEqual(answered);
    const given = Object.entries(sent).map(([name, value]) => [
      name,
      trimmed.includes(name) && typeof value === 'string' ? value.trim() : value,
    ]);
    expectFields(read, Object.fromEntries(given));
  };
}

/** The last of the items that share an id, unless it was refused or met a row that does not change. */
async function readIngested({ app, world, answer }: Written, sent: Row): Promise<void> {
  const rejected = new Set(((answer['rejected'] ?? []) as Row[]).map(({ kind, index }) => `${kind} ${index}`));
  for (const [kind, path] of [
    ['signal', 'signals'],
    ['draft', 'drafts?status=all'],
  ] as const) {
    const items = ((sent[`${kind}s`] ?? []) as Row[]).filter((_item, index) => !rejected.has(`${kind} ${index}`));
    for (const person of Object.values(world.people)) {
      const own = new Map(items.filter((item) => item['user_id'] === person.user_id).map((item) => [item['id'], item]));
      if (own.size === 0) continue;
      const response = await app.inject({ url: `/api/auto-tracking/${path}`, headers: person.headers });
      const rows = new Map((response.json()[`${kind}s`] as Row[]).map((row) => [row['id'], row]));
      for (const [id, item] of own) {
        const row = rows.get(id);
        if (row && (row['status'] ?? 'pending') === 'pending' && !hasRevision(row, item)) expectFields(row, item, ['billable']);
        else if (!row) throw new Error(`${kind} ${JSON.stringify(id)} is not there`);
      }
    }
  }
}

function hasRevision(row: Row, item: Row): boolean {
  return [row, item].some(({ metadata }) => typeof metadata === 'string' && metadata.includes('revision'));
}

/** Fields that the row has as well must hold what was sent. A field in `mayBeDecided` counts only where it was sent with a value. */
function expectFields(row: Row, sent: Row, mayBeDecided: readonly string[] = []): void {
  for (const [name, value] of Object.entries(sent)) {
    if (!Object.hasOwn(row, name) || (mayBeDecided.includes(name) && !value)) continue;
    expect({ [name]: row[name] }).toEqual({ [name]: storedForm(name, value) });
  }
}

/** What a field reads as once it is stored: instants in UTC, flags as 0/1, codes in upper case, blank descriptions as none, all else as it was sent. */
function storedForm(name: string, value: unknown): unknown {
  if (name.endsWith('_at') && typeof value === 'string') return formatInstant(parseInstant(value) ?? Number.NaN);
  if (/^(billable|enabled|source_\w+|can_\w+)$/.test(name) && typeof value === 'boolean') return Number(value);
  if ((name === 'code' || name === 'task_key') && typeof value === 'string') return value.trim().toUpperCase();
  if (name === 'description' && typeof value === 'string' && value.trim() === '') return null;
  return asJsonHoldsIt(value);
}

/** JSON has one zero, and the keys that could reach a prototype are dropped (docs/contract.md, "Callers"). */
function asJsonHoldsIt(value: unknown): unknown {
  if (value === 0) return 0;
  if (Array.isArray(value)) return value.map(asJsonHoldsIt);
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).filter(([key]) => key !== '__proto__' && key !== 'constructor');
  return Object.fromEntries(members.map(([key, child]) => [key, asJsonHoldsIt(child)]));
}

/** The fields of the body that the route knows, as any JSON reader reads them. */
function sentFields({ route, call }: Written): Row {
  const text = String(call.payload ?? '').replace(/^\ufeff/, '');
  const body = text.trim() === '' ? {} : (JSON.parse(text) as Row);
  const known = Object.keys(route.body?.properties ?? {});
  return Object.fromEntries(Object.entries(body).filter(([name]) => known.includes(name)));
}

function pathId({ call }: Written): string {
  return call.url.split('/')[4] ?? '';
}

async function get({ app, world, call }: Written, url: string, key: string): Promise<Row> {
  const response = await app.inject({ url, headers: world.callers[call.caller] ?? {} });
  if (response.statusCode !== 200) throw new Error(`GET ${url} answered ${response.statusCode} right after it was written`);
  return response.json()[key];
}

async function getListed(written: Written, url: string, noun: string): Promise<Row> {
  const { id } = written.answer[noun] as Row;
  const rows = (await get(written, url, `${noun}s`)) as unknown as Row[];
  return rows.find((row) => row['id'] === id) ?? {};
}
