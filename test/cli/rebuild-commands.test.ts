import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { addBudget } from '#test/app.ts';
import { describeOn, SQLITE, type TestStore } from '#test/databases.ts';
import { decide, openDrafting } from '#test/drafting.ts';
import { environmentFor, makeFolder, runDaybook, startServer } from './run-daybook.ts';

const WEEK = ['--date-from', '2026-03-02', '--date-to', '2026-03-08'];

describeOn(SQLITE, 'daybook draft rebuild', (store) => {
  it('shows what would change in a table, and writes nothing', async () => {
    const { env, drafts, grow } = await serveMeeting(store);
    await grow();
    const before = await drafts();
    const run = await runDaybook(['draft', 'rebuild', ...WEEK, '--dry-run'], env);
    expect(run.stdout.split('\n')).toEqual([
      expect.stringMatching(/^date +draft +would be +hours +description +what$/),
      expect.stringMatching(/^2026-03-03 +eng_\S+ +changed +2:00 +Planning +hours 1:00 → 2:00$/),
      '',
    ]);
    expect(run.stderr).toBe('1 draft would change. Nothing was written: this was a dry run.\n');
    expect(await drafts()).toEqual(before);
  });

  it('rebuilds and says how many days that were', async () => {
    const { env, drafts, grow } = await serveMeeting(store);
    await grow();
    const run = await runDaybook(['draft', 'rebuild', ...WEEK], env);
    expect(run).toEqual({ code: 0, stdout: '', stderr: '1 day rebuilt.\n' });
    expect((await drafts()).map(({ hours, version }) => [hours, version])).toEqual([[2, 2]]);
    const json = await runDaybook(['draft', 'rebuild', ...WEEK, '--json'], env);
    expect(JSON.parse(json.stdout)).toEqual({ requested_days: 1, waiting_days: 0, due_days: 0, next_due_at: null });
  });

  it('asks for a long range piece by piece, without a gap or a day twice', async () => {
    const { env, grow } = await serveMeeting(store);
    await grow();
    const range = ['--date-from', '2025-01-01', '--date-to', '2026-12-31'];
    const planned = await runDaybook(['draft', 'rebuild', ...range, '--dry-run', '--json'], env);
    expect(JSON.parse(planned.stdout).days).toMatchObject([{ date: '2026-03-03', changes: [{ change: 'changed' }] }]);
    const run = await runDaybook(['draft', 'rebuild', ...range, '--json'], env);
    expect(JSON.parse(run.stdout)).toMatchObject({ requested_days: 1, waiting_days: 0 });
  });

  it('takes the last 30 days where nobody says which, and nothing the wrong way round', async () => {
    const { env } = await serveMeeting(store);
    expect((await runDaybook(['draft', 'rebuild', '--date-to', '2026-04-02'], env)).stderr).toBe('1 day rebuilt.\n');
    expect((await runDaybook(['draft', 'rebuild', '--date-to', '2026-04-03'], env)).stderr).toBe('0 days rebuilt.\n');
    expect((await runDaybook(['draft', 'rebuild', '--date-from', '2026-03-08', '--date-to', '2026-03-02'], env)).stderr).toBe(
      '0 days rebuilt.\n',
    );
    expect(await runDaybook(['draft', 'rebuild', '--date-from', '2026-02-30'], env)).toMatchObject({ code: 2 });
  });

  it('says that auto-tracking is off', async () => {
    const { env, put } = await serveMeeting(store);
    await put({ enabled: 0 });
    const run = await runDaybook(['draft', 'rebuild', ...WEEK], env);
    expect(run).toMatchObject({ code: 5, stdout: '' });
    expect(run.stderr).toContain('Auto-tracking is off');
  });
});

describeOn(SQLITE, 'daybook rule preview', (store) => {
  describe('says in words', () => {
    it('which rules are not applied, and how drafts would change', async () => {
      const { env } = await serveMeeting(store);
      const blog = await addBudget(store, { name: 'Blog' });
      const rules = [rule('plan', { budget_id: 'gone' }), rule('plan', { budget_id: blog }), 7];
      const run = await runDaybook(['rule', 'preview', await fileOf(rules), ...WEEK], env);
      expect(run.code).toBe(0);
      expect(run.stdout).toMatch(/^Not applied: #1 plan, then.budget_id: no such budget$/m);
      expect(run.stdout).toMatch(/^Not applied: #3, the rule: /m);
      expect(run.stdout).toMatch(
        /changed +1:00 +Planning +budget none → Blog, billable no → yes, matched by none → rule, confidence low 0.05 → high 0.90$/m,
      );
      expect(run.stderr).toBe('1 draft would change, 0 time entries contradicted. Nothing was written.\n');
    });

    it('how many drafts stay where they are against a rule, and why', async () => {
      const { env, send, signal, build } = await serveMeeting(store);
      await addBudget(store, { name: 'Acme', code: 'ACME' });
      await send({
        signals: [signal('c', { source: 'meetings', title: 'ACME: call', started_at: '2026-03-04T09:00:00Z', duration_minutes: 60 })],
      });
      await build();
      const blog = await addBudget(store, { name: 'Blog' });
      const run = await runDaybook(['rule', 'preview', await fileOf([rule('call', { budget_id: blog })]), ...WEEK], env);
      expect(run.stdout).toMatch(/^1 draft kept as booked: what was sent, and a task key or budget code .* come before rules\.$/m);
      expect(run.stderr).toBe('0 drafts would change, 0 time entries contradicted. Nothing was written.\n');
    });

    it('which time entries a rule contradicts', async () => {
      const { env, drafts, user, opened } = await serveMeeting(store);
      await decide(opened, user, (await drafts())[0]?.id ?? '', 'accept');
      const shop = await addBudget(store, { name: 'Shop' });
      const run = await runDaybook(['rule', 'preview', await fileOf([rule('plan', { budget_id: shop, billable: 1 })]), ...WEEK], env);
      expect(run.stdout).toMatch(/^2026-03-03 time entry \S+: booked on no budget, not billable; rule #1 plan says Shop, billable\.$/m);
      const excluded = await runDaybook(['rule', 'preview', await fileOf([rule('plan', { exclude: 1 })]), ...WEEK], env);
      expect(excluded.stdout).toContain('rule #1 plan would make no draft of it.');
      expect(excluded.stderr).toBe('0 drafts would change, 1 time entry contradicted. Nothing was written.\n');
    });
  });

  it('gives programs the API’s answer, of a long range in one piece', async () => {
    const { env } = await serveMeeting(store);
    const file = await fileOf([rule('plan', { exclude: 1 })]);
    const run = await runDaybook(['rule', 'preview', file, '--date-from', '2025-01-01', '--date-to', '2026-12-31', '--json'], env);
    expect(JSON.parse(run.stdout)).toMatchObject({
      not_applied: [],
      time_entries: [],
      days: [{ date: '2026-03-03', changes: [{ change: 'removed' }] }],
    });
  });

  it('refuses a file that holds no list', async () => {
    const { env } = await serveMeeting(store);
    expect(await runDaybook(['rule', 'preview', await fileOf({ rules: [] })], env)).toMatchObject({ code: 2, stdout: '' });
  });
});

function rule(contains: string, then: object) {
  return { version: 1, name: contains, when: { field: 'title', contains }, then };
}

async function fileOf(content: unknown): Promise<string> {
  const file = join(await makeFolder(), 'rules.json');
  await writeFile(file, JSON.stringify(content));
  return file;
}

/** A server, and a user with one drafted meeting that `grow` makes longer. */
async function serveMeeting(store: TestStore) {
  const opened = await startServer(store);
  const drafting = await openDrafting(store, opened);
  const { user, send, signal, build } = drafting;
  const meeting = { source: 'meetings', title: 'Planning', started_at: '2026-03-03T09:00:00Z' };
  await send({ signals: [signal('m', { ...meeting, duration_minutes: 60 })] });
  await build();
  return {
    ...drafting,
    opened,
    env: await environmentFor(opened.url, { DAYBOOK_TOKEN: user.api_token }),
    grow: () => send({ signals: [signal('m', { ...meeting, duration_minutes: 120 })] }),
    put: (payload: object) => opened.app.inject({ method: 'PUT', url: '/api/auto-tracking/preferences', headers: user.headers, payload }),
  };
}
