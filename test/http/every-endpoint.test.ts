import { isUtf8 } from 'node:buffer';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '#db/schema.ts';
import type { ErrorCode } from '#domain/app-error.ts';
import type { Change } from '#domain/change.ts';
import { OPERATION_ACCESS } from '#domain/permissions.ts';
import { draftDueDays } from '#operations/drafting/draft-due-days.ts';
import { type ApiWorld, makeApiWorld } from '#test/api-world.ts';
import { openTestApp, type TestApp } from '#test/app.ts';
import { describeOnEachDatabase } from '#test/databases.ts';
import { type ApiCall, corruptedCalls, soundCalls, spoiltCalls } from '#test/generated-calls.ts';
import { oddHeaders, oddQueries } from '#test/odd-requests.ts';
import { type ApiRoute, readApiRoutes } from '#test/openapi-routes.ts';
import { expectStoredAsSent } from '#test/read-back.ts';
import { changedTables, readContents, type StoreContents, writeContents } from '#test/store-contents.ts';

/** Calls a route and engine, sound ones and corrupted ones each. More of them: DAYBOOK_TEST_CALLS=1000 npm test -- test/http/every-endpoint */
const CALLS = Number(process.env['DAYBOOK_TEST_CALLS'] ?? 10);
const TIMEOUT_MS = 30_000 + CALLS * 1_000;
/** However the dice fall, a route that can be reached is reached within so many sound calls. */
const MAX_CALLS_TO_REACH = 400;
/** Makes the first user, and the store has some. */
const UNREACHABLE = 'setUp';

const OPERATIONS = [...Object.keys(OPERATION_ACCESS), 'checkLiveness', 'checkReadiness'];

/** Its answer has no end: test/http/routes/events.test.ts. */
const ENDLESS = 'streamEvents';
const ANSWERED = OPERATIONS.filter((operation) => operation !== ENDLESS);

/** What listeners are told when rows of a table were written. */
const NOUNS: Partial<Record<keyof Database, Change['noun']>> = {
  drafts: 'drafts',
  signals: 'signals',
  time_entries: 'time_entries',
  source_changes: 'source_changes',
  preferences: 'preferences',
  drafting_settings: 'preferences',
  private_patterns: 'preferences',
  user_time_zones: 'preferences',
  budgets: 'catalogue',
  line_items: 'catalogue',
  tasks: 'catalogue',
  users: 'users',
  tool_permissions: 'tool_permissions',
  service_tokens: 'service_tokens',
  api_tokens: 'api_tokens',
  drafting_days: 'drafts',
};

/** They take texts or rows out of the history, or follow an agent: nothing that a person could undo. */
const UNNAMED = ['updatePrivatePatterns', 'deleteMySignals', 'removeSampleData', 'ingest'];

const PAGES = ['/assets/*', '/theme.js', '/daybook.svg', '/favicon.ico', '/api/openapi.json', '/api/docs', '/api/docs/'];

const ERROR_CODES = Object.keys({
  invalid_input: true,
  invalid_json: true,
  unauthenticated: true,
  wrong_credentials: true,
  cross_origin_refused: true,
  forbidden: true,
  not_found: true,
  unknown_reference: true,
  not_pending: true,
  not_dismissed: true,
  time_taken: true,
  version_changed: true,
  not_awaiting_approval: true,
  own_entry: true,
  approved_by_another: true,
  already_exists: true,
  last_executive: true,
  already_set_up: true,
  link_expired: true,
  archived: true,
  undo_expired: true,
  already_undone: true,
  undo_refused: true,
  auto_tracking_off: true,
  body_too_large: true,
  too_many_items: true,
  unsupported_media_type: true,
  headers_too_large: true,
  request_timed_out: true,
  too_many_attempts: true,
} satisfies Record<ErrorCode, true>);

/** Bad input is named by its place, unless the request is wrong as a whole. */
const WITHOUT_PLACE = [/^The body (is not|must be)/, /^The request can’t be read/, /^A personal API token has no session/];

describeOnEachDatabase('Every endpoint', (store) => {
  let open: TestApp;
  let world: ApiWorld;
  let routes: ApiRoute[];
  let contents: StoreContents;
  const told = new Set<Change['noun']>();
  beforeAll(async () => {
    open = await openTestApp(store);
    await open.app.ready();
    routes = readApiRoutes(open.app);
    world = await makeApiWorld(store);
    contents = await readContents(store);
    await store.engine.changes.listen((changes) => {
      for (const { noun } of changes) told.add(noun);
    });
  });
  afterAll(() => open.app.close());

  test('has a case here, and every case an endpoint', () => {
    expect(routes.map((route) => route.operation).sort()).toEqual(OPERATIONS.toSorted());
  });

  test.each(ANSWERED)('%s stores what it takes and answers 4xx to the rest', { timeout: TIMEOUT_MS }, async (operation) => {
    const route = routes.find((candidate) => candidate.operation === operation) as ApiRoute;
    const taken: ApiCall[] = [];
    async function checkSound(call: ApiCall) {
      if ((await checkCall(route, call)) < 300) taken.push(call);
    }
    await fc.assert(fc.asyncProperty(soundCalls(route, world), checkSound), { numRuns: CALLS });
    await fc.assert(
      fc.asyncProperty(corruptedCalls(route, world), async (call) => void (await checkCall(route, call))),
      { numRuns: CALLS },
    );
    if (operation === UNREACHABLE) return;
    for (let tries = 0; taken.length === 0 && tries < MAX_CALLS_TO_REACH; tries++) {
      await checkSound(fc.sample(soundCalls(route, world), 1)[0] as ApiCall);
    }
    expect(taken).not.toEqual([]);
    for (const call of spoiltCalls(route, longest(taken))) {
      await checkCall(route, call).catch((cause) => {
        throw new Error(`${call.caller}: ${call.method} ${call.url} ${String(call.payload).slice(0, 1_000)}`, { cause });
      });
    }
  });

  test.each(PAGES)('%s, a page outside the document, never fails and writes nothing', async (path) => {
    const odd = fc.record({ query: oddQueries([]), headers: oddHeaders, method: fc.constantFrom('GET' as const, 'HEAD' as const) });
    async function check({ query, headers, method }: { query: string; headers: Record<string, string>; method: 'GET' | 'HEAD' }) {
      const { statusCode } = await open.app.inject({ method, url: `${path}?${query}`, headers });
      // A file answers preconditions and ranges as HTTP has it, and refuses those that can't be met.
      expect(statusCode).toBeLessThan(500);
    }
    await fc.assert(fc.asyncProperty(odd, check), { numRuns: CALLS });
    expect(changedTables(contents, await readContents(store))).toEqual([]);
  });

  /** Sends one call into the world as it was made, holds its answer to the promises, and puts the world back. Returns the status. */
  async function checkCall(route: ApiRoute, call: ApiCall): Promise<number> {
    const { caller, method, url, payload } = call;
    const headers = { ...world.callers[caller], ...call.headers };
    told.clear();
    const response = await open.app.inject({ method, url, headers, ...(payload === undefined ? {} : { payload }) });
    const touched = changedTables(contents, await readContents(store));
    // A refused call may count as a guess.
    const changed = touched.filter((table) => table !== 'rate_limits');
    try {
      expectHandled(call, response, changed);
      expectTold(changed);
      if (response.statusCode < 400 && method !== 'HEAD') await expectKept(route, call, response, changed);
    } finally {
      // Once more, since drafting may have followed.
      if (touched.length > 0) await writeContents(store, contents, changedTables(contents, await readContents(store)));
    }
    return response.statusCode;
  }

  /** No write is forgotten where changes are told. */
  function expectTold(changed: (keyof Database)[]): void {
    const nouns = changed.flatMap((table) => NOUNS[table] ?? []);
    expect([...told]).toEqual(expect.arrayContaining(nouns));
  }

  async function expectKept(route: ApiRoute, call: ApiCall, response: Response, changed: string[]): Promise<void> {
    route.requireDocumented(response.statusCode, isJson(response) ? response.json() : response.body);
    if (changed.includes('history') && !UNNAMED.includes(route.operation)) expect(response.headers['operation-id']).toBeTruthy();
    if (changed.length > 0) await expectStoredAsSent({ app: open.app, world, route, call, answer: response.json() });
    if (changed.includes('drafting_days')) await expectDraftable();
  }

  /** Whatever an agent may send, drafts can be built from. */
  async function expectDraftable(): Promise<void> {
    const day = { ...open.server, clock: () => open.clock.now + 86_400_000 };
    const { failed } = await draftDueDays({ ...day, caller: { kind: 'system' }, operationId: 'drafting' }, null);
    expect(failed).toEqual([]);
  }
});

type Response = Awaited<ReturnType<TestApp['app']['inject']>>;

/** 2xx or 4xx, a problem where it is one, and nothing written by what is refused or only reads. */
function expectHandled({ method, payload }: ApiCall, { statusCode, headers, body }: Response, changed: string[]): void {
  expect([2, 4]).toContain(Math.floor(statusCode / 100));
  if (statusCode >= 400 && method !== 'HEAD') expectProblem(statusCode, headers['content-type'], JSON.parse(body));
  if (statusCode >= 400 || method === 'GET' || method === 'HEAD') expect(changed).toEqual([]);
  if (Buffer.isBuffer(payload) && !isUtf8(payload)) expect(statusCode).toBeGreaterThanOrEqual(400);
}

/** All answers but downloads are. */
function isJson({ headers }: Response): boolean {
  return !String(headers['content-type']).startsWith('text/csv');
}

/** The one that says the most. */
function longest(calls: ApiCall[]): ApiCall {
  return calls.reduce((best, call) => (String(call.payload).length > String(best.payload).length ? call : best));
}

function expectProblem(status: number, contentType: unknown, body: Record<string, unknown>): void {
  expect(contentType).toBe('application/problem+json; charset=utf-8');
  expect(body).toMatchObject({
    type: `urn:daybook:problem:${body['error']}`,
    title: expect.any(String),
    status,
    detail: expect.stringMatching(/./),
    instance: expect.stringMatching(/^\//),
  });
  expect(ERROR_CODES).toContain(body['error']);
  if (status !== 400 || WITHOUT_PLACE.some((detail) => detail.test(String(body['detail'])))) return;
  const issues = body['errors'] as { path: string; message: string }[];
  expect(issues.length).toBeGreaterThan(0);
  for (const issue of issues) expect(issue).toEqual({ path: expect.any(String), message: expect.stringMatching(/./) });
}
