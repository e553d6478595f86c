import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ApiWorld, makeApiWorld } from '#test/api-world.ts';
import { openTestApp, type TestApp } from '#test/app.ts';
import { describeOnEachDatabase } from '#test/databases.ts';
import { type ApiRoute, readApiRoutes, type Schema } from '#test/openapi-routes.ts';
import { changedTables, readContents, type StoreContents } from '#test/store-contents.ts';
import { nestedJson } from '#test/wrong-json.ts';

const MIB = 1_048_576;
const INGEST = '/api/auto-tracking/ingest';
const TAKE_16_MIB = ['ingest', 'importCatalogue'];

/** Holds what routes that take If-Match can't do without. */
const SOUND_BODY = JSON.stringify({
  reason: 'x',
  hours: 0.5,
  starts_at: '2026-03-10T09:00:00Z',
  ends_at: '2026-03-10T10:00:00Z',
  patterns: [],
});

type Answer = { status: number; body: { error?: string; errors?: { path: string; message: string }[] } & Record<string, unknown> };

/** One property of a body or a query, and where it belongs. */
type Field = { route: ApiRoute; name: string; schema: Schema };

describeOnEachDatabase('Bad input', (store) => {
  let open: TestApp;
  let world: ApiWorld;
  let routes: ApiRoute[];
  let contents: StoreContents;
  beforeAll(async () => {
    open = await openTestApp(store);
    await open.app.ready();
    routes = readApiRoutes(open.app);
    world = await makeApiWorld(store);
    contents = await readContents(store);
  });
  afterAll(() => open.app.close());

  async function send(
    route: Pick<ApiRoute, 'method' | 'path'>,
    text: string | Buffer | undefined,
    query = '',
    headers = {},
  ): Promise<Answer> {
    const response = await open.app.inject({
      method: route.method,
      url: `${pathOf(route.path)}${query}`,
      headers: {
        'content-type': 'application/json',
        ...(route.path === INGEST ? world.callers['agent'] : world.callers['executive']),
        ...headers,
      },
      ...(text === undefined ? {} : { payload: text }),
    });
    return { status: response.statusCode, body: response.json() };
  }

  function pathOf(path: string): string {
    const noun = path.split('/')[2];
    const id = {
      budgets: world.budgets.used,
      tasks: world.tasks.used,
      'line-items': world.lineItems.used,
      users: world.people.head.user_id,
    };
    return path
      .replace('{tool}', 'time')
      .replace('{access_level}', 'lead')
      .replace('{id}', id[noun as keyof typeof id] ?? (noun === 'time-entries' ? 'entry-employee-1' : 'draft-1'));
  }

  /** But that an agent’s items were refused is counted. */
  async function expectNothingChanged() {
    const changed = changedTables(contents, await readContents(store));
    expect(changed.filter((table) => table !== 'service_token_counts')).toEqual([]);
  }

  function withBody(): ApiRoute[] {
    return routes.filter((route) => route.body !== null);
  }

  function bodyFields(): Field[] {
    return withBody().flatMap((route) => Object.entries(route.body?.properties ?? {}).map(([name, schema]) => ({ route, name, schema })));
  }

  function queryFields(): Field[] {
    return routes.flatMap((route) =>
      route.parameters.filter((parameter) => parameter.in === 'query').map((parameter) => ({ route, ...parameter })),
    );
  }

  /** Sends each field alone with something wrong; lists those that were taken, or refused without a word of the field. */
  async function notNamed(fields: Field[], wrong: (field: Field) => unknown): Promise<string[]> {
    const missed: string[] = [];
    for (const field of fields) {
      const value = wrong(field);
      const inQuery = field.route.body === null;
      const answer = inQuery
        ? await send(field.route, undefined, `?${field.name}=${encodeURIComponent(String(value))}`)
        : await send(field.route, JSON.stringify({ [field.name]: value }));
      const named = answer.body.errors?.some(({ path }) => path === field.name || path.startsWith(`${field.name}.`));
      if (answer.status !== 400 || answer.body.error !== 'invalid_input' || !named)
        missed.push(`${field.route.operation} ${field.name}: ${answer.status}`);
    }
    await expectNothingChanged();
    return missed;
  }

  test('of a type that is not the field’s is 400 and names the field, on every field of every route', async () => {
    const fields = bodyFields();
    expect(fields.length).toBeGreaterThan(60);
    expect(await notNamed(fields, ({ schema }) => (schema.type === 'object' ? 'x' : { wrong: [true] }))).toEqual([]);
  });

  test.each(['a\0b', 'a\ud800', '\udc00b'])('with text %j is 400 and names the field, on every text field of every route', async (text) => {
    const fields = bodyFields().filter(({ route, schema }) => kindsOf(schema).includes('string') && route.operation !== 'importCatalogue');
    expect(fields.length).toBeGreaterThan(40);
    expect(await notNamed(fields, () => text)).toEqual([]);
    const csv = JSON.stringify({ csv: `budget\n${text}\n` });
    expect(await send({ method: 'POST', path: '/api/catalogue/import' }, csv)).toMatchObject({
      status: 400,
      body: { error: 'invalid_input' },
    });
    await expectNothingChanged();
  });

  test('with NUL in a query is 400 and names the parameter, and in an id 400', async () => {
    expect(await notNamed(queryFields(), () => 'a\0b')).toEqual([]);
    for (const route of routes.filter(({ path }) => path.includes('{id}'))) {
      const answer = await send({ ...route, path: route.path.replace('{id}', 'a%00b') }, undefined);
      expect({ route: route.operation, ...answer }).toMatchObject({ status: 400, body: { errors: [{ path: 'id' }] } });
    }
    await expectNothingChanged();
  });

  test.each(['2026-02-30', '2025-02-29', '2026-13-01', '2026-04-31T09:00:00Z', '2026-03-10T24:01:00Z', '10000-01-01', '', 'soon'])(
    'with the date %j is 400 and names the field, on every date of every route',
    async (text) => {
      const dates = [...bodyFields(), ...queryFields()].filter(({ schema }) =>
        formatsOf(schema).some((format) => format.startsWith('date')),
      );
      expect(dates.length).toBeGreaterThan(10);
      expect(await notNamed(dates, () => text)).toEqual([]);
    },
  );

  test.each(['1e999', '-1e999', '"1"', 'true', '[1]'])(
    'with the number %s is 400 and names the field, on every number of every route',
    async (text) => {
      const numbers = bodyFields().filter(({ schema }) => isNumber(schema));
      expect(numbers.length).toBeGreaterThan(8);
      for (const { route, name } of numbers) {
        const { status, body } = await send(route, `{"${name}":${text}}`);
        expect({ route: route.operation, status, named: body.errors?.some(({ path }) => path === name) }).toEqual({
          route: route.operation,
          status: 400,
          named: true,
        });
      }
      await expectNothingChanged();
    },
  );

  test.each(['"', '3', '"3', '"-1"', '"1.5"', 'W/"1"', '"1", "2"', '"99999999999"', 'x'])(
    'with If-Match %s is 400 on every route that takes it',
    async (value) => {
      const guarded = routes.filter((route) => route.parameters.some(({ name }) => name === 'if-match'));
      expect(guarded.length).toBeGreaterThan(8);
      for (const route of guarded) {
        const answer = await send(route, route.body ? SOUND_BODY : undefined, '', { 'if-match': value });
        expect({ route: route.operation, ...answer }).toMatchObject({
          status: 400,
          body: { errors: expect.arrayContaining([expect.objectContaining({ path: 'if-match' })]) },
        });
      }
      await expectNothingChanged();
    },
  );

  describe('that is no JSON', () => {
    test.each(['{', '{"a":1,}', "{'a':1}", '{"a":NaN}', '{"a":01}', '{"a":"\n"}', 'x', '{}{}', '\u0000{}'])(
      'such as %j is 400 on every route with a body',
      async (text) => {
        for (const route of withBody()) expect(await send(route, text)).toMatchObject({ status: 400, body: { error: 'invalid_json' } });
      },
    );

    test.each(['null', '0', 'true', '"x"', '[]'])(
      'or JSON that is no object, such as %s, is 400 on every route with a body',
      async (text) => {
        for (const route of withBody()) {
          expect({ route: route.operation, ...(await send(route, text)) }).toMatchObject({ status: 400, body: { error: 'invalid_input' } });
        }
      },
    );

    test('such as bytes that are no UTF-8 is 400 on every route with a body', async () => {
      for (const bytes of ['ff', 'c328', 'eda080', 'f0288c28']) {
        const body = Buffer.concat([Buffer.from('{"name":"'), Buffer.from(bytes, 'hex'), Buffer.from('"}')]);
        for (const route of withBody()) expect(await send(route, body)).toMatchObject({ status: 400, body: { error: 'invalid_json' } });
      }
    });

    test('or not said to be is 415', async () => {
      for (const route of withBody()) {
        expect(await send(route, 'a=1', '', { 'content-type': 'application/x-www-form-urlencoded' })).toMatchObject({
          status: 415,
          body: { error: 'unsupported_media_type' },
        });
      }
    });

    afterAll(expectNothingChanged);
  });

  test('nested 10,000 levels deep is 4xx, as a body and in every field, on every route with a body', async () => {
    for (const route of withBody()) {
      expect({ route: route.operation, ...(await send(route, nestedJson(10_000))) }).toMatchObject({ status: 400 });
      expect((await send(route, '[{"a":'.repeat(10_000))).body.error).toBe('invalid_json');
    }
    for (const { route, name } of bodyFields()) {
      const { status, body } = await send(route, `{"${name}":[${nestedJson(9_999)}]}`);
      const isItem = route.path === INGEST;
      expect({ route: route.operation, name, status }).toEqual({ route: route.operation, name, status: isItem ? 200 : 400 });
      if (isItem) expect(body['rejected']).toHaveLength(1);
    }
    await expectNothingChanged();
  });

  test('of 1 MiB and a byte is 413, on the two routes that take more one of 16 MiB and a byte; as much as they take is read', async () => {
    for (const route of withBody()) {
      const limit = TAKE_16_MIB.includes(route.operation) ? 16 * MIB : MIB;
      expect(await send(route, '{}'.padEnd(limit + 1))).toMatchObject({ status: 413, body: { error: 'body_too_large' } });
      expect((await send(route, '{'.padEnd(limit))).body.error).toBe('invalid_json');
    }
    await expectNothingChanged();
  });

  test('of 10,001 items is 413 and stores none, in one array or in two', async () => {
    const signals = Array.from({ length: 5_001 }, (_, index) => ({ id: `many-${index}`, user_id: world.people.employee.user_id }));
    const sent = signals.map((signal) => ({ ...signal, source: 'git', source_id: 'x', signal_type: 'commit' }));
    const drafts = signals.slice(1).map((draft) => ({ ...draft, date: '2026-03-10', hours: 1 }));
    for (const body of [{ signals: sent, drafts }, { drafts: [...drafts, ...drafts, ...drafts.slice(0, 1)] }]) {
      const answer = await send({ method: 'POST', path: INGEST }, JSON.stringify(body));
      expect(answer).toMatchObject({ status: 413, body: { error: 'too_many_items' } });
    }
    const ids = Array.from({ length: 1_001 }, (_, index) => `draft-${index}`);
    const bulk = { method: 'POST', path: '/api/auto-tracking/drafts/accept-bulk' } as const;
    expect(await send(bulk, JSON.stringify({ ids }))).toMatchObject({ status: 400, body: { errors: [{ path: 'ids' }] } });
    await expectNothingChanged();
  });
});

function kindsOf(schema: Schema): string[] {
  return [schema.type ?? [], ...(schema.anyOf ?? []).map(kindsOf)].flat();
}

function formatsOf(schema: Schema): string[] {
  return [schema.format ?? [], ...(schema.anyOf ?? []).map(formatsOf)].flat();
}

/** A number proper: no flag, and nothing that may be text as well. */
function isNumber(schema: Schema): boolean {
  const options = schema.anyOf ?? [schema];
  return (
    options.every((option) => ['number', 'integer', 'null'].includes(String(option.type)) && !option.enum) &&
    kindsOf(schema).some((kind) => kind !== 'null')
  );
}
