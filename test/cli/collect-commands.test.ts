import { execFile } from 'node:child_process';
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { addServiceToken, addUser } from '#test/app.ts';
import { describeOn, SQLITE, type TestStore } from '#test/databases.ts';
import { type Environment, environmentFor, makeFolder, runDaybook, startServer } from './run-daybook.ts';

const run = promisify(execFile);

describeOn(SQLITE, 'daybook collect', (store) => {
  describe('git', () => {
    it('sends each commit once, however often it runs', async () => {
      const { env, agent } = await serve(store);
      const clone = await makeClone(['Start', 'Go on', 'Finish']);
      const args = ['collect', 'git', clone, '--author', 'ada@example.com', '--since', '2026-03-01', '--until', '2026-03-31'];
      const [first, second] = [await runDaybook(args, agent), await runDaybook(args, agent)];
      expect(first).toMatchObject({ code: 0, stdout: '3 signals read, 3 new, 0 unchanged\n' });
      expect(second).toMatchObject({ code: 0, stdout: '3 signals read, 0 new, 3 unchanged\n' });
      const { signals } = JSON.parse((await runDaybook(['signal', 'list', '--json'], env)).stdout) as { signals: { title: string }[] };
      expect(signals.map(({ title }) => title)).toEqual(['Finish', 'Go on', 'Start']);
    });

    it('leaves signals that people see in their own zone, which the table names', async () => {
      const { env, agent } = await serve(store, { time_zone: 'Pacific/Auckland' });
      const clone = await makeClone(['Start']);
      await runDaybook(['collect', 'git', clone, '--author', 'ada@example.com', '--since', '2026-03-01'], agent);
      const { stdout } = await runDaybook(['signal', 'list'], env);
      expect(stdout).toContain('\n2026-03-02 22:00 ');
      expect(stdout).toMatch(/\nTimes are in Pacific\/Auckland\.\n$/);
    });

    it('says where to look when there is no commit of the authors named, but not to programs', async () => {
      const { agent } = await serve(store);
      const args = ['collect', 'git', await makeClone(['Start']), '--author', 'nobody@example.com', '--since', '2026-03-01'];
      const { code, stdout, stderr } = await runDaybook(args, agent);
      expect({ code, stdout }).toEqual({ code: 0, stdout: '0 signals read, 0 new, 0 unchanged\n' });
      expect(stderr).toMatch(/^No commit by nobody@example\.com in these days\..*git shortlog.*--author/m);
      expect((await runDaybook([...args, '--json'], agent)).stderr).not.toContain('shortlog');
    });

    it('gives programs one object and nothing else on stdout', async () => {
      const { agent } = await serve(store);
      const clone = await makeClone(['Start']);
      const { code, stdout } = await runDaybook(
        ['collect', 'git', clone, '--author', 'ada@example.com', '--since', '2026-03-01', '--json'],
        agent,
      );
      expect(code).toBe(0);
      expect(JSON.parse(stdout)).toEqual({ read: 1, withdrawn: 0, sent: 1, new: 1, unchanged: 0, rejected: [], problems: [] });
    });

    it('sends in batches and waits for drafts with the last', async () => {
      const { env } = await serve(store);
      const clone = await makeClone(['One', 'Two', 'Three', 'Four', 'Five']);
      const args = ['collect', 'git', clone, '--author', 'ada@example.com', '--since', '2026-03-01', '--batch', '2'];
      expect(await runDaybook([...args, '--enable'], env)).toMatchObject({
        code: 0,
        stdout: '5 signals read, 5 new, 0 unchanged\n',
      });
      const { drafts } = JSON.parse((await runDaybook(['draft', 'list', '--json'], env)).stdout) as {
        drafts: { id: string; signal_count: number }[];
      };
      expect(drafts.reduce((sum, { signal_count }) => sum + signal_count, 0)).toBe(5);
      const shown = await runDaybook(['draft', 'show', drafts[0]?.id ?? ''], env);
      expect(shown.stdout).toMatch(/\n {2}One \(git\), 08:45–09:00, .*\n(.*\n)*Times are in UTC\.\n$/);
    });

    it('says in a line that auto-tracking is off', async () => {
      const { agent } = await serve(store);
      const { stderr } = await runDaybook(
        ['collect', 'git', await makeClone(['One']), '--author', 'ada@example.com', '--since', '2026-03-01'],
        agent,
      );
      expect(stderr).toMatch(/^Auto-tracking is off: .*enabled=1.*\n$/);
    });

    it('goes past a folder that is no clone, and says so with 6; with 1 when there is no other', async () => {
      const { agent } = await serve(store);
      const [clone, folder] = [await makeClone(['One']), await makeFolder()];
      const rest = ['--author', 'ada@example.com', '--since', '2026-03-01'];
      const some = await runDaybook(['collect', 'git', folder, clone, ...rest], agent);
      expect(some).toMatchObject({ code: 6, stdout: '1 signal read, 1 new, 0 unchanged\n' });
      expect(some.stderr).toContain('(not_a_repository)');
      expect(await runDaybook(['collect', 'git', folder, ...rest], agent)).toMatchObject({ code: 1 });
    });

    it('names what the server refused and ends with 6', async () => {
      const { url, user } = await serve(store);
      const { token } = await addServiceToken(store, { created_by: user.user_id, user_ids: [user.user_id], sources: ['ical'] });
      const env = await environmentFor(url, { DAYBOOK_TOKEN: token });
      const { code, stdout, stderr } = await runDaybook(
        ['collect', 'git', await makeClone(['One']), '--author', 'ada@example.com', '--since', '2026-03-01'],
        env,
      );
      expect({ code, stdout }).toEqual({ code: 6, stdout: '1 signal read, 0 new, 0 unchanged, 1 refused\n' });
      expect(stderr).toContain('(source_not_allowed)');
    });

    it('issues itself a service token bound to the person signed in, once', async () => {
      const { env, user } = await serve(store);
      const args = ['collect', 'git', await makeClone(['One']), '--author', 'ada@example.com', '--since', '2026-03-01'];
      await runDaybook(args, env);
      await runDaybook(args, env);
      const { service_tokens } = JSON.parse((await runDaybook(['token', 'list', '--service', '--json'], env)).stdout) as {
        service_tokens: { name: string; user_ids: string[] }[];
      };
      const own = service_tokens.filter(({ name }) => name.startsWith('daybook collect on'));
      expect(own).toEqual([expect.objectContaining({ user_ids: [user.user_id] })]);
    });

    it('has a new service token issued once its own is revoked', async () => {
      const { env } = await serve(store);
      const args = ['collect', 'git', await makeClone(['One']), '--author', 'ada@example.com', '--since', '2026-03-01'];
      await runDaybook(args, env);
      const listed = await runDaybook(['token', 'list', '--service', '--json'], env);
      const { service_tokens } = JSON.parse(listed.stdout) as { service_tokens: { id: string; name: string }[] };
      const own = service_tokens.find(({ name }) => name.startsWith('daybook collect on'));
      await runDaybook(['token', 'revoke', '--service', own?.id ?? ''], env);
      expect(await runDaybook(args, env)).toMatchObject({ code: 0, stdout: '1 signal read, 0 new, 1 unchanged\n' });
    });

    it('must be told whose commits where nobody is signed in', async () => {
      const { agent } = await serve(store);
      expect(await runDaybook(['collect', 'git', await makeClone(['One'])], agent)).toMatchObject({ code: 2, stdout: '' });
    });

    it('must be told for whom when its token speaks for several', async () => {
      const { url, user } = await serve(store);
      const other = await addUser(store);
      const { token } = await addServiceToken(store, { created_by: user.user_id, user_ids: [user.user_id, other.user_id] });
      const env = await environmentFor(url, { DAYBOOK_TOKEN: token });
      const args = ['collect', 'git', await makeClone(['One']), '--author', 'ada@example.com', '--since', '2026-03-01'];
      expect(await runDaybook(args, env)).toMatchObject({ code: 2, stdout: '' });
      expect(await runDaybook([...args, '--user', other.user_id], env)).toMatchObject({ code: 0 });
    });
  });

  describe('ical', () => {
    it('withdraws what vanished from the calendar, once', async () => {
      const { env, agent } = await serve(store);
      const file = join(await makeFolder(), 'calendar.ics');
      const args = ['collect', 'ical', file, '--since', '2026-03-01', '--until', '2026-03-31'];
      await writeFile(file, calendar(['standup', 'review']));
      expect((await runDaybook(args, agent)).stdout).toBe('2 signals read, 2 new, 0 unchanged\n');
      expect((await runDaybook(args, agent)).stdout).toBe('2 signals read, 0 new, 2 unchanged\n');
      await writeFile(file, calendar(['standup']));
      expect((await runDaybook(args, agent)).stdout).toBe('2 signals read (1 withdrawn), 1 new, 1 unchanged\n');
      const { signals } = JSON.parse((await runDaybook(['signal', 'list', '--json'], env)).stdout) as {
        signals: { title: string; metadata: string }[];
      };
      const statusOf = Object.fromEntries(signals.map(({ title, metadata }) => [title, JSON.parse(metadata).status]));
      expect(statusOf).toMatchObject({ review: 'cancelled' });
      expect(statusOf['standup']).not.toBe('cancelled');
      expect((await runDaybook(args, agent)).stdout).toBe('1 signal read, 0 new, 1 unchanged\n');
    });

    it('says so when a calendar that holds nothing any more withdraws everything', async () => {
      const { agent } = await serve(store);
      const file = join(await makeFolder(), 'calendar.ics');
      const args = ['collect', 'ical', file, '--since', '2026-03-01', '--until', '2026-03-31'];
      await writeFile(file, calendar(['standup', 'review']));
      expect((await runDaybook(args, agent)).stderr).not.toContain('withdrawn');
      await writeFile(file, calendar([]));
      expect((await runDaybook(args, agent)).stderr).toMatch(/^The calendar holds no event in these days any more: 2 signals .*withdrawn/m);
    });

    it('keeps what it saw where only its owner can read it, under no telling name', async () => {
      const { agent, user } = await serve(store);
      const file = join(await makeFolder(), 'secret-calendar.ics');
      await writeFile(file, calendar(['standup']));
      await runDaybook(['collect', 'ical', file, '--since', '2026-03-01'], agent);
      const folder = join(dirname(agent['DAYBOOK_CONFIG'] ?? ''), 'state', user.user_id);
      const [name = ''] = await readdir(folder);
      expect(name).toMatch(/^ical-[0-9a-f]{32}\.json$/);
      expect((await stat(join(folder, name))).mode & 0o077).toBe(0);
      expect(await readFile(join(folder, name), 'utf8')).not.toContain('secret-calendar');
    });

    it('remembers and withdraws nothing with --no-state', async () => {
      const { agent } = await serve(store);
      const file = join(await makeFolder(), 'calendar.ics');
      const args = ['collect', 'ical', file, '--since', '2026-03-01', '--no-state'];
      await writeFile(file, calendar(['standup', 'review']));
      await runDaybook(args, agent);
      await writeFile(file, calendar(['standup']));
      expect((await runDaybook(args, agent)).stdout).toBe('1 signal read, 0 new, 1 unchanged\n');
    });

    it('says in one line what it can’t read', async () => {
      const { agent } = await serve(store);
      const file = join(await makeFolder(), 'calendar.ics');
      await writeFile(file, 'no calendar');
      const { code, stderr } = await runDaybook(['collect', 'ical', file], agent);
      expect(code).toBe(1);
      expect(stderr).toMatch(/^daybook: .*\(not_a_calendar\)$/m);
    });
  });
});

/** A server with one user: `env` is the user's environment, `agent` one that knows a service token bound to them only. */
async function serve(store: TestStore, { time_zone = 'UTC' } = {}) {
  const { url } = await startServer(store);
  const user = await addUser(store, { time_zone });
  const { token } = await addServiceToken(store, { created_by: user.user_id, user_ids: [user.user_id] });
  const agent: Environment = await environmentFor(url, { DAYBOOK_TOKEN: token });
  return { url, user, agent, env: await environmentFor(url, { DAYBOOK_TOKEN: user.api_token }) };
}

/** A clone with one commit an hour on 2 March 2026, by ada@example.com. */
async function makeClone(titles: string[]): Promise<string> {
  const folder = join(await makeFolder(), 'site');
  await mkdir(folder);
  await run('git', ['init', '--quiet', folder]);
  for (const [at, title] of titles.entries()) {
    const when = `2026-03-02T${String(9 + at).padStart(2, '0')}:00:00Z`;
    const who = {
      GIT_AUTHOR_NAME: 'Ada',
      GIT_AUTHOR_EMAIL: 'ada@example.com',
      GIT_COMMITTER_NAME: 'Ada',
      GIT_COMMITTER_EMAIL: 'ada@example.com',
    };
    const env = {
      PATH: process.env['PATH'] ?? '',
      HOME: folder,
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_AUTHOR_DATE: when,
      GIT_COMMITTER_DATE: when,
      ...who,
    };
    await run('git', ['-C', folder, 'commit', '--quiet', '--allow-empty', '--no-gpg-sign', '-m', title], { env });
  }
  return folder;
}

/** A calendar with an hour on 3 March 2026 for each title. */
function calendar(titles: string[]): string {
  const events = titles.map((title, at) =>
    [
      'BEGIN:VEVENT',
      `UID:${title}`,
      `SUMMARY:${title}`,
      'DTSTAMP:20260301T000000Z',
      `DTSTART:20260303T${10 + at}0000Z`,
      `DTEND:20260303T${11 + at}0000Z`,
      'END:VEVENT',
    ].join('\r\n'),
  );
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:test', ...events, 'END:VCALENDAR', ''].join('\r\n');
}
