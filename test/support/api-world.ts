import { appendHistory } from '#db/history.ts';
import { savePreferences } from '#db/preferences.ts';
import type { HistoryRow } from '#db/schema.ts';
import { ACCESS_LEVELS, type AccessLevel } from '#domain/access-level.ts';
import { DEFAULT_PREFERENCES } from '#domain/preferences.ts';
import type { TimeEntry } from '#domain/time-entry.ts';
import { hashToken } from '#domain/token.ts';
import { newSecret } from '#operations/identity/new-secret.ts';
import { addBudget, addLineItem, addServiceToken, addTask, TEST_NOW, type TestUser } from './app.ts';
import type { TestStore } from './databases.ts';
import { addDraft } from './drafts.ts';
import { addPerson, type PersonWithPassword } from './identity.ts';
import { addTimeEntry } from './time-entries.ts';

/** Who calls: by name, the headers of their credential. */
export type Callers = Record<string, Record<string, string>>;

/** A small Daybook in which every kind of row is there, of one's own, of others and out of use. */
export type ApiWorld = {
  /** One person a level, and one more employee, whom another manages. */
  people: Record<AccessLevel | 'stranger' | 'deactivated', PersonWithPassword>;
  callers: Callers;
  budgets: { used: string; internal: string; archived: string };
  lineItems: { used: string; archived: string };
  tasks: { used: string; archived: string };
  /** The same for each person, since they are unique per user only. */
  draftIds: string[];
  signalIds: string[];
  timeEntryIds: string[];
  /** What each person did last, which can still be undone. */
  operationId: string;
  apiTokenId: string;
  serviceTokenIds: string[];
  invitationToken: string;
};

const DRAFT_IDS = ['draft-1', 'draft-2', 'draft-broken', 'draft-decided'];
const SIGNAL_IDS = ['signal-1', 'signal-2'];
const OPERATION_ID = 'operation-1';
const SPARE_TOKEN_ID = 'spare-token';

export async function makeApiWorld(store: TestStore): Promise<ApiWorld> {
  const people = await makePeople(store);
  const catalogue = await makeCatalogue(store);
  const { callers, serviceTokenIds } = await makeCallers(store, people);
  const timeEntryIds: string[] = [];
  for (const [name, person] of Object.entries(people)) {
    await makeSignals(store, person);
    await makeDrafts(store, person, catalogue);
    timeEntryIds.push(...(await makeTimeEntries(store, name, person, people.executive)));
    await addSpareToken(store, person);
    // The executive has saved none, which is a case of its own.
    if (person !== people.executive) await savePreferences(store, person.user_id, { ...DEFAULT_PREFERENCES, enabled: 1 }, TEST_NOW);
  }
  return {
    people,
    callers,
    ...catalogue,
    draftIds: DRAFT_IDS,
    signalIds: SIGNAL_IDS,
    timeEntryIds,
    operationId: OPERATION_ID,
    apiTokenId: SPARE_TOKEN_ID,
    serviceTokenIds,
    invitationToken: await addInvitation(store, people.employee),
  };
}

async function makePeople(store: TestStore): Promise<ApiWorld['people']> {
  const executive = await addPerson(store, { access_level: 'executive', name: 'Ada' });
  const head = await addPerson(store, { access_level: 'head', time_zone: 'Pacific/Kiritimati' });
  const manager = await addPerson(store, { access_level: 'manager', time_zone: 'Europe/Berlin' });
  const people = {
    executive,
    head,
    manager,
    lead: await addPerson(store, { access_level: 'lead', manager_id: manager.user_id, time_zone: 'Asia/Kathmandu' }),
    employee: await addPerson(store, { manager_id: manager.user_id, time_zone: 'Pacific/Pago_Pago' }),
    stranger: await addPerson(store, { manager_id: head.user_id }),
    deactivated: await addPerson(store, { access_level: 'executive' }),
  };
  await store.db.updateTable('users').set({ deactivated_at: TEST_NOW }).where('id', '=', people.deactivated.user_id).execute();
  return people;
}

async function makeCatalogue(store: TestStore): Promise<Pick<ApiWorld, 'budgets' | 'lineItems' | 'tasks'>> {
  const used = await addBudget(store, { name: 'Website', code: 'ACME' });
  const budgets = {
    used,
    internal: await addBudget(store, { name: 'Internal', billable: 0 }),
    archived: await addBudget(store, { name: 'Old', archived_at: TEST_NOW }),
  };
  const lineItems = {
    used: await addLineItem(store, { budget_id: used }),
    archived: await addLineItem(store, { budget_id: used, name: 'Old', archived_at: TEST_NOW }),
  };
  const tasks = {
    used: await addTask(store, { task_key: 'ACME-12', budget_id: used, line_item_id: lineItems.used }),
    archived: await addTask(store, { title: 'Old', archived_at: TEST_NOW }),
  };
  return { budgets, lineItems, tasks };
}

async function makeCallers(store: TestStore, people: ApiWorld['people']) {
  const created_by = people.executive.user_id;
  const unbound = await addServiceToken(store, { created_by });
  const bound = await addServiceToken(store, { created_by, user_ids: [people.employee.user_id], sources: ['git'] });
  const revoked = await addServiceToken(store, { created_by });
  await store.db.updateTable('service_tokens').set({ revoked_at: TEST_NOW }).where('id', '=', revoked.service_token_id).execute();
  const callers: Callers = {
    nobody: {},
    ...Object.fromEntries([...ACCESS_LEVELS, 'stranger', 'deactivated'].map((name) => [name, headersOf(people, name)])),
    session: { cookie: `daybook_session=${await addSession(store, people.executive)}` },
    agent: unbound.headers,
    'agent as bearer': { authorization: `Bearer ${unbound.token}` },
    'bound agent': bound.headers,
    'revoked agent': revoked.headers,
    guesser: { authorization: `Bearer ${newSecret('api_token').token}` },
  };
  return { callers, serviceTokenIds: [unbound, bound, revoked].map((token) => token.service_token_id) };
}

function headersOf(people: Record<string, TestUser>, name: string): Record<string, string> {
  return people[name]?.headers ?? {};
}

async function addSession({ db }: TestStore, { user_id }: TestUser): Promise<string> {
  const { token, token_hash } = newSecret('session');
  const row = { id: 'session-1', token_hash, user_id, created_at: TEST_NOW, last_used_at: TEST_NOW, expires_at: TEST_NOW + 86_400_000 };
  await db.insertInto('sessions').values(row).execute();
  return token;
}

async function addSpareToken({ db }: TestStore, { user_id }: TestUser): Promise<void> {
  const { token_hash, token_hint } = newSecret('api_token');
  const row = { user_id, id: SPARE_TOKEN_ID, name: 'spare', token_hash, token_hint };
  await db
    .insertInto('api_tokens')
    .values({ ...row, created_at: TEST_NOW, expires_at: null, last_used_at: null, revoked_at: null })
    .execute();
}

async function addInvitation({ db }: TestStore, { user_id }: TestUser): Promise<string> {
  const { token } = newSecret('one_time_link');
  const row = { token_hash: hashToken(token), purpose: 'invitation' as const, user_id };
  await db
    .insertInto('one_time_links')
    .values({ ...row, created_at: TEST_NOW, expires_at: TEST_NOW + 86_400_000, used_at: null })
    .execute();
  return token;
}

async function makeSignals({ db }: TestStore, { user_id }: TestUser): Promise<void> {
  const [first, second] = SIGNAL_IDS.map((id, index) => ({
    user_id,
    id,
    source: 'git',
    source_id: id,
    signal_type: 'commit',
    title: 'ACME-12 Cart',
    started_at: TEST_NOW + index * 600_000,
    ended_at: null,
    duration_minutes: null,
    metadata: '{"repository":"shop"}',
    matched_budget_id: null,
    matched_task_id: null,
    started_on: '2026-03-10',
    created_at: TEST_NOW,
    updated_at: TEST_NOW,
  }));
  await db
    .insertInto('signals')
    .values([first, second].filter((row) => row !== undefined))
    .execute();
}

async function makeDrafts(
  store: TestStore,
  { user_id }: TestUser,
  { budgets, lineItems, tasks }: Pick<ApiWorld, 'budgets' | 'lineItems' | 'tasks'>,
) {
  const named = { budget_id: budgets.used, line_item_id: lineItems.used, task_id: tasks.used, signal_ids: JSON.stringify(SIGNAL_IDS) };
  const given = [{}, named, { budget_id: 'gone' }, { status: 'dismissed' as const, dismissed_by: 'user' as const }];
  for (const [index, id] of DRAFT_IDS.entries()) await addDraft(store, { user_id, id, ...given[index] });
}

/** One that waits, one another person approved, one that was rejected. */
async function makeTimeEntries(store: TestStore, name: string, { user_id }: TestUser, approver: TestUser): Promise<string[]> {
  const decided = { approved_by: approver.user_id, approved_at: TEST_NOW };
  const rejected = { rejected_by: approver.user_id, rejected_at: TEST_NOW, rejection_reason: 'Which budget?' };
  const given: Partial<TimeEntry>[] = [{}, { status: 'approved', ...decided }, { status: 'rejected', ...rejected }];
  const ids = given.map((_row, index) => `entry-${name}-${index + 1}`);
  for (const [index, id] of ids.entries()) {
    const entry = await addTimeEntry(store, { user_id, id, ...given[index] });
    if (index === 0) await appendHistory(store, [entered(entry)]);
  }
  return ids;
}

/** That its owner has just entered it by hand. */
function entered(entry: TimeEntry): HistoryRow {
  const { user_id, id } = entry;
  const actor = { actor_kind: 'user' as const, actor_id: user_id };
  const what = { action: 'created', subject: 'time_entry' as const, subject_id: id, operation_id: OPERATION_ID, undone_operation_id: null };
  return { user_id, id: `entered-${id}`, at: TEST_NOW, ...actor, ...what, before: null, after: JSON.stringify(entry) };
}
