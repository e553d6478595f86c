import { afterAll, beforeAll, expect, test } from 'vitest';
import { addServiceToken, addUser, openTestApp, type TestApp, type TestUser } from '#test/app.ts';
import { describeOnEachDatabase } from '#test/databases.ts';
import { nestedJson } from '#test/wrong-json.ts';

const PREFERENCES = '/api/auto-tracking/preferences';

describeOnEachDatabase('Input that is taken', (store) => {
  let open: TestApp;
  let executive: TestUser;
  let agent: Record<string, string>;
  beforeAll(async () => {
    open = await openTestApp(store);
    executive = await addUser(store, { access_level: 'executive' });
    agent = (await addServiceToken(store, { created_by: executive.user_id })).headers;
  });
  afterAll(() => open.app.close());

  async function send(method: 'POST' | 'PUT' | 'PATCH', url: string, text: string, headers: Record<string, string>) {
    const response = await open.app.inject({ method, url, headers: { 'content-type': 'application/json', ...headers }, payload: text });
    return { status: response.statusCode, body: response.json() };
  }

  async function read(url: string, user: TestUser) {
    return (await open.app.inject({ url, headers: user.headers })).body;
  }

  const put = (user: TestUser, text: string) => send('PUT', PREFERENCES, text, user.headers);
  const ingest = (body: unknown) =>
    send('POST', '/api/auto-tracking/ingest', typeof body === 'string' ? body : JSON.stringify(body), agent);

  test.each([
    ['0.30000000000000004', 0.1 + 0.2],
    ['5e-324', 5e-324],
    ['-0', 0],
    ['1.005', 1.005],
    ['1439.9999999999998', 1439.9999999999998],
    ['1E+2', 100],
  ])('is the number %s and is read back as %d', async (text, value) => {
    const user = await addUser(store);
    expect((await put(user, `{"calendar_min_duration_minutes":${text},"custom_rules":[${text},{"n":${text}}]}`)).status).toBe(200);
    const { preferences } = JSON.parse(await read(PREFERENCES, user));
    expect(preferences).toMatchObject({ calendar_min_duration_minutes: value, custom_rules: [value, { n: value }] });
  });

  test.each([
    ['0.30000000000000004', true],
    ['5e-324', true],
    ['23.999999999999996', true],
    ['24', true],
    ['24.000000000000004', false],
    ['0', false],
    ['-0', false],
    ['1e999', false],
    ['-1', false],
  ])('is %s hours: %s', async (text, isTaken) => {
    const user = await addUser(store);
    const { status, body } = await send('POST', '/api/time-entries', `{"date":"2026-03-10","hours":${text}}`, user.headers);
    expect(status).toBe(isTaken ? 200 : 400);
    const sent = await ingest(`{"drafts":[{"id":"d","user_id":"${user.user_id}","date":"2026-03-10","hours":${text}}]}`);
    expect(sent.body.drafts_created).toBe(isTaken ? 1 : 0);
    if (!isTaken) return;
    expect(JSON.parse(await read(`/api/time-entries/${body.time_entry.id}`, user)).time_entry.hours).toBe(Number(text));
    expect(JSON.parse(await read('/api/auto-tracking/drafts', user)).drafts[0].hours).toBe(Number(text));
  });

  test.each([200, 499])('is a rule %d levels deep and is read back as it was', async (levels) => {
    const user = await addUser(store);
    expect((await put(user, `{"custom_rules":[${nestedJson(levels)}]}`)).status).toBe(200);
    expect(await read(PREFERENCES, user)).toContain(`"custom_rules":[${nestedJson(levels)}],`);
  });

  test.each([nestedJson(500), nestedJson(10_000), '1e999', '{"a":[-1e999]}', '"\\u0000"', '{"\\ud800":1}'])(
    'is not a rule that can’t be stored as it was sent',
    async (rule) => {
      const user = await addUser(store);
      expect((await put(user, '{"custom_rules":[{"kept":true}],"enabled":1}')).status).toBe(200);
      const answer = await put(user, `{"enabled":0,"custom_rules":[1,${rule}]}`);
      expect(answer).toMatchObject({ status: 400, body: { error: 'invalid_input', errors: [{ path: 'custom_rules' }] } });
      expect(JSON.parse(await read(PREFERENCES, user)).preferences).toMatchObject({ enabled: 1, custom_rules: [{ kept: true }] });
    },
  );

  test('is a rule without the keys that could reach a prototype, however they are written', async () => {
    const user = await addUser(store);
    const rule = '{"a":1,"__proto__":{"x":1},"constructor":"y","\\u0063onstructor":{"prototype":{}},"b":{"\\u005f_proto__":1}}';
    expect((await put(user, `{"custom_rules":[${rule}],"__proto__":{"enabled":1}}`)).status).toBe(200);
    expect(await read(PREFERENCES, user)).toContain('"custom_rules":[{"a":1,"b":{}}],');
    expect(JSON.parse(await read(PREFERENCES, user)).preferences.enabled).toBe(0);
  });

  test('is text in the normal form it was sent in, which tells two ids apart', async () => {
    const user = await addUser(store);
    const [composed, decomposed] = ['caf\u00e9', 'cafe\u0301'];
    const signalOf = (id: string) => ({ id, user_id: user.user_id, source: id, source_id: id, signal_type: id, title: id });
    const draftOf = (id: string) => ({ id, user_id: user.user_id, date: '2026-03-10', hours: 1, description: id });
    const sent = { signals: [composed, decomposed].map(signalOf), drafts: [composed, decomposed].map(draftOf) };
    expect((await ingest(sent)).body).toEqual({ signals_ingested: 2, drafts_created: 2 });
    const { signals } = JSON.parse(await read('/api/auto-tracking/signals', user));
    expect(signals).toEqual([decomposed, composed].map((id) => expect.objectContaining(signalOf(id))));
    for (const id of [composed, decomposed]) {
      const { draft } = JSON.parse(await read(`/api/auto-tracking/drafts/${encodeURIComponent(id)}`, user));
      expect(draft).toMatchObject(draftOf(id));
    }
  });

  test.each([
    '\ufeffmark \u200d joiner \u202eoverride',
    '\u0001\u001f\u007f\u0085 controls',
    'line\u2028paragraph\u2029tab\tfeed\r\n',
    '👩‍👩‍👧‍👦 עברית हिन्दी \u{10ffff}',
    '\\u0000 \\ud800 written out',
    "'; drop table drafts; -- %s {{y}} <script>",
  ])('is the text %j and is read back as it was', async (text) => {
    const user = await addUser(store);
    const metadata = JSON.stringify({ text, half: '\ud800', nul: '\0' });
    await ingest({
      signals: [{ id: text, user_id: user.user_id, source: text, source_id: text, signal_type: text, title: text, metadata }],
    });
    expect(JSON.parse(await read('/api/auto-tracking/signals', user)).signals[0]).toMatchObject({
      id: text,
      source: text,
      title: text,
      metadata,
    });
    await put(user, JSON.stringify({ custom_rules: [text, { [text]: text }], calendar_exclude_patterns: [text] }));
    const { preferences } = JSON.parse(await read(PREFERENCES, user));
    expect(preferences).toMatchObject({ custom_rules: [text, { [text]: text }], calendar_exclude_patterns: [text] });
  });
});
