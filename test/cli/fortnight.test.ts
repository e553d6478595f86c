import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { totalMs, union } from '#domain/interval.ts';
import { draftDueDays } from '#operations/drafting/draft-due-days.ts';
import { addBudget, addServiceToken, addTask, addUser } from '#test/app.ts';
import { describeOn, SQLITE, type TestStore } from '#test/databases.ts';
import { systemContext } from '#test/drafting.ts';
import { FORTNIGHT_DAYS, FORTNIGHT_ZONE, fortnightSignals, type SentSignal } from '#test/fortnight.ts';
import { environmentFor, runDaybook, startServer } from './run-daybook.ts';

/** `FORTNIGHT_FILE=days.txt npm test -- test/cli/fortnight.test.ts` keeps what the commands printed, to be read. */
const KEPT_IN = process.env['FORTNIGHT_FILE'];

const RULES = `[
  { "version": 1, "name": "Mail is no work",
    "when": { "all": [{ "field": "source", "is": "activitywatch" }, { "field": "title", "is": "Mail" }] },
    "then": { "exclude": true } },
  { "version": 1, "name": "The API is support, not billed",
    "when": { "field": "repository", "is": "beta/api" },
    "then": { "billable": 0, "description": "Support: {title}" } },
  { "version": 1, "name": "The demo was for nobody",
    "when": { "field": "title", "contains": "demo" },
    "then": { "exclude": true } }
]`;

describeOn(SQLITE, 'A fortnight with every overlap there is', (store) => {
  test('is drawn day by day, with no minute twice, and what was decided stays', async () => {
    const life = await liveAFortnight(store);
    for (const day of FORTNIGHT_DAYS) await life.run('day', 'show', day);
    for (const day of await life.days()) {
      const pieces = [...day.drafts.filter(isTaken), ...day.time_entries].flatMap(({ intervals }) => intervals.map(toInterval));
      expect([day.date, totalMs(pieces)]).toEqual([day.date, totalMs(union(pieces))]);
    }

    // The meeting was accepted, and is cancelled afterwards; the other one is dismissed, and the work in it is drafted.
    const demo = await life.draftOf('2026-04-01', '[ACME] Demo');
    await life.run('draft', 'accept', demo);
    await life.run('draft', 'dismiss', await life.draftOf('2026-04-02', 'Company update'));
    await life.send([{ ...life.signal('2026-04-01-1'), metadata: '{"status":"cancelled"}' }]);
    const listed = JSON.parse(await life.run('entry', 'list', '--date-from', '2026-04-01', '--date-to', '2026-04-01', '--json'));
    const [{ id: entryId }] = listed.time_entries as [{ id: string }];
    expect(await life.run('entry', 'show', entryId)).toContain('cancelled');
    expect(await life.run('day', 'show', '2026-04-02')).toContain('ACME-12 Small screens');

    const planning = await life.run('draft', 'show', await life.draftOf('2026-03-23', '[ACME] Planning, as held'));
    expect(planning).toContain('came second to this kind of time');
    const preview = await life.run(
      'rule',
      'preview',
      life.rulesFile,
      '--date-from',
      FORTNIGHT_DAYS[0] as string,
      '--date-to',
      FORTNIGHT_DAYS[13] as string,
    );
    expect(preview).toContain('Support: API');
    if (KEPT_IN) await writeFile(KEPT_IN, life.printed.join('\n'));
  });
});

type Stretch = { starts_at: string; ends_at: string };
type ShownDay = {
  date: string;
  drafts: { id: string; description: string; status: string; intervals: Stretch[] }[];
  time_entries: { intervals: Stretch[] }[];
};

/** An accepted draft's minutes are those of its time entry. */
function isTaken({ status }: { status: string }): boolean {
  return status === 'pending';
}

function toInterval({ starts_at, ends_at }: Stretch) {
  return { startsAt: Date.parse(starts_at), endsAt: Date.parse(ends_at) };
}

/** A person whose agents have sent the fortnight, who booked three hours by hand, and whose days have been drafted. */
async function liveAFortnight(store: TestStore) {
  const server = await startServer(store);
  server.clock.now = Date.parse('2026-04-06T12:00:00Z');
  const user = await addUser(store, { time_zone: FORTNIGHT_ZONE });
  const agent = await addServiceToken(store, { created_by: user.user_id });
  const budget_id = await addBudget(store, { name: 'Acme website', code: 'ACME' });
  for (const number of [12, 13, 14]) await addTask(store, { title: `Task ${number}`, task_key: `ACME-${number}`, budget_id });
  const signals = fortnightSignals(user.user_id);
  const sent = {
    id: 'sales-call',
    user_id: user.user_id,
    date: '2026-03-26',
    hours: 1,
    description: 'Sales call, by the agent',
    signal_ids: '["2026-03-26-1"]',
  };

  async function call(method: 'GET' | 'POST' | 'PUT', url: string, payload?: object) {
    const headers = url.endsWith('/ingest') ? agent.headers : user.headers;
    const answer = await server.app.inject({ method, url, headers, ...(payload ? { payload } : {}) });
    expect([url, answer.statusCode]).toEqual([url, 200]);
    return answer.json();
  }
  async function send(items: readonly SentSignal[], drafts: object[] = []) {
    await call('POST', '/api/auto-tracking/ingest', { signals: items, drafts });
    await draftDueDays(systemContext(server), [user.user_id]);
  }
  await call('PUT', '/api/auto-tracking/preferences', { enabled: 1, source_github: 1 });
  const times = { started_at: '2026-03-30T09:00:00+02:00', ended_at: '2026-03-30T10:00:00+02:00' };
  await call('POST', '/api/time-entries', { date: '2026-03-30', hours: 1, description: 'Phone call', ...times });
  await send(signals, [sent]);

  const env = await environmentFor(server.url, { DAYBOOK_TOKEN: user.api_token });
  const rulesFile = join(dirname(dirname(env['DAYBOOK_CONFIG'] ?? '')), 'rules.json');
  await writeFile(rulesFile, RULES);
  const printed: string[] = [];
  return {
    printed,
    send,
    rulesFile,
    signal: (id: string) => signals.find((one) => one.id === id) as SentSignal,
    days: async (): Promise<ShownDay[]> =>
      (await call('GET', `/api/auto-tracking/days?date_from=${FORTNIGHT_DAYS[0]}&date_to=${FORTNIGHT_DAYS[13]}`)).days,
    async draftOf(date: string, description: string): Promise<string> {
      const [day] = (await call('GET', `/api/auto-tracking/days?date_from=${date}&date_to=${date}`)).days as ShownDay[];
      return day?.drafts.find((draft) => draft.description === description)?.id ?? description;
    },
    /** Runs a command as that person and returns what it printed. */
    async run(...args: string[]): Promise<string> {
      const { code, stdout, stderr } = await runDaybook(args, env);
      expect([args.join(' '), code, code === 0 ? '' : stderr]).toEqual([args.join(' '), 0, '']);
      await draftDueDays(systemContext(server), [user.user_id]);
      printed.push(`$ daybook ${args.join(' ')}`, stdout);
      return stdout;
    },
  };
}
