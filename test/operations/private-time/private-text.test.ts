import { randomUUID } from 'node:crypto';
import { v7 } from 'uuid';
import { expect, test } from 'vitest';
import { buildApp } from '#http/app.ts';
import { logOptions } from '#http/log.ts';
import { addUser, TEST_NOW, type TestApp, type TestUser } from '#test/app.ts';
import { describeOnEachDatabase, type TestStore } from '#test/databases.ts';
import { filesThatHold, holds, readEverything, tablesThatHold } from '#test/grep.ts';
import { openTracking } from '#test/tracking.ts';

/** What is private, and the pattern for it, which may stand where patterns are kept. */
const PATTERN = 'zebra*trip';
const RANGE = 'date_from=2026-03-01&date_to=2026-03-31';
const TABLES = ['signals', 'drafts', 'time_entries', 'history'];
/** So long that it fills pages of its own. */
const LONG = 40_000;

describeOnEachDatabase('A private text', (store) => {
  test('that was stored, drafted, booked and decided on is nowhere once its pattern is there', { timeout: 60_000 }, async () => {
    const { secret, tracking, open, lines, manager } = await openWorld(store);
    const { user, call } = tracking;
    await sendWork(tracking, secret);
    await decide(tracking, manager, secret);
    expect(await tablesThatHold(store, secret)).toEqual(TABLES);
    expect(filesThatHold(store, secret).length > 0).toBe(store.engine.name === 'sqlite');
    const receipt = await putPatterns(open, user, [PATTERN]);
    expect(receipt.body).toEqual({
      ok: true,
      redacted: { signals: 106, drafts: expect.any(Number), time_entries: expect.any(Number), history: expect.any(Number) },
    });
    for (const count of Object.values(receipt.body.redacted)) expect(count).toBeGreaterThan(0);
    await expectNowhere(store, open, [user, manager], secret);
    await tracking.build();
    await expectNowhere(store, open, [user, manager], secret);
    const pending = (await tracking.drafts()).filter(({ status, origin }) => status === 'pending' && origin === 'engine');
    expect(pending.map(({ description }) => description)).toContain('Private event');
    expect(holds(lines.join(), secret)).toBe(false);
    expect(lines.length).toBeGreaterThan(50);
    expect((await call('GET', '/api/time-entries?date_from=2026-03-01')).status).toBe(200);
  });

  test('whose pattern was there first is never stored', { timeout: 60_000 }, async () => {
    const { secret, tracking, open, lines, manager } = await openWorld(store);
    await putPatterns(open, tracking.user, [PATTERN]);
    await sendWork(tracking, secret);
    await expectNowhere(store, open, [tracking.user, manager], secret);
    await decide(tracking, manager, 'nothing private');
    await expectNowhere(store, open, [tracking.user, manager], secret);
    expect(holds(lines.join(), secret)).toBe(false);
  });

  test('that makes a call fail is not in the answer', async () => {
    const { secret, tracking, open, lines } = await openWorld(store);
    const { user, call, send, sendDraft, event } = tracking;
    await putPatterns(open, user, [PATTERN]);
    await send(event('e', '08:00', '09:00', { title: secret }));
    const answers = [
      await putPatterns(open, user, [secret, ' ']),
      await sendDraft('d', ['e'], { description: secret, hours: secret }),
      await sendDraft('d', ['e'], { description: secret, user_id: randomUUID() }),
      await call('POST', '/api/time-entries', { date: '2026-03-10', hours: 99, description: secret }),
      await call('POST', `/api/auto-tracking/drafts/${encodeURIComponent(secret)}/accept`),
      await call('GET', `/api/auto-tracking/signals?source=${encodeURIComponent(secret)}&date_from=x`),
    ];
    for (const answer of answers) expect(holds(JSON.stringify('body' in answer ? answer.body : answer), secret)).toBe(false);
    expect(holds(lines.join(), secret)).toBe(false);
  });
});

/** A user with a manager, an agent and auto-tracking, on the real app, whose log is kept. */
async function openWorld(store: TestStore) {
  const secret = `Zebra ${randomUUID()} Trip`;
  const lines: string[] = [];
  const clock = { now: TEST_NOW };
  const server = { db: store.db, engine: store.engine, clock: () => clock.now, newId: v7, defaultTimeZone: 'UTC', wakeDrafting() {} };
  const logger = logOptions('trace', { write: (line) => lines.push(line) });
  const open: TestApp = { app: await buildApp(server, { logger, trustProxy: false }), server, clock };
  const manager = await addUser(store, { access_level: 'manager' });
  const tracking = await openTracking(store, open, { manager_id: manager.user_id });
  return { secret, lines, open, manager, tracking };
}

type Tracking = Awaited<ReturnType<typeof openTracking>>;

async function putPatterns(open: TestApp, { headers }: TestUser, patterns: string[]) {
  const response = await open.app.inject({ method: 'PUT', url: '/api/auto-tracking/private-patterns', headers, payload: { patterns } });
  return { status: response.statusCode, body: response.json() };
}

/** Signals that say it in every way there is, some that don’t, and agents’ drafts that say it, or are of what says it. */
async function sendWork({ event, send, sendDraft, build }: Tracking, secret: string): Promise<void> {
  const work = (id: string, from: string, to: string, other: object) =>
    event(id, from, to, { source: 'webapp', signal_type: 'window', title: null, metadata: null, ...other });
  const many = Array.from({ length: 100 }, (_, nth) =>
    work(`many-${nth}`, '00:00', '00:10', { title: `${nth} ${secret}`, metadata: JSON.stringify({ note: secret.repeat(LONG / 100) }) }),
  );
  const status = await send(
    event('in-title', '06:00', '07:00', { title: secret }),
    event('in-id', '07:00', '08:00', { source: 'google_calendar', source_id: secret }),
    work('in-value', '08:00', '08:30', { metadata: JSON.stringify({ deep: [{ note: secret }] }) }),
    work('in-key', '08:30', '09:00', { metadata: JSON.stringify({ [secret]: 1, project: secret }) }),
    work('in-type', '09:00', '09:30', { signal_type: secret }),
    event('waits', '09:30', '10:00', { title: secret }),
    event('open', '10:00', '11:00', { title: 'Sprint planning' }),
    event('sent', '11:00', '11:30', { title: 'Review' }),
    ...many,
  );
  expect(status).toBe(200);
  await sendDraft('says-it', [], { description: `About ${secret}`, categorization_source: secret });
  await sendDraft('of-it', ['in-title', 'sent'], { description: 'Plain words' });
  await build();
}

/** Decides on drafts in every way there is, and changes, rejects and deletes what was booked. `typed`: what is written meanwhile. */
async function decide({ call, draftOf, accept }: Tracking, manager: TestUser, typed: string): Promise<void> {
  const drafts = '/api/auto-tracking/drafts';
  const rejected = await accept(await draftOf('in-value'));
  await call('POST', `/api/time-entries/${rejected}/reject`, { reason: `Not ${typed}` }, manager);
  const edited = await call('POST', `${drafts}/${(await draftOf('in-key')).id}/edit`, { description: `Edited ${typed}` });
  await call('PATCH', `/api/time-entries/${edited.body.time_entry_id}`, { description: 'Changed' });
  await call('POST', `/api/time-entries/${edited.body.time_entry_id}/approve`, undefined, manager);
  await call('POST', `${drafts}/accept-bulk`, { ids: ['says-it', 'of-it'] });
  const deleted = await accept(await draftOf('in-type'));
  await call('DELETE', `/api/time-entries/${deleted}`);
  await call('POST', `${drafts}/${(await draftOf('in-id')).id}/dismiss`);
  await accept(await draftOf('open'));
}

async function expectNowhere(store: TestStore, { app }: TestApp, [user, manager]: [TestUser, TestUser], secret: string): Promise<void> {
  expect(await tablesThatHold(store, secret)).toEqual([]);
  expect(filesThatHold(store, secret)).toEqual([]);
  const { ids, decided } = await idsOf(store, user.user_id);
  for (const { headers } of [user, manager]) {
    const reads = await readEverything(app, headers, ids, [RANGE, `${RANGE}&status=all`]);
    expect(reads.filter(({ body }) => holds(body, secret)).map(({ url }) => url)).toEqual([]);
    const read = ['drafts', 'signals', 'days', 'time-entries', 'summary', ...(decided ? ['history'] : [])];
    expect(read.filter((word) => !reads.some(({ url, status }) => url.includes(word) && status === 200))).toEqual([]);
  }
}

/** Of a user's drafts and time entries, the deleted ones included. */
async function idsOf({ db }: TestStore, userId: string): Promise<{ ids: string[]; decided: boolean }> {
  const drafts = await db.selectFrom('drafts').select('id').where('user_id', '=', userId).execute();
  const entries = await db.selectFrom('time_entries').select('id').where('user_id', '=', userId).execute();
  const history = await db.selectFrom('history').select('subject_id as id').where('user_id', '=', userId).execute();
  return { ids: [...new Set([...drafts, ...entries, ...history].map(({ id }) => id))], decided: history.length > 0 };
}
