import fc from 'fast-check';
import type { ApiWorld } from './api-world.ts';
import { brokenBodies, corruptedJson, spoiltBodies } from './corrupted-bodies.ts';
import { TEST_PASSWORD } from './identity.ts';
import { oddHeaders, oddQueries, oddUrlParts } from './odd-requests.ts';
import type { ApiParameter, ApiRoute } from './openapi-routes.ts';
import { days, instantTexts, type Suggestions, texts, valuesOf } from './schema-arbitraries.ts';
import { toJsonText } from './wrong-json.ts';

/** One request: who sends it, and what. `payload` goes out as it is. */
export type ApiCall = {
  caller: string;
  method: ApiRoute['method'] | 'HEAD';
  url: string;
  headers: Record<string, string>;
  payload?: string | Buffer | undefined;
};

/** Calls that keep to the route's own schema, mostly by someone who may and about something that is there. */
export function soundCalls(route: ApiRoute, world: ApiWorld): fc.Arbitrary<ApiCall> {
  return callOf(partsOf(route, world));
}

/** A call that was taken, with one of its fields made wrong at a time. */
export function* spoiltCalls(route: ApiRoute, taken: ApiCall): Generator<ApiCall> {
  const sound: unknown = JSON.parse(String(taken.payload ?? '{}'));
  if (route.body) for (const payload of spoiltBodies(route.body, sound)) yield { ...taken, payload };
}

/** Calls that don't: one or more parts of a sound one made wrong. */
export function corruptedCalls(route: ApiRoute, world: ApiWorld): fc.Arbitrary<ApiCall> {
  const sound = partsOf(route, world);
  const wrongPath = fc
    .tuple(oddUrlParts, fc.constantFrom('', 'employee'))
    .map(([odd, end]) => filledPath(route, (name) => (name === 'access_level' && end ? end : odd)));
  const wrong: Partial<Parts>[] = [
    { headers: fc.tuple(sound.headers, oddHeaders).map(([headers, odd]) => ({ ...headers, ...odd })) },
    { query: fc.tuple(sound.query, oddQueries(namesOf(route, 'query'))).map(([query, odd]) => [query, odd].filter(Boolean).join('&')) },
    { method: fc.constant(route.method === 'GET' ? 'HEAD' : route.method), payload: fc.constantFrom('{}', 'x', '{') },
    ...(route.path.includes('{') ? [{ path: wrongPath }, { path: wrongPath }] : []),
    ...(route.body ? wrongBodies(sound.body) : []),
  ];
  return fc.oneof(...wrong.map((parts) => callOf({ ...sound, ...parts })));
}

type Parts = {
  caller: fc.Arbitrary<string>;
  method: fc.Arbitrary<ApiCall['method']>;
  path: fc.Arbitrary<string>;
  query: fc.Arbitrary<string>;
  headers: fc.Arbitrary<Record<string, string>>;
  body: fc.Arbitrary<unknown>;
  payload: fc.Arbitrary<string | Buffer | undefined>;
};

/** Most often what the body holds is wrong, seldom how it is written. */
function wrongBodies(body: Parts['body']): Partial<Parts>[] {
  const inside = { payload: body.chain(corruptedJson) };
  return [inside, inside, inside, inside, { payload: body.chain((value) => brokenBodies(toJsonText(value) ?? '')) }];
}

function callOf({ caller, method, path, query, headers, payload }: Parts): fc.Arbitrary<ApiCall> {
  return fc.record({ caller, method, path, query, headers, payload }).map(({ path, query, headers, ...call }) => ({
    ...call,
    url: query === '' ? path : `${path}?${query}`,
    headers: call.payload === undefined ? headers : { 'content-type': 'application/json', ...headers },
  }));
}

function partsOf(route: ApiRoute, world: ApiWorld): Parts {
  const suggestions = suggestionsFor(route, world);
  const body = route.body ? valuesOf(route.body, suggestions) : fc.constant(undefined);
  return {
    caller: callersOf(route, world),
    method: fc.constant(route.method),
    path: valuesOfParameters(route, 'path', suggestions).map((values) =>
      filledPath(route, (name) => encodeURIComponent(String(values[name]))),
    ),
    query: valuesOfParameters(route, 'query', suggestions).map((values) =>
      new URLSearchParams(values as Record<string, string>).toString(),
    ),
    headers: valuesOfParameters(route, 'header', suggestions).map((values) => values as Record<string, string>),
    body,
    payload: body.map((value) => (value === undefined ? undefined : toJsonText(value))),
  };
}

function callersOf(route: ApiRoute, { callers }: ApiWorld): fc.Arbitrary<string> {
  const likely = /ingest|CurrentServiceToken/.test(route.operation)
    ? ['agent', 'agent as bearer', 'bound agent']
    : ['executive', 'executive', 'manager', 'session'];
  return fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...likely) }, { weight: 2, arbitrary: fc.constantFrom(...Object.keys(callers)) });
}

function valuesOfParameters(route: ApiRoute, place: ApiParameter['in'], suggestions: Suggestions) {
  const parameters = route.parameters.filter((parameter) => parameter.in === place);
  const model = Object.fromEntries(parameters.map(({ name, schema }) => [name, valuesOf(schema, suggestions, name)]));
  return fc.record(model, { requiredKeys: parameters.filter((parameter) => parameter.required).map(({ name }) => name) });
}

function namesOf(route: ApiRoute, place: ApiParameter['in']): string[] {
  return route.parameters.filter((parameter) => parameter.in === place).map(({ name }) => name);
}

function filledPath(route: ApiRoute, value: (name: string) => string): string {
  return route.path.replaceAll(/\{(\w+)\}/g, (_match, name: string) => value(name));
}

const NOBODY_HAS = 'nobody-has-this-id';

/** What a field of this name should hold for a call to reach deep. */
function suggestionsFor(route: ApiRoute, world: ApiWorld): Suggestions {
  const byName: Record<string, fc.Arbitrary<unknown>> = { ...SUGGESTED_TEXTS, ...suggestedIds(route, world), ...suggestedIdentity(world) };
  return (name) => (Object.hasOwn(byName, name) ? byName[name] : undefined);
}

const SUGGESTED_TEXTS: Record<string, fc.Arbitrary<unknown>> = {
  default_rounding: fc.constantFrom('none', '15min', '6min_up', '60min_down', '1min'),
  calendar_exclude_patterns: fc.array(fc.constantFrom('lunch', '*', 'a*b*c', '(a+)+$', '.*', 'ß', ' x '), { maxLength: 3 }),
  time_zone: fc.constantFrom('UTC', 'Europe/Berlin', 'Pacific/Apia', 'Asia/Kathmandu', 'US/Eastern'),
  code: fc.constantFrom(null, 'acme', 'NEW-1', 'x_9', ' z '),
  task_key: fc.constantFrom(null, 'acme-12', 'NEW-1', 'X9-000000001'),
  search: fc.constantFrom('a', '%', '_', '\\', 'É', "'", 'web'),
  limit: fc.constantFrom('1', '2', '500', '1e2', ' 7 '),
  cursor: fc.array(texts(), { minLength: 2, maxLength: 3 }).map((parts) => Buffer.from(JSON.stringify(parts)).toString('base64url')),
  source: fc.constantFrom('git', 'google_calendar', 'wakatime', 'nucleus'),
  metadata: fc.oneof(
    fc.constant(null),
    fc.json({ maxDepth: 2 }),
    fc
      .record({ revision: fc.integer(), repository: texts(), branch: texts(), status: fc.constantFrom('x', 'cancelled') })
      .map((value) => JSON.stringify(value)),
    fc.constantFrom(
      '{"branch":"\\u0000\\ud800","repository":"\\ud800","series_id":"\\u0000","project":"\\udfff"}',
      '{"__proto__":{}}',
      `${'['.repeat(10_000)}${']'.repeat(10_000)}`,
    ),
  ),
  signal_ids: fc.oneof(
    fc.array(fc.oneof(fc.constantFrom('signal-1', 'signal-2'), texts())).map((ids) => JSON.stringify(ids)),
    fc.constant('[]'),
  ),
  csv: fc.oneof(
    fc.constantFrom(
      'budget\nWebsite\n',
      'budget;client;code;hours\nNew;Acme;NEW;1,5\n',
      'Budget,Line item,Task,Task key\nWebsite,Design,Log in,ACME-77\n',
      'budget\n',
      '',
    ),
    fc
      .array(fc.array(texts(), { maxLength: 3 }), { maxLength: 3 })
      .map((lines) => ['budget,line_item,task', ...lines.map((line) => line.join(','))].join('\n')),
  ),
  date: days,
  date_from: days,
  date_to: days,
  expires_at: fc.constantFrom(null, '2027-01-01', '2026-03-11T00:00:00Z', '9999-12-31T23:59:59Z'),
  started_at: fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(null, null, '2026-03-10T09:00:00Z') },
    { weight: 1, arbitrary: instantTexts },
  ),
  ended_at: fc.oneof({ weight: 4, arbitrary: fc.constantFrom(null, null, '2026-03-10T11:00:00Z') }, { weight: 1, arbitrary: instantTexts }),
  starts_at: fc.oneof({ weight: 4, arbitrary: fc.constant('2026-03-10T09:00:00Z') }, { weight: 1, arbitrary: instantTexts }),
  ends_at: fc.oneof({ weight: 4, arbitrary: fc.constant('2026-03-10T11:00:00Z') }, { weight: 1, arbitrary: instantTexts }),
  'if-match': fc.constantFrom('"1"', '"1"', '"1"', '*', '"2"'),
};

function suggestedIds(route: ApiRoute, world: ApiWorld): Record<string, fc.Arbitrary<unknown>> {
  const { budgets, lineItems, tasks, people } = world;
  const userIds = Object.values(people).map((person) => person.user_id);
  const drafts = fc.constantFrom(...world.draftIds, ...world.draftIds.slice(0, 2), NOBODY_HAS, 'constructor');
  const own: Record<string, readonly string[]> = {
    '/api/auto-tracking/drafts': [...world.draftIds, ...world.draftIds.slice(0, 2)],
    '/api/time-entries': world.timeEntryIds,
    '/api/auto-tracking/operations': [world.operationId],
    '/api/budgets': Object.values(budgets),
    '/api/line-items': Object.values(lineItems),
    '/api/tasks': Object.values(tasks),
    '/api/users': userIds,
    '/api/me/api-tokens': [world.apiTokenId],
    '/api/service-tokens': world.serviceTokenIds,
  };
  const ids = Object.entries(own).find(([prefix]) => route.path.startsWith(prefix))?.[1] ?? [
    ...world.draftIds,
    ...world.signalIds,
    'eng_1',
  ];
  const isNew = route.method === 'POST' && !route.path.includes('{');
  return {
    id: isNew ? fc.oneof(fc.uuid(), fc.constantFrom(...ids), texts(1)) : fc.constantFrom(...ids, ...ids, NOBODY_HAS),
    budget_id: fc.constantFrom(budgets.used, budgets.used, budgets.used, null, budgets.internal, budgets.archived, NOBODY_HAS),
    line_item_id: fc.constantFrom(lineItems.used, null, null, lineItems.archived, NOBODY_HAS),
    task_id: fc.constantFrom(tasks.used, tasks.used, null, tasks.archived, NOBODY_HAS),
    user_id: fc.constantFrom(...userIds, people.employee.user_id, NOBODY_HAS),
    manager_id: fc.constantFrom(null, null, people.head.user_id, people.manager.user_id, people.deactivated.user_id, NOBODY_HAS),
    user_ids: fc.oneof(fc.constant(null), fc.subarray(userIds, { minLength: 1 }), fc.constant([people.executive.user_id])),
    ids: fc.array(drafts, { maxLength: 5 }),
    key: drafts,
  };
}

function suggestedIdentity({ people, invitationToken }: ApiWorld): Record<string, fc.Arbitrary<unknown>> {
  const passwords = fc.constantFrom(TEST_PASSWORD, TEST_PASSWORD, 'wrong', 'another good password', 'ﬁne pässwörd \u0301');
  return {
    email: fc.constantFrom(
      ...Object.values(people).map((person) => person.email),
      'New@Example.com ',
      'b@example.com',
      'c@example.com',
      'd@example.com',
    ),
    manager_email: fc.constantFrom(people.head.email, 'nobody@example.com'),
    password: passwords,
    current_password: passwords,
    new_password: passwords,
    link_token: fc.constantFrom(invitationToken, invitationToken, 'daybook_link_x'),
  };
}
