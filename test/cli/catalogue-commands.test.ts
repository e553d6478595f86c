import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { addUser } from '#test/app.ts';
import { describeOn, SQLITE, type TestStore } from '#test/databases.ts';
import { type Environment, environmentFor, makeFolder, runDaybook, startServer } from './run-daybook.ts';

describeOn(SQLITE, 'daybook catalogue import', (store) => {
  it('writes nothing in a dry run, then imports, then finds all unchanged', async () => {
    const { env, budget, file } = await serve(store);
    await writeFile(file, `budget,budget_hours,task\n${budget},10,Login\n`);
    const dry = await runDaybook(['catalogue', 'import', file, '--dry-run'], env);
    expect(dry).toMatchObject({ code: 0, stdout: expect.stringMatching(/^Budgets: 1 new.*\n.*\n.*\nNothing was written/) });
    expect(await budgetNames(env, budget)).toEqual([]);
    await runDaybook(['catalogue', 'import', file], env);
    expect(await budgetNames(env, budget)).toEqual([budget]);
    const again = await runDaybook(['catalogue', 'import', file, '--json'], env);
    expect(JSON.parse(again.stdout)).toMatchObject({ created: { budgets: 0 }, unchanged: { budgets: 1, tasks: 1 }, problems: [] });
  });

  it('names each bad line on stderr, with a dry run and without', async () => {
    const { env, budget, file } = await serve(store);
    await writeFile(file, `budget,budget_hours\n${budget},ten\n`);
    for (const more of [['--dry-run'], []]) {
      const run = await runDaybook(['catalogue', 'import', file, ...more], env);
      expect(run.code).toBe(2);
      expect(run.stderr).toMatch(/line 2, budget_hours/);
    }
    expect(await budgetNames(env, budget)).toEqual([]);
  });

  it('refuses a file in another encoding than UTF-8', async () => {
    const { env, file } = await serve(store);
    await writeFile(file, Buffer.from('budget\nCafé\n', 'latin1'));
    expect(await runDaybook(['catalogue', 'import', file], env)).toMatchObject({ code: 2, stderr: expect.stringContaining('not UTF-8') });
  });
});

async function serve(store: TestStore): Promise<{ env: Environment; budget: string; file: string }> {
  const { url } = await startServer(store);
  const { api_token } = await addUser(store, { access_level: 'manager' });
  const env = await environmentFor(url, { DAYBOOK_TOKEN: api_token });
  return { env, budget: `Budget ${crypto.randomUUID()}`, file: join(await makeFolder(), 'catalogue.csv') };
}

async function budgetNames(env: Environment, search: string): Promise<string[]> {
  const { budgets } = JSON.parse((await runDaybook(['budget', 'list', '--search', search, '--json'], env)).stdout) as {
    budgets: { name: string }[];
  };
  return budgets.map(({ name }) => name);
}
