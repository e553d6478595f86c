import { describe, expect, test } from 'vitest';
import { explainedTime } from '#domain/drafting/explains-time.ts';
import { DEFAULT_DRAFTING_SETTINGS } from '#domain/drafting/settings.ts';
import { union } from '#domain/interval.ts';
import type { Signal } from '#domain/signal.ts';
import { daySpan } from '#domain/time-zone.ts';
import { at, build, commit, meeting, PLAIN, signal } from './sample.ts';

const DAY = '2026-03-10';
type Given = Parameters<typeof build>[3];

function explained(signals: Signal[], given: Given = {}, zone = 'UTC', day = DAY): string[] {
  const span = daySpan(zone, day);
  const clock = (instant: number) =>
    instant === span.endsAt
      ? '24:00'
      : Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone).toPlainTime().toString().slice(0, 5);
  return union(explainedTime(signals, build(zone, day, signals, given), span)).map(
    ({ startsAt, endsAt }) => `${clock(startsAt)}–${clock(endsAt)}`,
  );
}

const from10 = (metadata: object = {}, until = '11:00') => meeting(`${DAY}T10:00Z`, `${DAY}T${until}Z`, { metadata });

describe('a signal explains its time', () => {
  test('where it may be drafted, points with the time they stand for', () => {
    expect(explained([from10(), commit(`${DAY}T13:00Z`)])).toEqual(['10:00–11:00', '12:45–13:00']);
  });

  test('where others have it all, or a decision does', () => {
    const [long, short] = [meeting(`${DAY}T10:00Z`, `${DAY}T11:00Z`, { source: 'meetings', signal_type: 'meeting' }), from10()];
    expect(build('UTC', DAY, [long, short]).leftOut.map(({ reason }) => reason)).toEqual(['no_time_left']);
    expect(explained([long, short])).toEqual(['10:00–11:00']);
    const taken = from10();
    expect(explained([taken], { takenSignalIds: new Set([taken.id]) })).toEqual(['10:00–11:00']);
  });

  test.each<[string, Signal, Given]>([
    ['source_off', meeting(`${DAY}T10:00Z`, `${DAY}T11:00Z`), { preferences: { ...PLAIN, source_google_calendar: 0 } }],
    ['not_work', from10({ event_type: 'focusTime' }), {}],
    ['title_excluded', from10(), { preferences: { ...PLAIN, calendar_exclude_patterns: ['planning'] } }],
    ['too_short', from10(), { preferences: { ...PLAIN, calendar_min_duration_minutes: 90 } }],
    ['not_over', from10(), { now: at(`${DAY}T10:30Z`) }],
  ])('where it is left out as %s', (reason, one, given) => {
    expect(build('UTC', DAY, [one], given).leftOut).toEqual([expect.objectContaining({ reason })]);
    expect(explained([one], given)).toEqual(['10:00–11:00']);
  });
});

describe('a signal explains nothing', () => {
  test.each<[string, Signal, Given]>([
    ['cancelled', from10({ status: 'cancelled' }), {}],
    ['declined', from10({ response: 'declined' }), {}],
    ['agent_activity', from10({ actor_kind: 'agent' }), {}],
    ['transparent', from10({ transparency: 'transparent' }), {}],
    ['all_day', from10({ all_day: true }), {}],
    ['tentative', from10({ response: 'tentative' }), { settings: { ...DEFAULT_DRAFTING_SETTINGS, tentative_events: 'leave_out' } }],
    ['too_long', meeting('2026-03-09T10:00Z', '2026-03-20T10:00Z'), {}],
    ['no_start', signal({ started_at: null }), {}],
  ])('where it is left out as %s', (reason, one, given) => {
    expect(build('UTC', DAY, [one], given).leftOut).toEqual([expect.objectContaining({ reason })]);
    expect(explained([one], given)).toEqual([]);
  });

  test('where it has no time in the day', () => {
    expect(explained([meeting('2026-03-09T10:00Z', '2026-03-09T11:00Z')])).toEqual([]);
  });
});

describe('an absence that lasts all day', () => {
  const absence = (from: string, until: string | null) => meeting(from, until, { metadata: { all_day: true, event_type: 'outOfOffice' } });

  test('explains the whole day, other work beside it included', () => {
    expect(explained([absence('2026-03-10T00:00Z', '2026-03-11T00:00Z'), from10()])).toEqual(['00:00–24:00']);
  });

  test.each(['America/Los_Angeles', 'Europe/Berlin', 'Australia/Sydney'])(
    'explains its own day alone where a calendar writes it in UTC, in %s',
    (zone) => {
      const signals = [absence('2026-03-10T00:00Z', '2026-03-11T00:00Z')];
      expect(['2026-03-09', '2026-03-10', '2026-03-11'].map((day) => explained(signals, {}, zone, day))).toEqual([[], ['00:00–24:00'], []]);
    },
  );

  test('explains each of its days, those of a change of the clock too', () => {
    const signals = [absence('2026-03-28T00:00+01:00', '2026-03-30T00:00+02:00')];
    const days = ['2026-03-27', '2026-03-28', '2026-03-29', '2026-03-30'].map((day) => explained(signals, {}, 'Europe/Berlin', day));
    expect(days).toEqual([[], ['00:00–24:00'], ['00:00–24:00'], []]);
  });

  test('explains the day it starts in where it says no end', () => {
    expect(explained([absence('2026-03-10T00:00Z', null)])).toEqual(['00:00–24:00']);
    expect(explained([absence('2026-03-09T00:00Z', null)])).toEqual([]);
  });

  test('explains nothing once it is cancelled', () => {
    const metadata = { all_day: true, event_type: 'outOfOffice', status: 'cancelled' };
    expect(explained([meeting('2026-03-10T00:00Z', '2026-03-11T00:00Z', { metadata })])).toEqual([]);
  });
});
