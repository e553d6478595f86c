import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { addUser } from '#test/app.ts';
import { describeOn, SQLITE, type TestStore } from '#test/databases.ts';
import { type Environment, environmentFor, makeFolder, runDaybook, startServer } from './run-daybook.ts';

const PASSWORD = 'correct horse battery staple';

describeOn(SQLITE, 'daybook', (store) => {
  describe('user add', () => {
    it('makes an API token of a user with a password', async () => {
      const { executive, url } = await serve(store);
      const { run, email } = await addPerson(executive);
      expect(run).toMatchObject({ code: 0, stderr: '' });
      const { user_id, api_token } = JSON.parse(run.stdout);
      const table = await runDaybook(['token', 'list'], await environmentFor(url, { DAYBOOK_TOKEN: api_token }));
      expect(table.stdout).toMatch(/\nTimes are in Europe\/Berlin\.\n$/);
      const { stdout } = await runDaybook(['token', 'list', '--json'], await environmentFor(url, { DAYBOOK_TOKEN: api_token }));
      expect(JSON.parse(stdout).api_tokens).toHaveLength(1);
      const { users } = JSON.parse((await runDaybook(['user', 'list', '--json', '--search', email], executive)).stdout);
      expect(users).toEqual([expect.objectContaining({ id: user_id, email, access_level: 'lead', time_zone: 'Europe/Berlin' })]);
    });

    it('gives an invitation link where there is no password', async () => {
      const { executive, url } = await serve(store);
      const args = ['user', 'add', '--email', freshEmail(), '--name', 'Grace', '--level', 'employee'];
      const run = await runDaybook([...args, '--json'], executive);
      expect(JSON.parse(run.stdout)).toEqual({ user_id: expect.any(String), invitation_url: expect.stringContaining(`${url}/`) });
    });

    it('is refused to those who may not, and for an address that is taken', async () => {
      const { executive, url } = await serve(store);
      const employee = await environmentFor(url, { DAYBOOK_TOKEN: (await addUser(store)).api_token });
      const args = ['user', 'add', '--email', freshEmail(), '--name', 'Grace', '--level', 'employee'];
      const refused = await runDaybook(args, employee);
      expect(refused).toMatchObject({ code: 3, stdout: '' });
      expect(refused.stderr).toMatch(/\(forbidden\)\n$/);
      await runDaybook(args, executive);
      expect(await runDaybook(args, executive)).toMatchObject({ code: 5 });
    });
  });

  describe('login', () => {
    it('keeps its tokens where only their owner reads them, and the password nowhere', async () => {
      const { login, env } = await servePerson(store);
      expect(await login('--enable')).toMatchObject({ code: 0, stdout: '' });
      const file = env['DAYBOOK_CONFIG'] ?? '';
      expect((await stat(file)).mode & 0o777).toBe(0o600);
      expect(await readFile(file, 'utf8')).not.toContain(PASSWORD);
      const { preferences } = JSON.parse((await runDaybook(['preferences', 'show', '--json'], env)).stdout);
      expect(preferences.enabled).toBe(1);
    });

    it('revokes the tokens of the sign-in before', async () => {
      const { login, env } = await servePerson(store);
      await login();
      await login();
      const { api_tokens } = JSON.parse((await runDaybook(['token', 'list', '--json'], env)).stdout) as {
        api_tokens: { revoked_at: string | null }[];
      };
      // One of `user add`, one of each login.
      expect(api_tokens.map(({ revoked_at }) => revoked_at === null)).toEqual([true, false, true]);
    });

    it('says that the password is wrong', async () => {
      const { login, env } = await servePerson(store);
      await writeFile(env['PASSWORD_FILE'] ?? '', 'wrong');
      const run = await login();
      expect(run).toMatchObject({ code: 3, stdout: '' });
      expect(run.stderr).toMatch(/^daybook: .*\(wrong_credentials\)\n$/);
    });

    it('sends what it keeps to no other server', async () => {
      const { login, env } = await servePerson(store);
      await login();
      const other = await startServer(store);
      const seen: unknown[] = [];
      other.app.server.on('request', (request) => seen.push(request.headers.authorization));
      expect(await runDaybook(['draft', 'list', '--url', other.url], env)).toMatchObject({ code: 3 });
      expect(seen).toEqual([]);
    });

    it('asks nobody where nobody is', async () => {
      const { env } = await servePerson(store);
      expect(await runDaybook(['login'], env)).toMatchObject({ code: 2, stderr: 'daybook: Nobody is here to be asked: give --email.\n' });
    });
  });

  it('logout revokes the tokens and forgets them', async () => {
    const { login, env } = await servePerson(store);
    await login();
    const saved = JSON.parse(await readFile(env['DAYBOOK_CONFIG'] ?? '', 'utf8')) as {
      servers: Record<string, { login: { api_token: { token: string } } }>;
    };
    const token = Object.values(saved.servers)[0]?.login.api_token.token ?? '';
    expect(await runDaybook(['draft', 'list', '--token-file', await fileOf(token)], env)).toMatchObject({ code: 0 });
    expect(await runDaybook(['logout'], env)).toMatchObject({ code: 0 });
    expect(await runDaybook(['draft', 'list', '--token-file', await fileOf(token)], env)).toMatchObject({ code: 3 });
    expect(await runDaybook(['draft', 'list'], env)).toMatchObject({ code: 3 });
  });

  it('takes no token as an argument, which every user of the machine could read', async () => {
    const { executive } = await serve(store);
    const run = await runDaybook(['draft', 'list', '--token', executive['DAYBOOK_TOKEN'] ?? ''], executive);
    expect(run).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining("unknown option '--token'") });
  });

  describe('token', () => {
    it('add prints the secret alone on stdout, bound to oneself unless asked otherwise', async () => {
      const { env, user_id } = await servePerson(store);
      const person = await loggedIn(env);
      const run = await runDaybook(['token', 'add', 'my laptop', '--service', '--source', 'git'], person);
      expect(run.stdout).toMatch(/^daybook_svc_\S+\n$/);
      const { service_tokens } = JSON.parse((await runDaybook(['token', 'list', '--service', '--json'], person)).stdout);
      expect(service_tokens).toContainEqual(expect.objectContaining({ name: 'my laptop', user_ids: [user_id], sources: ['git'] }));
      expect(await runDaybook(['draft', 'list', '--token-file', await fileOf(run.stdout)], person)).toMatchObject({ code: 3, stdout: '' });
    });

    it('revoke takes the beginning of an id', async () => {
      const { env } = await servePerson(store);
      const person = await loggedIn(env);
      const added = JSON.parse((await runDaybook(['token', 'add', 'report', '--json'], person)).stdout) as {
        token: string;
        api_token: { id: string };
      };
      expect(await runDaybook(['token', 'revoke', added.api_token.id.slice(0, -2)], person)).toMatchObject({ code: 0 });
      expect(await runDaybook(['token', 'list', '--token-file', await fileOf(added.token)], env)).toMatchObject({ code: 3 });
    });
  });

  it('user deactivate locks out, user invite makes a link again', async () => {
    const { executive } = await serve(store);
    const { email } = await addPerson(executive);
    expect((await runDaybook(['user', 'invite', email, '--json'], executive)).stdout).toContain('invitation_url');
    expect(await runDaybook(['user', 'deactivate', email], executive)).toMatchObject({ code: 0, stdout: `${email} deactivated\n` });
    expect(await runDaybook(['user', 'deactivate', 'nobody@example.com'], executive)).toMatchObject({ code: 4 });
  });
});

async function serve(store: TestStore): Promise<{ url: string; executive: Environment }> {
  const { url } = await startServer(store);
  const { api_token } = await addUser(store, { access_level: 'executive' });
  return { url, executive: await environmentFor(url, { DAYBOOK_TOKEN: api_token }) };
}

/** Adds a lead with the password through `user add`. */
async function addPerson(executive: Environment) {
  const [email, passwordFile] = [freshEmail(), join(await makeFolder(), 'password')];
  await writeFile(passwordFile, `${PASSWORD}\n`);
  const about = ['--email', email, '--name', 'Grace', '--level', 'lead', '--timezone', 'Europe/Berlin'];
  const run = await runDaybook(['user', 'add', ...about, '--password-file', passwordFile, '--json'], executive);
  return { run, email, passwordFile };
}

/** A server and a person who can sign in on it; `env` knows the server and nothing else of them. */
async function servePerson(store: TestStore) {
  const { url, executive } = await serve(store);
  const { run, email, passwordFile } = await addPerson(executive);
  const env = await environmentFor(url, { EMAIL: email, PASSWORD_FILE: passwordFile });
  const login = (...more: string[]) => runDaybook(['login', '--email', email, '--password-file', passwordFile, ...more], env);
  return { env, login, user_id: (JSON.parse(run.stdout) as { user_id: string }).user_id };
}

async function loggedIn(env: Environment): Promise<Environment> {
  await runDaybook(['login', '--email', env['EMAIL'] ?? '', '--password-file', env['PASSWORD_FILE'] ?? ''], env);
  return env;
}

async function fileOf(token: string): Promise<string> {
  const file = join(await makeFolder(), 'token');
  await writeFile(file, token);
  return file;
}

function freshEmail(): string {
  return `grace-${crypto.randomUUID()}@example.com`;
}
