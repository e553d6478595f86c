import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApp, type TestApp, type TestUser } from '#test/app.ts';
import { describeOnEachDatabase } from '#test/databases.ts';
import { decide, openDrafting } from '#test/drafting.ts';
import { changedTables, readContents } from '#test/store-contents.ts';

const RANGE = { date_from: '2026-03-01', date_to: '2026-03-10' };

describeOnEachDatabase('Previewing preferences and drafting settings', (store) => {
  let open: TestApp;
  beforeAll(async () => {
    open = await openTestApp(store);
  });
  afterAll(() => open.app.close());

  async function send(user: TestUser, method: 'POST' | 'PUT', path: string, payload: object) {
    const headers = { ...user.headers, prefer: 'wait' };
    const response = await open.app.inject({ method, url: `/api/auto-tracking${path}`, headers, payload });
    return { status: response.statusCode, body: response.json() };
  }

  async function preview(user: TestUser, payload: object) {
    const before = await readContents(store);
    const answer = await send(user, 'POST', '/preferences/preview', { ...RANGE, ...payload });
    expect(changedTables(before, await readContents(store))).toEqual([]);
    return answer;
  }

  /** A day of meetings, drafted, of these minutes each. */
  async function openMeetings(...minutes: number[]) {
    const drafting = await openDrafting(store, open);
    const signals = minutes.map((duration_minutes, index) =>
      drafting.signal(`m${index}`, { source: 'meetings', title: `m${index}`, started_at: `2026-03-09T0${index}:00:00Z`, duration_minutes }),
    );
    await drafting.send({ signals });
    await drafting.build();
    return { ...drafting, draftOf: async (title: string) => (await drafting.drafts()).find(({ description }) => description === title) };
  }

  test('says which drafts change, and what waits in the range before and after', async () => {
    const { user } = await openMeetings(60, 20, 8);
    const { body } = await preview(user, { preferences: { auto_dismiss_below_minutes: 30, default_rounding: 'none' } });
    expect(body.before).toEqual({ drafts: 3, hours: 1.5, dismissed: 0 });
    expect(body.after).toEqual({ drafts: 1, hours: 1, dismissed: 2 });
    expect(body.days).toMatchObject([{ date: '2026-03-09', changes: [{ change: 'changed' }, { change: 'changed' }] }]);
    expect(body.days[0].changes[0].after).toMatchObject({ status: 'dismissed', dismissed_by: 'rule' });
  });

  test('does what saving both and rebuilding then does', async () => {
    const { user, drafts, send: ingest, signal, build } = await openMeetings(60, 20);
    const commits = ['10:00', '10:20', '10:50'].map((time, index) =>
      signal(`c${index}`, { started_at: `2026-03-09T${time}:00Z`, metadata: '{"repository":"shop"}' }),
    );
    await ingest({ signals: commits });
    await build();
    const preferences = { source_meetings: 0 };
    const drafting_settings = { burst_lead_minutes: 60, burst_gap_minutes: 10 };
    const { body } = await preview(user, { preferences, drafting_settings });
    await send(user, 'PUT', '/preferences', preferences);
    await send(user, 'PUT', '/drafting-settings', drafting_settings);
    await send(user, 'POST', '/rebuild', RANGE);
    const waiting = (await drafts()).filter(({ status }) => status === 'pending');
    expect(body.after).toMatchObject({ drafts: waiting.length, hours: waiting.reduce((sum, { hours }) => sum + hours, 0) });
    expect(body.after).not.toEqual(body.before);
    expect((await preview(user, {})).body).toEqual({ days: [], before: body.after, after: body.after });
  });

  test('reaches days that only the other settings put time on', async () => {
    const { user, send: ingest, signal, build } = await openMeetings();
    await ingest({ signals: [signal('c', { started_at: '2026-03-09T00:30:00Z' })] });
    await build();
    const range = { date_from: '2026-03-08', date_to: '2026-03-08' };
    expect((await preview(user, range)).body.days).toEqual([]);
    const { body } = await preview(user, { ...range, drafting_settings: { burst_lead_minutes: 60 } });
    expect(body).toMatchObject({ days: [{ date: '2026-03-08' }], before: { drafts: 0 }, after: { drafts: 1 } });
  });

  test('counts what the user decided nowhere', async () => {
    const { user, draftOf } = await openMeetings(60, 20);
    await decide(open, user, (await draftOf('m0'))?.id ?? '', 'dismiss');
    const { body } = await preview(user, { preferences: { auto_dismiss_below_minutes: 1_440 } });
    expect(body).toMatchObject({ before: { drafts: 1, dismissed: 0 }, after: { drafts: 0, hours: 0, dismissed: 1 } });
  });

  test.each([
    [{ preferences: { default_rounding: 'x' } }, 'preferences.default_rounding'],
    [{ drafting_settings: { burst_gap_minutes: 0 } }, 'drafting_settings.burst_gap_minutes'],
    [{ drafting_settings: { burst_gap_minutes: 60, longest_burst_minutes: 15 } }, 'longest_burst_minutes'],
    [{ date_to: '2026-06-01' }, 'date_to'],
  ])('of %j is 400 and says where', async (payload, path) => {
    const { user } = await openMeetings();
    const { status, body } = await preview(user, payload);
    expect({ status, paths: body.errors.map((issue: { path: string }) => issue.path) }).toEqual({ status: 400, paths: [path] });
  });
});
