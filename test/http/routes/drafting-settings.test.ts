import { afterAll, beforeAll, expect, test } from 'vitest';
import { addUser, openTestApp, type TestApp, type TestUser } from '#test/app.ts';
import { describeOnEachDatabase } from '#test/databases.ts';

const DEFAULTS = {
  burst_gap_minutes: 30,
  burst_lead_minutes: 15,
  longest_burst_minutes: 480,
  precedence: ['meeting_held', 'event_accepted', 'tracked_interval', 'burst', 'event_tentative'],
  tentative_events: 'own_kind',
  working_hours: [{ weekdays: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'], from: '09:00', to: '17:00' }],
};
const TURNED = DEFAULTS.precedence.toReversed();
const NIGHT = { weekdays: ['saturday', 'sunday'], from: '00:00', to: '24:00' };
const DAY = { weekdays: ['monday'], from: '09:00', to: '17:00' };

describeOnEachDatabase('Drafting settings over HTTP', (store) => {
  let open: TestApp;
  beforeAll(async () => {
    open = await openTestApp(store);
  });
  afterAll(() => open.app.close());

  async function read(user: TestUser) {
    const response = await open.app.inject({ url: '/api/auto-tracking/drafting-settings', headers: user.headers });
    const { version: _, ...settings } = response.json().settings;
    return settings;
  }

  async function put(user: TestUser, payload: object) {
    const response = await open.app.inject({
      method: 'PUT',
      url: '/api/auto-tracking/drafting-settings',
      headers: user.headers,
      payload,
    });
    return { status: response.statusCode, body: response.json() };
  }

  test('are the defaults for who saved none, which stand beside them, and reading saves nothing', async () => {
    const user = await addUser(store);
    const response = await open.app.inject({ url: '/api/auto-tracking/drafting-settings', headers: user.headers });
    expect(response.json()).toEqual({ settings: { ...DEFAULTS, version: 0 }, defaults: DEFAULTS });
    expect(await store.db.selectFrom('drafting_settings').selectAll().where('user_id', '=', user.user_id).execute()).toEqual([]);
  });

  test('change where a field is given, stay elsewhere, and lists are replaced whole', async () => {
    const user = await addUser(store);
    expect(await put(user, { burst_gap_minutes: 45, precedence: TURNED, working_hours: [DAY, NIGHT] })).toEqual({
      status: 200,
      body: { ok: true },
    });
    await put(user, { working_hours: [NIGHT], tentative_events: 'leave_out' });
    expect(await read(user)).toEqual({
      ...DEFAULTS,
      burst_gap_minutes: 45,
      precedence: TURNED,
      tentative_events: 'leave_out',
      working_hours: [NIGHT],
    });
    await put(user, { working_hours: [] });
    expect((await read(user)).working_hours).toEqual([]);
  });

  test.each([
    { burst_gap_minutes: 1, burst_lead_minutes: 0, longest_burst_minutes: 15 },
    { burst_gap_minutes: 240, burst_lead_minutes: 120, longest_burst_minutes: 1_440 },
    { burst_gap_minutes: 240, longest_burst_minutes: 240 },
    { working_hours: [{ weekdays: ['monday'], from: '23:59', to: '24:00' }] },
  ])('may go as far as %j', async (changes) => {
    const user = await addUser(store);
    expect((await put(user, changes)).status).toBe(200);
    expect(await read(user)).toEqual({ ...DEFAULTS, ...changes });
  });

  test.each([
    ['burst_gap_minutes', 0],
    ['burst_gap_minutes', 241],
    ['burst_gap_minutes', 7.5],
    ['burst_gap_minutes', '30'],
    ['burst_gap_minutes', null],
    ['burst_lead_minutes', -1],
    ['burst_lead_minutes', 121],
    ['longest_burst_minutes', 14],
    ['longest_burst_minutes', 1_441],
    ['precedence', TURNED.slice(1)],
    ['precedence', [...TURNED, 'burst']],
    ['precedence', [...TURNED.slice(1), TURNED[1]]],
    ['precedence.4', [...TURNED.slice(1), 'booked']],
    ['tentative_events', 'maybe'],
    ['working_hours', {}],
    ['working_hours.0.weekdays', [{ ...DAY, weekdays: [] }]],
    ['working_hours.0.weekdays', [{ ...DAY, weekdays: ['monday', 'monday'] }]],
    ['working_hours.0.weekdays.0', [{ ...DAY, weekdays: ['Monday'] }]],
    ['working_hours.0.from', [{ ...DAY, from: '9:00' }]],
    ['working_hours.0.from', [{ ...DAY, from: '24:00' }]],
    ['working_hours.0.to', [{ ...DAY, to: '24:01' }]],
    ['working_hours.0.to', [{ ...DAY, to: '17:60' }]],
    ['working_hours.1.to', [NIGHT, { ...DAY, to: '09:00' }]],
    ['working_hours.0.to', [{ ...DAY, from: '22:00', to: '06:00' }]],
  ])('with one bad field (%s: %j) are 400, and nothing is saved', async (path, value) => {
    const user = await addUser(store);
    const field = path.split('.')[0] as string;
    const { status, body } = await put(user, { tentative_events: 'leave_out', [field]: value });
    expect([status, body.error, body.errors[0].path]).toEqual([400, 'invalid_input', path]);
    expect(await read(user)).toEqual(DEFAULTS);
  });

  test('have up to 50 working hours', async () => {
    const user = await addUser(store);
    const most = { working_hours: Array(50).fill(DAY) };
    expect((await put(user, most)).status).toBe(200);
    expect((await put(user, { working_hours: Array(51).fill(DAY) })).body.errors[0].path).toBe('working_hours');
    expect(await read(user)).toEqual({ ...DEFAULTS, ...most });
  });

  test('keep the longest burst at least as long as the gap, whichever of them changes', async () => {
    const user = await addUser(store);
    expect((await put(user, { burst_gap_minutes: 60, longest_burst_minutes: 59 })).body.errors[0].path).toBe('longest_burst_minutes');
    await put(user, { burst_gap_minutes: 60, longest_burst_minutes: 100 });
    const tooWide = await put(user, { burst_gap_minutes: 101, burst_lead_minutes: 5 });
    expect([tooWide.status, tooWide.body.error, tooWide.body.errors[0].path]).toEqual([400, 'invalid_input', 'burst_gap_minutes']);
    const tooShort = await put(user, { longest_burst_minutes: 59, burst_lead_minutes: 5 });
    expect([tooShort.status, tooShort.body.error, tooShort.body.errors[0].path]).toEqual([400, 'invalid_input', 'longest_burst_minutes']);
    expect(await read(user)).toEqual({ ...DEFAULTS, burst_gap_minutes: 60, longest_burst_minutes: 100 });
    expect((await put(user, { burst_gap_minutes: 100 })).status).toBe(200);
  });

  test('saved by eight at once lose no field', async () => {
    const user = await addUser(store);
    const changes = [
      { burst_gap_minutes: 60 },
      { burst_lead_minutes: 5 },
      { longest_burst_minutes: 300 },
      { precedence: TURNED },
      { tentative_events: 'as_accepted' },
      { working_hours: [NIGHT] },
      {},
      { burst_gap_minutes: 60 },
    ];
    const answers = await Promise.all(changes.map((change) => put(user, change)));
    expect(answers.map(({ status }) => status)).toEqual(Array(8).fill(200));
    expect(await read(user)).toEqual({ ...DEFAULTS, ...Object.assign({}, ...changes) });
  });

  test('saved at once never leave the longest burst shorter than the gap', async () => {
    const users = await Promise.all(Array.from({ length: 4 }, () => addUser(store)));
    for (const user of users) {
      const answers = await Promise.all([put(user, { burst_gap_minutes: 200 }), put(user, { longest_burst_minutes: 100 })]);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 400]);
    }
  });

  test('are each user’s own', async () => {
    const [one, two] = [await addUser(store), await addUser(store)];
    await put(one, { burst_gap_minutes: 5 });
    expect((await read(two)).burst_gap_minutes).toBe(30);
  });
});
