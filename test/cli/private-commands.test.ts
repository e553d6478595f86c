import { expect, onTestFinished, test } from 'vitest';
import { openSqlite } from '#db/connect.ts';
import { addServiceToken, addUser } from '#test/app.ts';
import { describeOn, SQLITE } from '#test/databases.ts';
import { environmentFor, runDaybook, startServer } from './run-daybook.ts';

describeOn(SQLITE, 'daybook private', (store) => {
  async function serveUser() {
    const { app, url } = await startServer(store);
    const user = await addUser(store);
    const agent = await addServiceToken(store, { created_by: user.user_id });
    const signal = { id: 's', user_id: user.user_id, source: 'git', source_id: 'x', signal_type: 'commit', title: 'Zebra' };
    await app.inject({ method: 'POST', url: '/api/auto-tracking/ingest', headers: agent.headers, payload: { signals: [signal] } });
    const env = await environmentFor(url, { DAYBOOK_TOKEN: user.api_token });
    return {
      /** Has the user save other patterns elsewhere the moment before the server works on a PUT. */
      changeBeforePuts(patterns: string[]) {
        const database = openSqlite((store.address as { sqliteFile: string }).sqliteFile);
        onTestFinished(() => database.close());
        const save = database.prepare(
          'insert into private_patterns (user_id, patterns, version, updated_at) values (?, ?, 1, 0) on conflict (user_id) do update set patterns = excluded.patterns, version = version + 1',
        );
        app.server.prependListener('request', ({ method }) => method === 'PUT' && save.run(user.user_id, JSON.stringify(patterns)));
      },
      daybook: (...args: string[]) => runDaybook(['private', ...args], env),
      titles: () => store.db.selectFrom('signals').select('title').where('user_id', '=', user.user_id).execute(),
    };
  }

  test('adds patterns, each once, and says what they took out', async () => {
    const { daybook, titles } = await serveUser();
    const added = await daybook('add', 'zebra', 'a*b', 'zebra', '--yes');
    expect(added).toMatchObject({ code: 0, stdout: '' });
    expect(added.stderr).toBe('2 patterns added. Texts were taken out of 1 signal, 0 drafts, 0 time entries, 0 rows of the history.\n');
    expect(await titles()).toEqual([{ title: 'Private' }]);
    expect((await daybook('list')).stdout).toBe('zebra\na*b\n');
    const again = await daybook('add', 'zebra', '--json');
    expect(JSON.parse(again.stdout)).toEqual({
      patterns: ['zebra', 'a*b'],
      redacted: { signals: 0, drafts: 0, time_entries: 0, history: 0 },
    });
  });

  test('changes nothing where nobody can be asked and --yes is missing', async () => {
    const { daybook, titles } = await serveUser();
    expect(await daybook('add', 'zebra')).toMatchObject({ code: 2, stderr: expect.stringContaining('give --yes') });
    expect(await titles()).toEqual([{ title: 'Zebra' }]);
    expect((await daybook('list')).stderr).toContain('No private patterns');
  });

  test.each([
    ['add', ['add', 'zebra', '--yes']],
    ['remove', ['remove', 'other']],
  ])('%s takes the place of nothing that was saved meanwhile, and says so', async (_, command) => {
    const { daybook, titles, changeBeforePuts } = await serveUser();
    await daybook('add', 'other', '--yes');
    changeBeforePuts(['other', 'of another device']);
    expect(await daybook(...command)).toEqual({
      code: 5,
      stdout: '',
      stderr:
        'daybook: Your private patterns have changed since they were read. See daybook private list, then try again. (version_changed)\n',
    });
    expect((await daybook('list')).stdout).toBe('other\nof another device\n');
    expect(await titles()).toEqual([{ title: 'Zebra' }]);
  });

  test('removes patterns, all that are named or none, and brings nothing back', async () => {
    const { daybook, titles } = await serveUser();
    await daybook('add', 'zebra', 'other', '--yes');
    expect(await daybook('remove', 'zebra', 'unknown')).toMatchObject({ code: 2, stderr: expect.stringContaining('unknown: no such') });
    expect((await daybook('remove', 'zebra')).stderr).toBe('1 pattern removed. No text comes back.\n');
    expect(JSON.parse((await daybook('list', '--json')).stdout)).toEqual({ patterns: ['other'] });
    expect(await titles()).toEqual([{ title: 'Private' }]);
  });
});
