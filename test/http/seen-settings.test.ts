import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addUser, openTestApp, type TestApp, type TestUser } from '#test/app.ts';
import { describeOnEachDatabase } from '#test/databases.ts';

const RACERS = 8;
const ROUNDS = 5;

/** Each kind of settings: what one save sends, and where it is read again. */
const SETTINGS = [
  {
    path: 'preferences',
    body: (n: number) => ({ custom_rules: [n] }),
    read: ({ preferences }: Answer) => ({ version: preferences.version, saved: preferences.custom_rules }),
    saved: (n: number): unknown => [n],
  },
  {
    path: 'drafting-settings',
    body: (n: number) => ({ working_hours: workingUntil(n) }),
    read: ({ settings }: Answer) => ({ version: settings.version, saved: settings.working_hours }),
    saved: (n: number): unknown => workingUntil(n),
  },
  {
    path: 'private-patterns',
    body: (n: number) => ({ patterns: [`pattern ${n}`] }),
    read: ({ patterns, version }: Answer) => ({ version, saved: patterns }),
    saved: (n: number): unknown => [`pattern ${n}`],
  },
];

// biome-ignore lint/suspicious/noExplicitAny: any JSON
type Answer = any;

describeOnEachDatabase('What a user has set, changed as it was seen,', (store) => {
  let open: TestApp;
  beforeAll(async () => {
    open = await openTestApp(store);
  });
  afterAll(() => open.app.close());

  describe.each(SETTINGS)('$path', ({ path, body, read, saved }) => {
    const url = `/api/auto-tracking/${path}`;

    async function stored(user: TestUser) {
      return read((await open.app.inject({ url, headers: user.headers })).json());
    }

    async function save(user: TestUser, n: number, seen?: string) {
      const headers = { ...user.headers, ...(seen === undefined ? {} : { 'if-match': seen }) };
      const response = await open.app.inject({ method: 'PUT', url, headers, payload: body(n) });
      return { status: response.statusCode, error: response.json().error };
    }

    test('is refused once it has changed since, and loses nothing', async () => {
      const user = await addUser(store);
      expect((await stored(user)).version).toBe(0);
      expect(await save(user, 1, '"0"')).toEqual({ status: 200, error: undefined });
      expect(await save(user, 2, '"0"')).toEqual({ status: 409, error: 'version_changed' });
      expect(await stored(user)).toEqual({ version: 1, saved: saved(1) });
      expect((await save(user, 2, '"1"')).status).toBe(200);
      expect(await stored(user)).toEqual({ version: 2, saved: saved(2) });
    });

    test('is taken as before where no version is sent, or any', async () => {
      const user = await addUser(store);
      await save(user, 1);
      expect((await save(user, 2)).status).toBe(200);
      expect((await save(user, 3, '*')).status).toBe(200);
      expect(await stored(user)).toEqual({ version: 3, saved: saved(3) });
    });

    test('has the same version after a save that changes nothing', async () => {
      const user = await addUser(store);
      await save(user, 1);
      expect((await save(user, 1)).status).toBe(200);
      expect((await stored(user)).version).toBe(1);
    });

    test('is won by one of eight who saw the same', async () => {
      for (let round = 0; round < ROUNDS; round += 1) {
        const user = await addUser(store);
        if (round > 0) await save(user, 20);
        const seen = `"${Math.min(round, 1)}"`;
        const answers = await Promise.all(Array.from({ length: RACERS }, (_, racer) => save(user, racer, seen)));
        expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array(RACERS - 1).fill(409)]);
        const winner = answers.findIndex(({ status }) => status === 200);
        expect((await stored(user)).saved).toEqual(saved(winner));
      }
    });
  });
});

function workingUntil(n: number) {
  return [{ weekdays: ['monday'], from: '00:00', to: `23:${String(n).padStart(2, '0')}` }];
}
