import { describe, expect, it } from 'vitest';
import { addBudget, addLineItem, addTask, addUser, type TestApp } from '#test/app.ts';
import { describeOn, SQLITE, type TestStore } from '#test/databases.ts';
import { changeBeforePosts, type Environment, environmentFor, runDaybook, startServer } from './run-daybook.ts';

type Entry = { id: string; hours: number; status: string; budget_id: string | null; description: string | null; billable_hours: number };

describeOn(SQLITE, 'daybook entry', (store) => {
  it('add books time on a budget named by its code and a line item named by its name', async () => {
    const { employee } = await serve(store);
    const code = `WEB-${crypto.randomUUID().slice(0, 4).toUpperCase()}`;
    const budget_id = await addBudget(store, { code });
    const line_item_id = await addLineItem(store, { budget_id, name: 'Design' });
    const task_id = await addTask(store, { title: `Login ${code}`, budget_id });
    const args = ['--date', '2026-03-10', '--budget', code.toLowerCase(), '--line-item', 'design', '--task', `login ${code}`];
    const run = await runDaybook(['entry', 'add', '--hours', '1:30', ...args, '--json'], employee);
    expect(run).toMatchObject({ code: 0, stderr: '' });
    expect(JSON.parse(run.stdout).time_entry).toMatchObject({ hours: 1.5, budget_id, line_item_id, task_id, status: 'draft', billable: 1 });
  });

  it('add needs hours, and takes no budget it can’t tell from another', async () => {
    const { employee } = await serve(store);
    const name = `Website ${crypto.randomUUID()}`;
    await addBudget(store, { name });
    await addBudget(store, { name });
    expect(await runDaybook(['entry', 'add'], employee)).toMatchObject({ code: 2, stderr: 'daybook: Give --hours.\n' });
    const run = await runDaybook(['entry', 'add', '--hours', '1', '--budget', name], employee);
    expect(run).toMatchObject({ code: 2, stdout: '' });
    expect(run.stderr).toContain('give its id');
    expect(await runDaybook(['entry', 'add', '--hours', '1', '--budget', 'no-such-budget'], employee)).toMatchObject({ code: 2 });
  });

  it('edit changes what is given, clears what is asked, and leaves the rest', async () => {
    const { employee } = await serve(store);
    const entry = await addEntry(employee, { hours: '1', description: 'Planning' });
    const run = await runDaybook(['entry', 'edit', entry.id, '--hours', '2', '--json'], employee);
    expect(JSON.parse(run.stdout).time_entry).toMatchObject({ hours: 2, description: 'Planning' });
    const cleared = await runDaybook(['entry', 'edit', entry.id, '--no-description', '--json'], employee);
    expect(JSON.parse(cleared.stdout).time_entry).toMatchObject({ hours: 2, description: null });
    expect(await runDaybook(['entry', 'edit', entry.id], employee)).toMatchObject({ code: 2 });
  });

  it('list reads as many pages as it takes, and says when there is more', async () => {
    const { employee } = await serve(store);
    for (const hours of ['1', '2', '3']) await addEntry(employee, { hours });
    const { stdout } = await runDaybook(['entry', 'list', '--json'], employee);
    expect((JSON.parse(stdout).time_entries as Entry[]).map(({ hours }) => hours).sort()).toEqual([1, 2, 3]);
    const some = await runDaybook(['entry', 'list', '--limit', '2'], employee);
    expect(some.stdout.trimEnd().split('\n')).toHaveLength(3);
    expect(some.stderr).toContain('raise --limit');
  });

  it('shows others’ entries with their names, and takes the beginning of an id', async () => {
    const { employee, manager } = await serve(store);
    const entry = await addEntry(employee, { hours: '1' });
    await addEntry(manager, { hours: '2' });
    const list = await runDaybook(['entry', 'list'], manager);
    expect(list.stdout).toMatch(/^id +date +person +hours/);
    const short =
      list.stdout
        .split('\n')
        .find((line) => line.includes('waiting'))
        ?.split(' ')[0] ?? '';
    expect(entry.id.startsWith(short) && short.length < entry.id.length).toBe(true);
    expect((await runDaybook(['entry', 'show', short], manager)).stdout).toContain(entry.id);
  });

  describe('decisions', () => {
    it('approve books the hours to bill, and is refused a second time with 5', async () => {
      const { employee, manager } = await serve(store);
      const entry = await addEntry(employee, { hours: '2' });
      const run = await runDaybook(['entry', 'approve', entry.id, '--billable-hours', '1:30', '--json'], manager);
      expect(JSON.parse(run.stdout)).toMatchObject({
        approved: 1,
        refused: [],
        time_entries: [{ status: 'approved', billable_hours: 1.5 }],
      });
      expect(await runDaybook(['entry', 'approve', entry.id], manager)).toMatchObject({ code: 5, stdout: '' });
    });

    it('approve goes past what it may not, and ends with 6', async () => {
      const { employee, manager } = await serve(store);
      const [own, theirs] = [await addEntry(manager, { hours: '1' }), await addEntry(employee, { hours: '1' })];
      const run = await runDaybook(['entry', 'approve', own.id, theirs.id], manager);
      expect(run.code).toBe(6);
      expect(run.stdout).toMatch(new RegExp(`^${theirs.id} approved: 1:00 h on 2026-03-10 \\(approved\\)\n$`));
      expect(run.stderr).toContain(own.id);
    });

    it('reject needs a reason and shows it to the owner', async () => {
      const { employee, manager } = await serve(store);
      const entry = await addEntry(employee, { hours: '2' });
      expect(await runDaybook(['entry', 'reject', entry.id], manager)).toMatchObject({ code: 2 });
      expect(await runDaybook(['entry', 'reject', entry.id, '--reason', 'Wrong budget'], manager)).toMatchObject({ code: 0 });
      expect((await runDaybook(['entry', 'show', entry.id], employee)).stdout).toMatch(/^status +rejected by Ada Example: Wrong budget$/m);
    });
  });

  it.each([['approve'], ['reject', '--reason', 'Wrong budget']])(
    '%s leaves alone what changed since it was read',
    async (verb, ...options) => {
      const { employee, manager, server } = await serve(store);
      const { id } = await addEntry(employee, { hours: '2' });
      changeBeforePosts(server, store, 'time_entries', id);
      const run = await runDaybook(['entry', String(verb), id, ...options], manager);
      expect(run).toMatchObject({ code: 5, stdout: '' });
      expect(run.stderr).toContain(`has changed since you saw it. Nothing was done: see daybook entry show ${id}, then decide again.`);
      const { time_entry } = JSON.parse((await runDaybook(['entry', 'show', id, '--json'], manager)).stdout) as { time_entry: Entry };
      expect(time_entry.status).toBe('draft');
    },
  );

  it('delete removes, and the history stays', async () => {
    const { employee } = await serve(store);
    const entry = await addEntry(employee, { hours: '2' });
    expect(await runDaybook(['entry', 'delete', entry.id], employee)).toMatchObject({ code: 0, stdout: `${entry.id} deleted\n` });
    expect(await runDaybook(['entry', 'show', entry.id], employee)).toMatchObject({ code: 4 });
    const shown = await runDaybook(['entry', 'show', entry.id, '--history'], employee);
    expect(shown.stdout).toMatch(/\nTimes are in UTC\.\n$/);
    const { history } = JSON.parse((await runDaybook(['entry', 'show', entry.id, '--history', '--json'], employee)).stdout) as {
      history: { action: string }[];
    };
    expect(history.map(({ action }) => action)).toEqual(['created', 'deleted']);
  });
});

/** A server with a manager and an employee who reports to them. */
async function serve(store: TestStore): Promise<{ manager: Environment; employee: Environment; server: TestApp }> {
  const { url, ...server } = await startServer(store);
  const manager = await addUser(store, { access_level: 'manager' });
  const employee = await addUser(store, { manager_id: manager.user_id });
  const environmentOf = ({ api_token }: { api_token: string }) => environmentFor(url, { DAYBOOK_TOKEN: api_token });
  return { server, manager: await environmentOf(manager), employee: await environmentOf(employee) };
}

async function addEntry(env: Environment, given: { hours: string; description?: string }): Promise<Entry> {
  const args = ['--date', '2026-03-10', '--hours', given.hours, ...(given.description ? ['--description', given.description] : [])];
  const { stdout } = await runDaybook(['entry', 'add', ...args, '--json'], env);
  return JSON.parse(stdout).time_entry as Entry;
}
