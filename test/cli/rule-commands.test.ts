import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { addBudget, addLineItem, addTask, addUser } from '#test/app.ts';
import { describeOn, SQLITE, type TestStore } from '#test/databases.ts';
import { rule } from '#test/rules.ts';
import { type Environment, environmentFor, makeFolder, runDaybook, startServer } from './run-daybook.ts';

describeOn(SQLITE, 'daybook rule', (store) => {
  it('set saves a file’s rules and list shows what each does, by the names people know', async () => {
    const { env, file } = await serve(store);
    const budget_id = await addBudget(store, { name: 'Acme support' });
    const line_item_id = await addLineItem(store, { budget_id, name: 'Meetings' });
    const task_id = await addTask(store, { title: 'Stand-ups', budget_id });
    const support = { budget_id, line_item_id, task_id, billable: false, description: 'Support: {title}' };
    const when = { all: [{ field: 'title', contains: 'stand-up' }, { none: [{ field: 'weekday', is: ['saturday', 'sunday'] }] }] };
    await writeFile(file, JSON.stringify([rule(when, support, { name: 'Stand-ups' }), rule({ field: 'calendar', is: 'Private' })]));
    expect(await runDaybook(['rule', 'set', file], env)).toEqual({ code: 0, stdout: '', stderr: '2 rules saved.\n' });
    const shown = await runDaybook(['rule', 'list'], env);
    expect(shown).toMatchObject({ code: 0, stderr: '' });
    expect(
      shown.stdout
        .trimEnd()
        .split('\n')
        .map((line) => line.split(/ {2,}/)),
    ).toEqual([
      ['#', 'name', 'what it does', 'status'],
      [
        '1',
        'Stand-ups',
        'If title contains “stand-up” and not (the day is saturday or sunday): book on Acme support / Meetings / Stand-ups, not billable, described as “Support: {title}”.',
        'applied',
      ],
      ['2', '–', 'If calendar is “Private”: make no draft.', 'applied'],
    ]);
  });

  it('set saves what is not applied as well, names it and ends with 6', async () => {
    const { env, file } = await serve(store);
    const items = [
      rule({ field: 'titel', is: 'x' }, undefined, { name: 'Typo' }),
      rule({ field: 'title', is: 'x' }, { budget_id: 'nope' }),
      7,
    ];
    await writeFile(file, JSON.stringify(items));
    const run = await runDaybook(['rule', 'set', file], env);
    expect(run).toMatchObject({ code: 6, stdout: '' });
    expect(run.stderr).toContain('3 of them are not applied');
    expect(run.stderr).toMatch(/#1 Typo, when\.field: must be one of: source/);
    expect(run.stderr).toContain('#2, then.budget_id: no such budget');
    expect(run.stderr).toContain('#3, the rule: must be an object');
    const shown = await runDaybook(['rule', 'list'], env);
    expect(shown.stdout).toMatch(/^2 {2}– +If title is “x”: book on nope\. +not applied$/m);
    expect(shown.stderr).toContain('#1 Typo, when.field: must be one of');
    expect(await storedRules(env)).toEqual(items);
  });

  it('set leaves all other preferences alone', async () => {
    const { env, file } = await serve(store);
    await runDaybook(['preferences', 'set', 'default_rounding=6min'], env);
    await writeFile(file, '[]');
    await runDaybook(['rule', 'set', file], env);
    expect((await runDaybook(['preferences', 'show'], env)).stdout).toMatch(/^default_rounding +6min$/m);
  });

  it('list gives programs the API’s own answer, and people a hint where there are none', async () => {
    const { env } = await serve(store);
    expect(JSON.parse((await runDaybook(['rule', 'list', '--json'], env)).stdout)).toEqual({ rule_set_version: 'none', rules: [] });
    expect(await runDaybook(['rule', 'list'], env)).toMatchObject({
      code: 0,
      stdout: '',
      stderr: expect.stringContaining('daybook rule set'),
    });
  });

  it('list lets no rule act on the terminal', async () => {
    const { env, file } = await serve(store);
    const hostile = 'ok\u001b[2J\u202eevil';
    const broken = { ...rule({ field: 'title', is: hostile, [hostile]: 1 }, undefined, { name: hostile }) };
    await writeFile(file, JSON.stringify([rule({ field: 'title', is: hostile }, undefined, { name: hostile }), broken]));
    for (const words of [
      ['rule', 'set', file],
      ['rule', 'list'],
      ['rule', 'list', '--json'],
    ]) {
      const { stdout, stderr } = await runDaybook(words, env);
      for (const text of [stdout, stderr]) expect(text).not.toMatch(/[^\P{Cc}\n]|\u202e/u);
    }
  });

  it.each([
    ['{', 'is no JSON'],
    ['{"version":1}', 'must be a list of rules'],
  ])('set refuses a file with %s in it and saves nothing', async (text, message) => {
    const { env, file } = await serve(store);
    await writeFile(file, text);
    expect(await runDaybook(['rule', 'set', file], env)).toMatchObject({ code: 2, stderr: expect.stringContaining(message) });
    expect(await storedRules(env)).toEqual([]);
  });
});

async function serve(store: TestStore): Promise<{ env: Environment; file: string }> {
  const { url } = await startServer(store);
  const { api_token } = await addUser(store);
  return { env: await environmentFor(url, { DAYBOOK_TOKEN: api_token }), file: join(await makeFolder(), 'rules.json') };
}

async function storedRules(env: Environment): Promise<unknown[]> {
  const { stdout } = await runDaybook(['preferences', 'show', '--json'], env);
  return (JSON.parse(stdout) as { preferences: { custom_rules: unknown[] } }).preferences.custom_rules;
}
