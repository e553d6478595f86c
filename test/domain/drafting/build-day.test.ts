import { describe, expect, test } from 'vitest';
import { buildCatalogue } from '#domain/drafting/catalogue.ts';
import { engineDraftId } from '#domain/drafting/draft-id.ts';
import { DEFAULT_PREFERENCES } from '#domain/preferences.ts';
import { daySpan } from '#domain/time-zone.ts';
import { at, build, clockTimes, commit, meeting, signal } from './sample.ts';

const minutesOf = (zone: string, day: string, ...signals: Parameters<typeof build>[2][number][]) =>
  build(zone, day, signals).drafts.map((draft) => draft.raw_minutes);

describe('an ordinary day', () => {
  test('drafts a meeting and the work of a branch, each with its time and its signals', () => {
    const signals = [
      commit('2026-03-10T09:00Z', { id: 'c1', title: 'Fix login' }),
      commit('2026-03-10T09:20Z', { id: 'c2', title: 'Add logout' }),
      commit('2026-03-10T14:00Z', { id: 'c3', title: 'Fix login' }),
      meeting('2026-03-10T10:00Z', '2026-03-10T10:30Z', { id: 'm1' }),
    ];
    const { drafts, leftOut, nextEndsAt } = build('UTC', '2026-03-10', signals);
    expect(drafts.map((draft) => [draft.description, draft.raw_minutes, draft.signal_ids, ...clockTimes(draft)])).toEqual([
      ['Fix login; Add logout', 50, '["c1","c2","c3"]', '08:45–09:20', '13:45–14:00'],
      ['Planning', 30, '["m1"]', '10:00–10:30'],
    ]);
    expect(leftOut).toEqual([]);
    expect(nextEndsAt).toBeNull();
  });

  test('rounds to a quarter of an hour and dismisses what is under five minutes, by default', () => {
    const preferences = { ...DEFAULT_PREFERENCES, enabled: 1 };
    const { drafts } = build('UTC', '2026-03-10', [commit('2026-03-10T09:00Z'), signal({ source: 'wakatime', duration_minutes: 4 })], {
      preferences,
    });
    expect(drafts.map((draft) => [draft.raw_minutes, draft.hours, draft.status, draft.dismissed_by])).toEqual([
      [15, 0.25, 'pending', null],
      [4, 0.25, 'dismissed', 'rule'],
    ]);
  });

  test('matches by key, and keeps two targets of one branch apart under two ids', () => {
    const catalogue = buildCatalogue({ budgets: [{ id: 'acme', code: 'ACME', billable: 1, archived_at: null }], lineItems: [], tasks: [] });
    const signals = [commit('2026-03-10T09:00Z', { title: '[ACME] Fix' }), commit('2026-03-10T12:00Z', { title: 'Tidy' })];
    const { drafts } = build('UTC', '2026-03-10', signals, { catalogue });
    expect(drafts.map((draft) => [draft.budget_id, draft.billable, draft.categorization_source])).toEqual([
      ['acme', 1, 'code'],
      [null, 0, 'none'],
    ]);
    const workItem = '["repository","acme/web","main"]';
    expect(drafts.map((draft) => draft.id)).toEqual([1, 2].map((ordinal) => engineDraftId('u1', '2026-03-10', workItem, ordinal)));
  });

  test('keeps its ids when the catalogue learns the key', () => {
    const signals = [commit('2026-03-10T09:00Z', { title: 'ACME-12 Fix' })];
    const catalogue = buildCatalogue({
      budgets: [],
      lineItems: [],
      tasks: [{ id: 't', task_key: 'ACME-12', budget_id: null, line_item_id: null, archived_at: null }],
    });
    const [before, after] = [build('UTC', '2026-03-10', signals), build('UTC', '2026-03-10', signals, { catalogue })];
    expect(after.drafts.map((draft) => draft.id)).toEqual(before.drafts.map((draft) => draft.id));
    expect(after.drafts[0]?.task_id).toBe('t');
  });

  test('counts one meeting in two calendars once', () => {
    const metadata = { series_id: 'uid', original_start: '2026-03-10T10:00:00Z' };
    const twice = [
      meeting('2026-03-10T10:00Z', '2026-03-10T11:00Z', { metadata }),
      meeting('2026-03-10T10:00Z', '2026-03-10T11:00Z', { metadata, source: 'ical' }),
    ];
    expect(minutesOf('UTC', '2026-03-10', ...twice)).toEqual([60]);
  });

  test('names what it left out of the day, with the reason, and nothing of other days', () => {
    const signals = [
      meeting('2026-03-10T10:00Z', '2026-03-10T11:00Z', { id: 'm1', metadata: { response: 'declined' } }),
      meeting('2026-03-09T22:00Z', '2026-03-10T01:00Z', { id: 'm2', metadata: { status: 'cancelled' } }),
      meeting('2026-03-11T10:00Z', '2026-03-11T11:00Z', { id: 'm3', metadata: { response: 'declined' } }),
      meeting('2026-03-09T10:00Z', '2026-03-10T00:00Z', { id: 'm4', metadata: { response: 'declined' } }),
      signal({ id: 's1', source: 'github' }),
      signal({ id: 's2', started_at: null }),
    ];
    expect(build('UTC', '2026-03-10', signals).leftOut.map(({ signal_id, reason }) => ({ signal_id, reason }))).toEqual([
      { signal_id: 's2', reason: 'no_start' },
      { signal_id: 'm2', reason: 'cancelled' },
      { signal_id: 's1', reason: 'source_off' },
      { signal_id: 'm1', reason: 'declined' },
    ]);
  });
});

describe('days of other lengths', () => {
  // Each event lasts the whole local day, so that its minutes are the length of the day.
  test.each([
    ['Europe/Berlin', '2026-03-29', 23],
    ['Australia/Sydney', '2026-10-04', 23],
    ['America/Sao_Paulo', '2018-11-04', 23],
    ['Africa/Casablanca', '2026-03-22', 23],
    ['Australia/Lord_Howe', '2026-10-04', 23.5],
    ['Asia/Kathmandu', '2026-03-10', 24],
    ['UTC', '1970-01-01', 24],
  ])('%s on %s holds %d hours', (zone, day, hours) => {
    const span = daySpan(zone, day);
    const event = { ...meeting('2026-03-10T00:00Z', null), started_at: span.startsAt - 3_600_000, ended_at: span.endsAt + 3_600_000 };
    const { drafts } = build(zone, day, [event]);
    expect(drafts.map((draft) => [draft.date, draft.hours])).toEqual([[day, hours]]);
  });

  test.each([
    ['Europe/Berlin', '2026-10-25', 1],
    ['Australia/Sydney', '2026-04-05', 1],
    ['America/Sao_Paulo', '2018-02-17', 1],
    ['Africa/Casablanca', '2026-02-15', 1],
    ['Australia/Lord_Howe', '2026-04-05', 0.5],
  ])('%s on %s holds more than a draft may: 24 hours and %d', (zone, day, rest) => {
    const span = daySpan(zone, day);
    const event = { ...meeting('2026-03-10T00:00Z', null), started_at: span.startsAt, ended_at: span.endsAt };
    const { drafts } = build(zone, day, [event]);
    expect(drafts.map((draft) => draft.hours)).toEqual([24, rest]);
    expect(new Set(drafts.map((draft) => draft.id)).size).toBe(2);
  });

  test('a meeting over the hour that is lost or repeated keeps its true length', () => {
    expect(minutesOf('Europe/Berlin', '2026-03-29', meeting('2026-03-29T01:30+01:00', '2026-03-29T03:30+02:00'))).toEqual([60]);
    expect(minutesOf('Europe/Berlin', '2026-10-25', meeting('2026-10-25T01:30+02:00', '2026-10-25T03:30+01:00'))).toEqual([180]);
  });

  test('work at midnight falls on the right side where midnight does not exist', () => {
    const event = meeting('2018-11-04T02:30Z', '2018-11-04T03:30Z');
    expect(minutesOf('America/Sao_Paulo', '2018-11-03', event)).toEqual([30]);
    expect(minutesOf('America/Sao_Paulo', '2018-11-04', event)).toEqual([30]);
  });

  test('a flight west makes a day of 29 hours, whose work is split at 24', () => {
    const span = { day: '2026-03-10', startsAt: at('2026-03-09T23:00Z'), endsAt: at('2026-03-11T04:00Z') };
    const { drafts } = build('UTC', '2026-03-10', [meeting('2026-03-09T23:00Z', '2026-03-11T04:00Z')], { span });
    expect(drafts.map((draft) => draft.hours)).toEqual([24, 5]);
  });
});

describe('odd signals', () => {
  test('an event over midnight is split between the days', () => {
    const event = meeting('2026-03-10T22:00+01:00', '2026-03-11T01:30+01:00');
    expect(minutesOf('Europe/Berlin', '2026-03-10', event)).toEqual([120]);
    expect(minutesOf('Europe/Berlin', '2026-03-11', event)).toEqual([90]);
  });

  test('an event of two days fills both, and the one between them', () => {
    const event = meeting('2026-03-10T12:00Z', '2026-03-12T12:00Z');
    expect(['2026-03-09', '2026-03-10', '2026-03-11', '2026-03-12', '2026-03-13'].map((day) => minutesOf('UTC', day, event))).toEqual([
      [],
      [720],
      [1440],
      [720],
      [],
    ]);
  });

  test('an event of zero length is too short for a calendar, and a point elsewhere', () => {
    const zero = meeting('2026-03-10T10:00Z', '2026-03-10T10:00Z', { id: 'm' });
    const preferences = { ...DEFAULT_PREFERENCES, enabled: 1 };
    expect(build('UTC', '2026-03-10', [zero], { preferences })).toMatchObject({
      drafts: [],
      leftOut: [{ signal_id: 'm', reason: 'too_short' }],
    });
    expect(minutesOf('UTC', '2026-03-10', { ...zero, source: 'meetings' })).toEqual([15]);
  });

  test('an event without an end is a point: its lead is all that is known', () => {
    expect(build('UTC', '2026-03-10', [meeting('2026-03-10T10:00Z', null)]).drafts.map(clockTimes)).toEqual([['09:45–10:00']]);
  });

  test('work before 1970 is work', () => {
    const early = commit('1969-12-31T23:59:30Z');
    expect(build('UTC', '1969-12-31', [early]).drafts.map((draft) => [draft.date, draft.raw_minutes])).toEqual([['1969-12-31', 15]]);
    expect(minutesOf('UTC', '1970-01-01', early)).toEqual([]);
    expect(minutesOf('UTC', '1970-01-01', commit('1970-01-01T00:10Z'))).toEqual([10]);
  });

  test('seconds add up over the day before they become minutes', () => {
    const tracked = [1, 2].map((hour) =>
      signal({ source: 'wakatime', metadata: { project: `p${hour}` }, started_at: `2026-03-10T0${hour}:00Z`, duration_minutes: 10.5 }),
    );
    expect(minutesOf('UTC', '2026-03-10', ...tracked).toSorted()).toEqual([10, 11]);
  });
});

describe('time that has not come', () => {
  const event = meeting('2026-03-10T10:00Z', '2026-03-10T11:00Z', { id: 'm1' });
  const later = meeting('2026-03-10T15:00Z', '2026-03-10T16:00Z', { id: 'm2' });

  test('is not drafted until it has ended, and says when that is', () => {
    const during = build('UTC', '2026-03-10', [event, later], { now: at('2026-03-10T10:59Z') });
    expect(during).toMatchObject({
      drafts: [],
      leftOut: [{ reason: 'not_over' }, { reason: 'not_over' }],
      nextEndsAt: at('2026-03-10T11:00Z'),
    });
    const after = build('UTC', '2026-03-10', [event, later], { now: at('2026-03-10T11:00Z') });
    expect(after.drafts.map((draft) => draft.signal_ids)).toEqual(['["m1"]']);
    expect(after.nextEndsAt).toBe(at('2026-03-10T16:00Z'));
    expect(build('UTC', '2026-03-10', [event, later], { now: at('2026-03-10T16:00Z') }).nextEndsAt).toBeNull();
  });

  test('is over at midnight for the day of an event that goes on', () => {
    const overnight = meeting('2026-03-10T22:00Z', '2026-03-11T02:00Z');
    expect(build('UTC', '2026-03-10', [overnight], { now: at('2026-03-10T23:59Z') })).toMatchObject({
      drafts: [],
      nextEndsAt: at('2026-03-11T00:00Z'),
    });
    expect(build('UTC', '2026-03-10', [overnight], { now: at('2026-03-11T00:00Z') })).toMatchObject({
      drafts: [{ hours: 2 }],
      nextEndsAt: null,
    });
    expect(build('UTC', '2026-03-11', [overnight], { now: at('2026-03-11T01:00Z') })).toMatchObject({
      drafts: [],
      nextEndsAt: at('2026-03-11T02:00Z'),
    });
  });

  test('holds points of the future: the burst ends at the last past one', () => {
    const points = [commit('2026-03-10T09:00Z'), commit('2026-03-10T09:20Z')];
    const { drafts, nextEndsAt } = build('UTC', '2026-03-10', points, { now: at('2026-03-10T09:10Z') });
    expect(drafts.map(clockTimes)).toEqual([['08:45–09:00']]);
    expect(nextEndsAt).toBe(at('2026-03-10T09:20Z'));
  });

  test('waits for a point just after midnight whose burst reaches back', () => {
    expect(build('UTC', '2026-03-10', [commit('2026-03-11T00:10Z')], { now: at('2026-03-10T23:59Z') }).nextEndsAt).toBe(
      at('2026-03-11T00:10Z'),
    );
    expect(
      build('UTC', '2026-03-10', [meeting('2026-03-11T00:10Z', '2026-03-11T00:20Z')], { now: at('2026-03-10T23:59Z') }).nextEndsAt,
    ).toBeNull();
  });
});

describe('what was decided', () => {
  const points = [commit('2026-03-10T09:00Z', { id: 'c1' }), commit('2026-03-10T09:05Z', { id: 'c2' })];

  test('takes its signals, and the work after them gets only the minutes after them', () => {
    const { drafts } = build('UTC', '2026-03-10', points, { takenSignalIds: new Set(['c1']) });
    expect(drafts.map((draft) => [draft.signal_ids, ...clockTimes(draft)])).toEqual([['["c2"]', '09:00–09:05']]);
  });

  test('keeps its id: further work on the same item takes the next one, again and again', () => {
    const first = build('UTC', '2026-03-10', points.slice(0, 1)).drafts[0]?.id ?? '';
    const decided = { takenSignalIds: new Set(['c1']), occupiedDraftIds: new Set([first]) };
    const second = build('UTC', '2026-03-10', points, decided).drafts[0]?.id ?? '';
    expect(second).toBe(engineDraftId('u1', '2026-03-10', '["repository","acme/web","main"]', 2));
    expect(build('UTC', '2026-03-10', [...points, commit('2026-03-10T15:00Z')], decided).drafts.map((draft) => draft.id)).toEqual([second]);
  });

  test('is neither shown as left out nor waited for', () => {
    const taken = { takenSignalIds: new Set(['m1']), now: at('2026-03-10T10:30Z') };
    expect(build('UTC', '2026-03-10', [meeting('2026-03-10T10:00Z', '2026-03-10T11:00Z', { id: 'm1' })], taken).nextEndsAt).toBeNull();
    expect(build('UTC', '2026-03-10', [signal({ id: 'm1', source: 'github' })], taken).leftOut).toEqual([]);
  });
});
