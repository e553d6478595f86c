import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '#cli/commands.ts';
import { EXIT_CODES } from '#cli/exit-code.ts';
import { CATALOGUE_COLUMNS } from '#domain/catalogue-columns.ts';
import { addServiceToken, addUser } from '#test/app.ts';
import { describeOn, SQLITE } from '#test/databases.ts';
import { environmentFor, freeAddress, makeFolder, runDaybook, startDaybook, startServer } from './run-daybook.ts';

describe('daybook --help', () => {
  it('names every command and every exit code', async () => {
    const { code, stdout } = await runDaybook(['--help']);
    expect(code).toBe(0);
    for (const { words } of COMMANDS) expect(stdout).toMatch(new RegExp(`^  ${words.split(' ')[0]} `, 'm'));
    for (const exitCode of Object.values(EXIT_CODES)) expect(stdout).toMatch(new RegExp(`^  ${exitCode}  `, 'm'));
  });

  it.each(COMMANDS.map(({ words }) => words))('%s shows examples', async (words) => {
    const { code, stdout, stderr } = await runDaybook([...words.split(' '), '--help']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(new RegExp(`^Usage: daybook ${words}`));
    expect(stdout).toMatch(/^Examples:\n {2}\$ daybook /m);
  });

  it('of catalogue import names every column', async () => {
    const { stdout } = await runDaybook(['catalogue', 'import', '--help'], {}, { columns: 400 });
    expect(stdout).toContain(CATALOGUE_COLUMNS.join(', '));
  });

  it('is also what help prints', async () => {
    expect(await runDaybook(['help', 'draft', 'accept'])).toEqual(await runDaybook(['draft', 'accept', '--help']));
  });
});

describe('the exit code', () => {
  it.each([
    ['an unknown command', ['drafts']],
    ['a group alone', ['draft']],
    ['an unknown option', ['draft', 'list', '--frobnicate']],
    ['a missing argument', ['draft', 'show']],
    ['a day that does not exist', ['draft', 'list', '--date-from', '2026-02-30']],
    ['a server’s address that is none', ['draft', 'list', '--url', 'ftp://example.com']],
    ['a preference that is none', ['preferences', 'set', 'colour=blue']],
    ['a value that is no JSON', ['preferences', 'set', 'enabled=yes']],
  ])('is 2 for %s', async (_what, args) => {
    const run = await runDaybook(args, { DAYBOOK_TOKEN: 'x' });
    expect(run).toMatchObject({ code: 2, stdout: '' });
    expect(run.stderr).toMatch(/^(daybook: |Usage: daybook draft )/);
  });

  it('is 7 where no server answers, in one line', async () => {
    const url = await freeAddress();
    const run = await runDaybook(['draft', 'list'], await environmentFor(url, { DAYBOOK_TOKEN: 'x' }));
    expect(run).toEqual({ code: 7, stdout: '', stderr: `daybook: No Daybook answers at ${url}. Start it with npm start.\n` });
  });

  it('is 3 where nobody is signed in', async () => {
    const run = await runDaybook(['draft', 'list'], await environmentFor('http://127.0.0.1:4280'));
    expect(run).toMatchObject({ code: 3, stdout: '', stderr: expect.stringContaining('daybook login') });
  });
});

describeOn(SQLITE, 'the program as a process', (store) => {
  it('answers with JSON alone on stdout', async () => {
    const { url } = await startServer(store);
    const { api_token } = await addUser(store);
    const run = await startDaybook(['draft', 'list', '--json'], await environmentFor(url, { DAYBOOK_TOKEN: api_token }));
    expect(run).toEqual({ code: 0, stdout: '{"drafts":[]}\n', stderr: '' });
  });

  it('takes the token from a file and passes its exit code on', async () => {
    const { url } = await startServer(store);
    const { user_id } = await addUser(store);
    const { token } = await addServiceToken(store, { created_by: user_id });
    const file = join(await makeFolder(), 'token');
    await writeFile(file, `${token}\n`);
    const run = await startDaybook(['draft', 'list'], await environmentFor(url, { DAYBOOK_TOKEN_FILE: file }));
    expect(run).toMatchObject({ code: 3, stdout: '', stderr: expect.stringContaining('service token') });
  });
});
