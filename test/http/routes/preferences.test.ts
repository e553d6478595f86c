import { afterAll, beforeAll, expect, test } from 'vitest';
import { addUser, openTestApp, type TestApp, type TestUser } from '#test/app.ts';
import { describeOnEachDatabase } from '#test/databases.ts';

const DEFAULTS = {
  enabled: 0,
  source_google_calendar: 1,
  source_meetings: 1,
  source_nucleus: 1,
  source_github: 0,
  source_productive: 0,
  calendar_exclude_patterns: [],
  calendar_min_duration_minutes: 15,
  custom_rules: [],
  default_rounding: '15min',
  auto_dismiss_below_minutes: 5,
  version: 0,
};

describeOnEachDatabase('Preferences over HTTP', (store) => {
  let open: TestApp;
  beforeAll(async () => {
    open = await openTestApp(store);
  });
  afterAll(() => open.app.close());

  async function read(user: TestUser) {
    return (await open.app.inject({ url: '/api/auto-tracking/preferences', headers: user.headers })).json().preferences;
  }

  async function put(user: TestUser, payload: unknown) {
    const headers = { ...user.headers, 'content-type': 'application/json' };
    const response = await open.app.inject({
      method: 'PUT',
      url: '/api/auto-tracking/preferences',
      headers,
      payload: JSON.stringify(payload),
    });
    return { status: response.statusCode, body: response.json() };
  }

  test('are the defaults for who saved none, and reading saves nothing', async () => {
    const user = await addUser(store);
    expect(await read(user)).toEqual(DEFAULTS);
    expect(await store.db.selectFrom('preferences').selectAll().where('user_id', '=', user.user_id).execute()).toEqual([]);
  });

  test('change where a field is given, stay elsewhere, and arrays are replaced whole', async () => {
    const user = await addUser(store);
    const custom_rules = [{ anything: [1, { '200 levels': null }] }, 'kept', 7.25, null];
    expect(await put(user, { enabled: true, calendar_exclude_patterns: ['lunch', '1:1*'], custom_rules })).toEqual({
      status: 200,
      body: { ok: true },
    });
    await put(user, { calendar_exclude_patterns: ['dentist'], default_rounding: '6min_up' });
    expect(await read(user)).toEqual({
      ...DEFAULTS,
      enabled: 1,
      calendar_exclude_patterns: ['dentist'],
      custom_rules,
      default_rounding: '6min_up',
      version: 2,
    });
  });

  test.each([
    { enabled: 2 },
    { source_github: '1' },
    { source_github: null },
    { calendar_exclude_patterns: ['ok', '  '] },
    { calendar_exclude_patterns: 'lunch' },
    { calendar_exclude_patterns: ['a\0'] },
    { calendar_min_duration_minutes: -1 },
    { calendar_min_duration_minutes: '15' },
    { custom_rules: {} },
    { custom_rules: ['half \ud800'] },
    { custom_rules: [JSON.parse(`${'['.repeat(600)}${']'.repeat(600)}`)] },
    { default_rounding: '0min' },
    { default_rounding: '61min' },
    { default_rounding: '15 min' },
    { auto_dismiss_below_minutes: 1e9 },
  ])('with one bad field (%j) are 400, and nothing is saved', async (bad) => {
    const user = await addUser(store);
    const { status, body } = await put(user, { enabled: 1, ...bad });
    expect([status, body.error]).toEqual([400, 'invalid_input']);
    expect(await read(user)).toEqual(DEFAULTS);
  });

  test('keep 200 levels of any JSON exactly', async () => {
    const user = await addUser(store);
    const deep = JSON.parse(`${'{"a":['.repeat(100)}1${']}'.repeat(100)}`);
    await put(user, { custom_rules: [deep] });
    expect((await read(user)).custom_rules).toEqual([deep]);
  });

  test('saved by eight at once lose no field', async () => {
    const user = await addUser(store);
    const changes = [
      { enabled: 1 },
      { source_google_calendar: 0 },
      { source_meetings: 0 },
      { source_nucleus: 0 },
      { source_github: 1 },
      { source_productive: 1 },
      { default_rounding: '6min' },
      { auto_dismiss_below_minutes: 1 },
    ];
    await Promise.all(changes.map((change) => put(user, change)));
    expect(await read(user)).toEqual({ ...DEFAULTS, ...Object.assign({}, ...changes), version: 8 });
  });

  test('are each user’s own', async () => {
    const [one, two] = [await addUser(store), await addUser(store)];
    await put(one, { enabled: 1 });
    expect((await read(two)).enabled).toBe(0);
  });
});
