import { describe, expect, it } from 'vitest';
import { textWidth } from '#cli/terminal/text-width.ts';
import { draftDueDays } from '#operations/drafting/draft-due-days.ts';
import { addServiceToken, addUser, type TestApp, type TestUser } from '#test/app.ts';
import { describeOn, SQLITE, type TestStore } from '#test/databases.ts';
import { decide, systemContext } from '#test/drafting.ts';
import { addDraft } from '#test/drafts.ts';
import { addTimeEntry } from '#test/time-entries.ts';
import { type Environment, environmentFor, runDaybook, startServer } from './run-daybook.ts';

const DAY = '2026-03-10';
const PLANNING = {
  id: 'm',
  source: 'ical',
  signal_type: 'event',
  title: 'Planning',
  started_at: `${DAY}T10:00Z`,
  ended_at: `${DAY}T11:00Z`,
};
const FIX = { id: 'c1', title: 'Fix login', started_at: `${DAY}T10:30Z` };
const ADD = { id: 'c2', title: 'Add logout', started_at: `${DAY}T11:10Z` };

describeOn(SQLITE, 'daybook day show', (store) => {
  it('draws the day, and says below what each draft took, what was left out, what is missing and what rounding adds', async () => {
    const declined = { ...PLANNING, id: 'd', title: 'Lunch', started_at: `${DAY}T11:30Z`, ended_at: `${DAY}T12:00Z` };
    const { env } = await serveDay(store, [PLANNING, FIX, ADD, { ...declined, metadata: '{"response":"declined"}' }]);
    const run = await runDaybook(['day', 'show', DAY], env);
    expect(run).toMatchObject({ code: 0, stderr: '' });
    expect(run.stdout.split('\n')).toEqual([
      'Tuesday, 2026-03-10',
      '        09      10      11      12      13      14      15      16      17',
      'git     ┊       ┊ ░░   ███      ┊       ┊       ┊       ┊       ┊',
      'ical    ┊       ████████┊   ░░░░┊       ┊       ┊       ┊       ┊',
      'drafts  ┊       A███████B█      ┊       ┊       ┊       ┊       ┊',
      'gaps    ▒▒▒▒▒▒▒▒┊       ┊▒▒▒▒▒▒▒┊       ┊       ┊       ┊       ┊',
      '        ░ left out, dismissed or rejected',
      '',
      'Drafts',
      '  A  1:00 h of 60 min  no match',
      '     Planning',
      '     took 60 min of Planning (ical)',
      '     came second: 15 min of Fix login (git), 5 min of Add logout (git)',
      '  B  0:15 h of 10 min (+50 %)  no match',
      '     Add logout',
      '     took 10 min of Add logout (git)',
      '',
      'Left out',
      '  11:30–12:00  you declined it: Lunch (ical)',
      '  10:15–10:30  its time went to A: Fix login (git)',
      '',
      'Gaps',
      '  09:00–10:00  60 min',
      '  11:10–12:00  50 min',
      '',
      'Totals',
      '  1:15 h in drafts that wait',
      '  rounding adds 5 min (7 %)',
      '  0:00 h booked',
      '  1:50 h in gaps',
      'Times are in UTC.',
      '',
    ]);
  });

  it('tells decided, booked and sent time apart', async () => {
    const { env, user, server } = await serveDay(store, [PLANNING, ADD]);
    const draft = await draftIdOf(store, user, 'Planning');
    await decide(server, user, draft, 'accept');
    await decide(server, user, await draftIdOf(store, user, 'Add logout'), 'dismiss');
    await addDraft(store, { user_id: user.user_id, id: 'sent', hours: 3, description: 'From an agent' });
    await addTimeEntry(store, { user_id: user.user_id, hours: 2, description: 'On the train', status: 'rejected' });
    const { stdout } = await runDaybook(['day', 'show', DAY], env);
    expect(stdout).toMatch(/^drafts .* A▓{7}B░ /m);
    expect(stdout).toMatch(/^booked .* █{8}┊/m);
    expect(stdout).toContain('▓ accepted  ░ left out, dismissed or rejected');
    expect(stdout).toContain('  A  1:00 h of 60 min  accepted  no match\n');
    expect(stdout).toContain('  B  0:15 h of 10 min (+50 %)  dismissed  no match\n');
    expect(stdout).toContain('  C  3:00 h as sent  no match\n     From an agent\n');
    expect(stdout).toContain('  10:00–11:00  1:00 h  no match  Planning\n');
    expect(stdout).toContain('  no time of day  2:00 h  rejected  no match  On the train\n');
    expect(stdout).toMatch(
      / {2}3:00 h in drafts that wait\n {2}rounding changes nothing on 60 min\n {2}1 draft dismissed\n {2}3:00 h booked\n {2}2:00 h of that has no time of day\n/,
    );
  });

  it('warns where rounding adds more than a tenth, and says where it takes away', async () => {
    const { env } = await serveDay(store, [ADD], { default_rounding: '30min_up' });
    expect((await runDaybook(['day', 'show', DAY], env)).stdout).toContain('  rounding adds 15 min (100 %), over a tenth\n');
    const down = await serveDay(store, [{ ...PLANNING, ended_at: `${DAY}T10:50Z` }], { default_rounding: '15min_down' });
    expect((await runDaybook(['day', 'show', DAY], down.env)).stdout).toContain('  rounding takes away 5 min (10 %)\n');
    const none = await serveDay(store, [PLANNING], { default_rounding: 'none' });
    expect((await runDaybook(['day', 'show', DAY], none.env)).stdout).toContain('  rounding changes nothing on 60 min\n');
  });

  it('gives programs the API’s own answer, and nothing else on stdout', async () => {
    const { env, user, server } = await serveDay(store, [PLANNING]);
    const run = await runDaybook(['day', 'show', DAY, '--json'], env);
    const url = `/api/auto-tracking/days?date_from=${DAY}&date_to=${DAY}`;
    const answer = (await server.app.inject({ url, headers: user.headers })).json();
    expect(run).toMatchObject({ code: 0, stderr: '' });
    expect(JSON.parse(run.stdout)).toEqual(answer);
  });

  it('says that a day waits to be drafted', async () => {
    const { env, send } = await serveDay(store, [PLANNING]);
    await send([{ ...PLANNING, title: 'Other words' }]);
    const run = await runDaybook(['day', 'show', DAY], env);
    expect(run.stderr).toBe('This day waits to be drafted: its drafts are older than its signals.\n');
  });

  it('shows a day that holds nothing as just that', async () => {
    const { env } = await serveDay(store, []);
    const { stdout } = await runDaybook(['day', 'show', '2026-03-08'], env);
    expect(stdout).toBe(
      'Sunday, 2026-03-08\n\nTotals\n  0:00 h in drafts that wait\n  0:00 h booked\n  0:00 h in gaps\nTimes are in UTC.\n',
    );
  });

  describe('on a terminal', () => {
    it.each([40, 60, 80, 132])('fits %i columns, with long and wide titles and 300 signals', async (columns) => {
      const titles = [
        'Fix the login that has been broken since Tuesday '.repeat(5),
        '設計レビュー会議の準備と資料作成と共有'.repeat(3),
        'ok\u001b[2J\r\nevil\u202e',
      ];
      const sent = Array.from({ length: 300 }, (_, index) => ({
        id: `s${index}`,
        source: ['git', 'github', 'timer'][index % 3] as string,
        title: `${titles[index % 3]} ${index}`,
        signal_type: `x${index}`,
        started_at: new Date(Date.parse(`${DAY}T06:00Z`) + index * 60_000).toISOString(),
        ended_at: new Date(Date.parse(`${DAY}T06:00Z`) + (index + 40) * 60_000).toISOString(),
      }));
      const { env } = await serveDay(store, sent);
      const { stdout } = await runDaybook(['day', 'show', DAY], { ...env, NO_COLOR: '1' }, { columns });
      const lines = stdout.trimEnd().split('\n');
      expect(lines.length).toBeGreaterThan(20);
      for (const line of lines) {
        expect(textWidth(line)).toBeLessThanOrEqual(columns);
        expect(line).not.toMatch(/\p{Cc}|\u202e/u);
      }
    });
  });

  it('shows clocks of the user’s zone, on the day they go forward too', async () => {
    const { env, user } = await serveDay(store, []);
    await store.db.updateTable('user_time_zones').set({ time_zone: 'Europe/Berlin' }).where('user_id', '=', user.user_id).execute();
    await addTimeEntry(store, {
      user_id: user.user_id,
      date: '2026-03-29',
      intervals: JSON.stringify([[Date.parse('2026-03-29T01:30+01:00'), Date.parse('2026-03-29T03:30+02:00')]]),
    });
    const { stdout } = await runDaybook(['day', 'show', '2026-03-29'], env);
    expect(stdout).toMatch(/^ +01 +03 +04$/m);
    expect(stdout).toContain('  01:30–03:30  2:00 h');
    expect(stdout).toContain('Times are in Europe/Berlin.\n');
  });

  it('calls the midnight that ends the day 24:00', async () => {
    const { env } = await serveDay(store, [
      { id: 'n', source: 'timer', started_at: '2026-03-09T22:30Z', ended_at: `${DAY}T00:30Z`, metadata: '{"actor_kind":"agent"}' },
    ]);
    expect((await runDaybook(['day', 'show', '2026-03-09'], env)).stdout).toContain(
      '  22:30–24:00  a program did it, no person: commit (timer)\n',
    );
    expect((await runDaybook(['day', 'show', DAY], env)).stdout).toContain('  00:00–00:30  a program did it, no person: commit (timer)\n');
  });

  // 25 hours apart, so whatever the time is, their days differ.
  it.each(['Pacific/Kiritimati', 'Pacific/Pago_Pago'])('takes today and yesterday of the user’s zone, in %s', async (time_zone) => {
    const { env, user } = await serveDay(store, []);
    await store.db.updateTable('user_time_zones').set({ time_zone }).where('user_id', '=', user.user_id).execute();
    const dateOf = async (...given: string[]) =>
      JSON.parse((await runDaybook(['day', 'show', ...given, '--json'], env)).stdout).days[0].date;
    const before = Temporal.Now.plainDateISO(time_zone);
    const [today, yesterday] = [await dateOf(), await dateOf('yesterday')];
    const after = Temporal.Now.plainDateISO(time_zone);
    expect([before, after].map(String)).toContain(today);
    expect([before, after].map((date) => String(date.subtract({ days: 1 })))).toContain(yesterday);
  });

  it.each(['2026-02-30', 'tomorrow', '10.3.2026'])('takes no %s for a day', async (given) => {
    const { env } = await serveDay(store, []);
    expect(await runDaybook(['day', 'show', given], env)).toMatchObject({ code: 2, stdout: '' });
  });
});

type Sent = { id: string; started_at: string; ended_at?: string; source?: string; signal_type?: string; title?: string; metadata?: string };
type Serving = { server: TestApp; user: TestUser; env: Environment; send(signals: Sent[]): Promise<void> };

/** A server, a user of it whose days are drafted of these signals, and the environment that makes the command line that user. */
async function serveDay(store: TestStore, sent: Sent[], preferences: object = {}): Promise<Serving> {
  const server = await startServer(store);
  const { app, url } = server;
  const user = await addUser(store);
  await app.inject({
    method: 'PUT',
    url: '/api/auto-tracking/preferences',
    headers: user.headers,
    payload: { enabled: 1, ...preferences },
  });
  const { headers } = await addServiceToken(store, { created_by: user.user_id });
  async function send(signals: Sent[]) {
    const payload = {
      signals: signals.map((one) => ({ source: 'git', signal_type: 'commit', source_id: 'x', user_id: user.user_id, ...one })),
    };
    const answer = await app.inject({ method: 'POST', url: '/api/auto-tracking/ingest', headers, payload });
    expect(answer.json()).toMatchObject({ signals_ingested: signals.length });
  }
  await send(sent);
  await draftDueDays(systemContext(server), [user.user_id]);
  return { server, user, send, env: await environmentFor(url, { DAYBOOK_TOKEN: user.api_token }) };
}

async function draftIdOf({ db }: TestStore, { user_id }: TestUser, description: string): Promise<string> {
  const { id } = await db
    .selectFrom('drafts')
    .select('id')
    .where('user_id', '=', user_id)
    .where('description', '=', description)
    .executeTakeFirstOrThrow();
  return id;
}
