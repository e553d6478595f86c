import { afterAll, beforeAll, expect, test } from 'vitest';
import { saveDrafts } from '#db/drafts.ts';
import { type Draft, parseIntervals } from '#domain/draft.ts';
import { addBudget, addUser, openTestApp, type TestApp, type TestUser } from '#test/app.ts';
import { describeOnEachDatabase } from '#test/databases.ts';
import { decide, openDrafting } from '#test/drafting.ts';

const MEETING = { source: 'meetings', signal_type: 'meeting', started_at: '2026-03-10T09:00:00Z', ended_at: '2026-03-10T10:00:00Z' };
const COMMIT = { started_at: '2026-03-10T09:30:00Z' };

/** `Commit c 09:15–09:30 pending` for each draft, by its start. */
function shown(drafts: readonly Draft[]): string[] {
  const clock = (instant: number) => new Date(instant).toISOString().slice(11, 16);
  const times = (draft: Draft) => parseIntervals(draft.intervals).map(({ startsAt, endsAt }) => `${clock(startsAt)}–${clock(endsAt)}`);
  return drafts.map((draft) => `${draft.description} ${times(draft).join(' ')} ${draft.status}`).sort();
}

describeOnEachDatabase('The minute ledger', (store) => {
  let open: TestApp;
  beforeAll(async () => {
    open = await openTestApp(store);
  });
  afterAll(() => open.app.close());

  test('drafts no minute twice, and keeps what came second as evidence', async () => {
    const { send, signal, build, drafts, read } = await openDrafting(store, open);
    await send({ signals: [signal('m', MEETING), signal('c', COMMIT)] });
    await build();
    expect(shown(await drafts())).toEqual(['Commit m 09:00–10:00 pending']);
    const [draft] = await drafts();
    const { explanation } = await read(`/auto-tracking/drafts/${draft?.id}`);
    expect(explanation).toMatchObject({
      signals: [
        {
          signal_id: 'm',
          title: 'Commit m',
          kind: 'meeting_held',
          starts_at: '2026-03-10T09:00:00.000Z',
          claimed_minutes: 60,
          given_minutes: 60,
          lost: [],
        },
      ],
      evidence: [{ signal_id: 'c', title: 'Commit c', source: 'git', kind: 'burst', lost_minutes: 15, reason: 'precedence' }],
      raw_minutes: 60,
      rounded_minutes: 60,
      rounding: '15min',
      rounding_minutes: 0,
      rounding_warning: 0,
    });
  });

  test('frees the minutes of a draft that is dismissed, for other work in them', async () => {
    const { user, send, signal, build, drafts } = await openDrafting(store, open);
    await send({ signals: [signal('m', MEETING), signal('c', COMMIT)] });
    await build();
    await decide(open, user, (await drafts())[0]?.id ?? '', 'dismiss');
    await build();
    expect(shown(await drafts())).toEqual(['Commit c 09:15–09:30 pending', 'Commit m 09:00–10:00 dismissed']);
  });

  test('keeps drafts out of accepted time, and gives the time back when the entry is deleted', async () => {
    const { user, send, signal, build, drafts, read } = await openDrafting(store, open);
    await send({ signals: [signal('m', MEETING)] });
    await build();
    await decide(open, user, (await drafts())[0]?.id ?? '', 'accept');
    await send({
      signals: [
        signal('c', COMMIT),
        signal('t', { source: 'wakatime', started_at: '2026-03-10T09:45:00Z', ended_at: '2026-03-10T10:30:00Z' }),
      ],
    });
    await build();
    expect(shown(await drafts())).toEqual(['Commit m 09:00–10:00 accepted', 'Commit t 10:00–10:30 pending']);
    const timer = (await drafts()).find((draft) => draft.status === 'pending');
    const entryId = (await drafts()).find((draft) => draft.status === 'accepted')?.time_entry_id;
    expect((await read(`/auto-tracking/drafts/${timer?.id}`)).explanation.signals[0].lost).toEqual([
      { minutes: 15, reason: 'booked', to: { kind: 'time_entry', id: entryId, description: 'Commit m' } },
    ]);
    expect((await open.app.inject({ method: 'DELETE', url: `/api/time-entries/${entryId}`, headers: user.headers })).statusCode).toBe(200);
    await build();
    expect(shown(await drafts())).toEqual([
      'Commit c 09:15–09:30 pending',
      'Commit m 09:00–10:00 accepted',
      'Commit t 09:45–10:30 pending',
    ]);
  });

  test('keeps drafts out of time booked by hand, on whatever date it was booked', async () => {
    const { user, send, signal, build, drafts } = await openDrafting(store, open);
    await send({ signals: [signal('m', MEETING)] });
    await build();
    await book(user, { date: '2026-03-20', started_at: '2026-03-10T09:30:00Z', ended_at: '2026-03-10T12:00:00Z' });
    await build();
    expect(shown(await drafts())).toEqual(['Commit m 09:00–09:30 pending']);
  });

  test('leaves the minutes of an agent’s draft to it while it waits and once it is accepted, not once it is dismissed', async () => {
    const { user, send, signal, build, drafts } = await openDrafting(store, open);
    const sent = { id: 'a', user_id: user.user_id, date: '2026-03-10', hours: 1, description: 'Sent', signal_ids: '["m"]' };
    await send({ signals: [signal('m', MEETING), signal('c', COMMIT)], drafts: [sent] });
    await build();
    expect(shown(await drafts())).toEqual(['Sent  pending']);
    await decide(open, user, 'a', 'accept');
    await build();
    expect(shown(await drafts())).toEqual(['Sent  accepted']);
    const [entry] = await store.db.selectFrom('time_entries').select('id').where('user_id', '=', user.user_id).execute();
    await open.app.inject({ method: 'DELETE', url: `/api/time-entries/${entry?.id}`, headers: user.headers });
    await build();
    expect(shown(await drafts())).toEqual(['Commit c 09:15–09:30 pending', 'Sent  accepted']);
  });

  test('leaves alone what the user has shaped, and the minutes it has', async () => {
    const { send, signal, build, drafts } = await openDrafting(store, open);
    await send({ signals: [signal('m', MEETING)] });
    await build();
    const [draft] = await drafts();
    const { budget_name: _, line_item_name: __, task_title: ___, ...row } = draft as NonNullable<typeof draft>;
    await saveDrafts(store, [{ ...row, pinned: 1, hours: 2, description: 'Shaped' }]);
    await send({ signals: [signal('m', { ...MEETING, ended_at: '2026-03-10T09:20:00Z' }), signal('c', COMMIT)] });
    await build();
    expect(shown(await drafts())).toEqual(['Shaped 09:00–10:00 pending']);
  });

  test('leaves the version of a draft as it is where only its explanation changes', async () => {
    const { send, signal, build, drafts, read } = await openDrafting(store, open);
    await send({ signals: [signal('m', MEETING)] });
    await build();
    const [before] = await drafts();
    await send({ signals: [signal('c', COMMIT)] });
    await build();
    expect(await drafts()).toEqual([before]);
    expect((await read(`/auto-tracking/drafts/${before?.id}`)).explanation.evidence).toHaveLength(1);
  });

  test('forgets the explanation of a draft that is withdrawn', async () => {
    const { user, send, signal, build, drafts } = await openDrafting(store, open);
    await send({ signals: [signal('m', MEETING)] });
    await build();
    await send({ signals: [signal('m', { ...MEETING, metadata: '{"status":"cancelled"}' })] });
    await build();
    expect(await drafts()).toEqual([]);
    expect(await store.db.selectFrom('draft_explanations').selectAll().where('user_id', '=', user.user_id).execute()).toEqual([]);
  });

  test('books on what a rule of the user says, and leaves out what one excludes', async () => {
    const { user, send, signal, build, drafts, read } = await openDrafting(store, open);
    const rules = [
      { version: 1, name: 'No lunch', when: { field: 'title', contains: 'lunch' }, then: { exclude: true } },
      { version: 1, name: 'Support', when: { field: 'source', is: 'git' }, then: { billable: 1, description: 'Support: {title}' } },
    ];
    await open.app.inject({
      method: 'PUT',
      url: '/api/auto-tracking/preferences',
      headers: user.headers,
      payload: { custom_rules: rules },
    });
    await send({ signals: [signal('m', { ...MEETING, title: 'Lunch' }), signal('c', COMMIT)] });
    await build();
    expect(await drafts()).toMatchObject([{ description: 'Support: Commit c', billable: 1 }]);
    const { explanation } = await read(`/auto-tracking/drafts/${(await drafts())[0]?.id}`);
    expect(explanation.rule).toEqual({ index: 1, name: 'Support', sets: ['billable', 'description'] });
  });

  test('gives the part after midnight to the next day, of a length that is told by the duration alone', async () => {
    const { send, signal, build, drafts } = await openDrafting(store, open);
    const at = '2026-03-09T22:00:00Z';
    await send({ signals: [signal('t', { source: 'wakatime', started_at: at, ended_at: at, duration_minutes: 240 })] });
    await build();
    expect((await drafts()).map(({ date, raw_minutes }) => [date, raw_minutes])).toEqual([
      ['2026-03-10', 120],
      ['2026-03-09', 120],
    ]);
  });

  test('keeps a pending draft of the other day of a decided signal when settings narrow', async () => {
    const { user, send, signal, build, drafts } = await openDrafting(store, open);
    await set(user, { burst_lead_minutes: 120 });
    await send({ signals: [signal('c', { started_at: '2026-03-10T00:40:00Z' })] });
    await build();
    expect((await drafts()).map(({ date, raw_minutes }) => [date, raw_minutes])).toEqual([
      ['2026-03-10', 40],
      ['2026-03-09', 80],
    ]);
    await decide(open, user, (await drafts())[1]?.id ?? '', 'accept');
    await set(user, { burst_lead_minutes: 30 });
    await build();
    expect((await drafts()).map(({ date, status }) => [date, status])).toEqual([
      ['2026-03-10', 'pending'],
      ['2026-03-09', 'accepted'],
    ]);
  });

  test('withdraws a draft that settings of old made, once its signal is cancelled', async () => {
    const { user, send, signal, build, drafts } = await openDrafting(store, open);
    await set(user, { burst_lead_minutes: 120 });
    const commit = { started_at: '2026-01-10T00:40:00Z' };
    await send({ signals: [signal('c', commit)] });
    await build();
    expect((await drafts()).map(({ date }) => date)).toEqual(['2026-01-10', '2026-01-09']);
    await set(user, { burst_lead_minutes: 30 });
    await send({ signals: [signal('c', { ...commit, metadata: '{"status":"cancelled"}' })] });
    await build();
    expect(await drafts()).toEqual([]);
  });

  test('drafts an event again that a rule excluded in place of one whose budget was archived', async () => {
    const { user, send, signal, build, drafts } = await openDrafting(store, open);
    const budget_id = await addBudget(store, { archived_at: 1 });
    const rules = [
      { version: 1, when: { field: 'source', is: 'meetings' }, then: { budget_id } },
      { version: 1, when: { field: 'source', is: 'meetings' }, then: { exclude: true } },
    ];
    await open.app.inject({
      method: 'PUT',
      url: '/api/auto-tracking/preferences',
      headers: user.headers,
      payload: { custom_rules: rules },
    });
    await send({ signals: [signal('m', MEETING)] });
    await build();
    expect(await drafts()).toEqual([]);
    const manager = await addUser(store, { access_level: 'executive' });
    const restored = await open.app.inject({ method: 'POST', url: `/api/budgets/${budget_id}/restore`, headers: manager.headers });
    expect(restored.statusCode).toBe(200);
    await build();
    expect(await drafts()).toMatchObject([{ budget_id, categorization_source: 'rule' }]);
  });

  async function set(user: TestUser, payload: object) {
    const answer = await open.app.inject({ method: 'PUT', url: '/api/auto-tracking/drafting-settings', headers: user.headers, payload });
    expect(answer.statusCode).toBe(200);
  }

  async function book(user: TestUser, entry: object) {
    const payload = { hours: 1, description: 'By hand', ...entry };
    expect((await open.app.inject({ method: 'POST', url: '/api/time-entries', headers: user.headers, payload })).statusCode).toBe(200);
  }
});
