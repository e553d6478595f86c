import { describe, expect, it } from 'vitest';
import { addBudget, addLineItem, addServiceToken, addUser, type TestApp, type TestUser } from '#test/app.ts';
import { describeOn, SQLITE, type TestStore } from '#test/databases.ts';
import { changeBeforePosts, type Environment, environmentFor, runDaybook, startServer } from './run-daybook.ts';

describeOn(SQLITE, 'daybook draft', (store) => {
  describe('list', () => {
    it('gives programs the API’s own objects, and nothing else on stdout', async () => {
      const { env } = await serveDrafts(store, [{ id: 'plan-1', hours: 1.5, description: 'Planning' }]);
      const run = await runDaybook(['draft', 'list', '--json'], env);
      expect(run).toMatchObject({ code: 0, stderr: '' });
      expect(run.stdout.trim().split('\n')).toHaveLength(1);
      expect(JSON.parse(run.stdout).drafts).toEqual([expect.objectContaining({ id: 'plan-1', hours: 1.5, status: 'pending', version: 1 })]);
    });

    it('gives people a table with hours as h:mm and the confidence in a word', async () => {
      const { env } = await serveDrafts(store, [{ id: 'plan-1', hours: 1.5, description: 'Planning', match_confidence: 0.92 }]);
      const run = await runDaybook(['draft', 'list'], env);
      expect(run.stdout.split('\n')).toEqual([
        'id      date        hours  confidence  budget  task  description',
        'plan-1  2026-03-10   1:30  high 0.92   –       –     Planning',
        '',
      ]);
      expect(run.stderr).toBe('1 draft, 1:30 h\n');
    });

    it('lets no title act on the terminal', async () => {
      const hostile = 'ok\u001b[2J\u001b]0;owned\u0007\u009b31m\r\nfake  row\u202eevil';
      const { env } = await serveDrafts(store, [{ id: 'plan-1', hours: 1, description: hostile }]);
      const [table, json] = [await runDaybook(['draft', 'list'], env), await runDaybook(['draft', 'list', '--json'], env)];
      for (const { stdout } of [table, json]) expect(stdout).not.toMatch(/[^\P{Cc}\n]|\u202e/u);
      expect(table.stdout.trimEnd().split('\n')).toHaveLength(2);
      expect(table.stdout).toContain('ok␛[2J␛]0;owned␇�31m fake  row�evil');
      expect(JSON.parse(json.stdout).drafts[0].description).toBe(hostile);
    });

    it('says why there is nothing yet', async () => {
      const { env } = await serveDrafts(store, []);
      const run = await runDaybook(['draft', 'list'], env);
      expect(run).toMatchObject({ code: 0, stdout: '' });
      expect(run.stderr).toContain('daybook preferences set enabled=1');
    });
  });

  it('shows a draft by the beginning of its id, decided ones too', async () => {
    const { env } = await serveDrafts(store, [{ id: 'meeting-1', hours: 1, description: 'Review' }]);
    await runDaybook(['draft', 'dismiss', 'meeting-1'], env);
    const run = await runDaybook(['draft', 'show', 'meet'], env);
    expect(run.stdout).toMatch(/^status +dismissed by you$/m);
    expect(run.stdout).toMatch(/^description +Review$/m);
  });

  it('shows a line item by its name, to programs by its id, and one that is unknown by its id', async () => {
    const budget_id = await addBudget(store);
    const line_item_id = await addLineItem(store, { budget_id, name: 'Design system' });
    const { env, user } = await serveDrafts(store, [
      { id: 'alpha-1', hours: 1 },
      { id: 'beta-1', hours: 1 },
    ]);
    for (const [id, lineItem] of [
      ['alpha-1', line_item_id],
      ['beta-1', 'no-such-item'],
    ] as const)
      await store.db
        .updateTable('drafts')
        .set({ line_item_id: lineItem })
        .where('user_id', '=', user.user_id)
        .where('id', '=', id)
        .execute();
    expect((await runDaybook(['draft', 'show', 'alpha'], env)).stdout).toMatch(/^line item +Design system$/m);
    expect(JSON.parse((await runDaybook(['draft', 'show', 'alpha', '--json'], env)).stdout).draft).toMatchObject({ line_item_id });
    expect((await runDaybook(['draft', 'show', 'beta'], env)).stdout).toMatch(/^line item +no-such-item$/m);
  });

  describe('accept', () => {
    it('makes a time entry of each draft named, and is done when all are', async () => {
      const { env } = await serveDrafts(store, [
        { id: 'alpha-1', hours: 1 },
        { id: 'beta-1', hours: 2 },
        { id: 'gamma-1', hours: 3 },
      ]);
      const run = await runDaybook(['draft', 'accept', 'alpha', 'beta-1', '--json'], env);
      expect(run).toMatchObject({ code: 0, stderr: '' });
      const answer = JSON.parse(run.stdout);
      expect(answer).toMatchObject({
        accepted: 2,
        refused: [],
        time_entries: [{ draft_id: 'alpha-1', status: 'draft' }, { draft_id: 'beta-1' }],
      });
      expect(await pendingIds(env)).toEqual(['gamma-1']);
    });

    it('names what was refused and ends with 6 when the rest was done', async () => {
      const { env } = await serveDrafts(store, [{ id: 'alpha-1', hours: 1 }]);
      const run = await runDaybook(['draft', 'accept', 'alpha-1', 'unknown-1'], env);
      expect(run.code).toBe(6);
      expect(run.stdout).toMatch(/^alpha-1 accepted: time entry \S+ \(waiting\)$/m);
      expect(run.stderr).toContain('unknown-1: No such draft. (not_found)');
    });

    it('ends with 5 for a draft that was decided before and with 4 for one that never was', async () => {
      const { env } = await serveDrafts(store, [{ id: 'alpha-1', hours: 1 }]);
      await runDaybook(['draft', 'accept', 'alpha-1'], env);
      const [again, unknown] = [await runDaybook(['draft', 'accept', 'alpha'], env), await runDaybook(['draft', 'accept', 'nothing'], env)];
      expect(again).toMatchObject({ code: 5, stdout: '' });
      expect(again.stderr).toMatch(/^daybook: .*\(not_pending\)\n$/);
      expect(unknown).toMatchObject({ code: 4, stderr: 'daybook: No such draft. (not_found)\n' });
    });

    it('accepts nothing when a beginning fits several drafts', async () => {
      const { env } = await serveDrafts(store, [
        { id: 'alpha-1', hours: 1 },
        { id: 'alpha-2', hours: 2 },
      ]);
      expect(await runDaybook(['draft', 'accept', 'alpha-1', 'alpha'], env)).toMatchObject({ code: 2, stdout: '' });
      expect(await pendingIds(env)).toHaveLength(2);
    });

    it('takes all of some days with --all, and nothing without it', async () => {
      const { env } = await serveDrafts(store, [
        { id: 'alpha-1', hours: 1, date: '2026-03-09' },
        { id: 'beta-1', hours: 2.25, date: '2026-03-10' },
      ]);
      expect(await runDaybook(['draft', 'accept'], env)).toMatchObject({ code: 2, stdout: '' });
      expect(await runDaybook(['draft', 'accept', '--date-to', '2026-03-09'], env)).toMatchObject({ code: 2, stdout: '' });
      const run = await runDaybook(['draft', 'accept', '--all', '--date-from', '2026-03-10'], env);
      expect(run).toMatchObject({ code: 0, stdout: '1 draft accepted, 2:15 h\n' });
      expect(await pendingIds(env)).toEqual(['alpha-1']);
    });

    it('skips what can’t be accepted and ends with 6', async () => {
      const { env } = await serveDrafts(store, [
        { id: 'alpha-1', hours: 1 },
        { id: 'beta-1', hours: 2, budget_id: 'no-such-budget' },
      ]);
      const run = await runDaybook(['draft', 'accept', '--all', '--json'], env);
      expect(run).toMatchObject({ code: 6, stdout: '{"accepted":1,"skipped":1}\n' });
    });
  });

  describe('edit', () => {
    it('books what it is told instead of what the draft says', async () => {
      const { env } = await serveDrafts(store, [{ id: 'alpha-1', hours: 1, description: 'Planning' }]);
      const run = await runDaybook(['draft', 'edit', 'alpha', '--hours', '2:45', '--no-description', '--billable', '--json'], env);
      expect(run).toMatchObject({ code: 0, stderr: '' });
      const { draft } = JSON.parse((await runDaybook(['draft', 'show', 'alpha', '--json'], env)).stdout);
      expect(draft).toMatchObject({ hours: 2.75, description: null, billable: 1, status: 'accepted' });
    });

    it('refuses hours that can’t be', async () => {
      const { env } = await serveDrafts(store, [{ id: 'alpha-1', hours: 1 }]);
      for (const hours of ['25', '0', '1:75', 'two', '-1'])
        expect(await runDaybook(['draft', 'edit', 'alpha', `--hours=${hours}`], env)).toMatchObject({ code: 2 });
    });
  });

  it.each([['accept'], ['edit', '--hours', '2'], ['dismiss']])(
    '%s leaves alone what changed since it was read',
    async (verb, ...options) => {
      const id = `seen-${verb}`;
      const { env, server } = await serveDrafts(store, [{ id, hours: 1 }]);
      changeBeforePosts(server, store, 'drafts', id);
      const run = await runDaybook(['draft', String(verb), 'seen', ...options], env);
      expect(run).toMatchObject({ code: 5, stdout: '' });
      expect(run.stderr).toBe(
        `daybook: This draft has changed since you saw it. Nothing was done: see daybook draft show ${id}, then decide again. (version_changed)\n`,
      );
      expect(await pendingIds(env)).toEqual([id]);
    },
  );

  it('dismisses all of some days', async () => {
    const { env } = await serveDrafts(store, [{ id: 'alpha-1', hours: 1 }]);
    expect(await runDaybook(['draft', 'dismiss', '--all'], env)).toMatchObject({ code: 0, stdout: '1 draft dismissed, 1:00 h\n' });
    expect(await pendingIds(env)).toEqual([]);
  });
});

type Sent = {
  id: string;
  hours: number;
  date?: string;
  description?: string;
  match_confidence?: number;
  budget_id?: string;
  line_item_id?: string;
};

/** A server, a user of it who has these drafts, and the environment that makes the command line that user. */
async function serveDrafts(store: TestStore, sent: Sent[]): Promise<{ env: Environment; user: TestUser; server: TestApp }> {
  const server = await startServer(store);
  const { app, url } = server;
  const user = await addUser(store);
  const { headers } = await addServiceToken(store, { created_by: user.user_id });
  const drafts = sent.map((draft) => ({ date: '2026-03-10', billable: 0, ...draft, user_id: user.user_id, signal_ids: '[]' }));
  const answer = await app.inject({ method: 'POST', url: '/api/auto-tracking/ingest', headers, payload: { drafts } });
  expect(answer.json()).toEqual({ signals_ingested: 0, drafts_created: sent.length });
  return { user, server, env: await environmentFor(url, { DAYBOOK_TOKEN: user.api_token }) };
}

async function pendingIds(env: Environment): Promise<string[]> {
  const { drafts } = JSON.parse((await runDaybook(['draft', 'list', '--json'], env)).stdout) as { drafts: { id: string }[] };
  return drafts.map(({ id }) => id);
}
