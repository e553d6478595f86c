import { describe, expect, test } from 'vitest';
import type { DayInput } from '#domain/drafting/day-input.ts';
import { DEFAULT_PREFERENCES } from '#domain/preferences.ts';
import type { Signal } from '#domain/signal.ts';
import { build, commit, intervalsOf, meeting, signal } from './sample.ts';

/** `Planning 60: 2026-03-10T10:00+01:00/2026-03-10T11:00+01:00` for each draft: its minutes and its times, as clocks there show them. */
function drafted(zone: string, day: string, signals: readonly Signal[], rest: Partial<DayInput> = {}): string[] {
  const clock = (instant: number) =>
    Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone).toString({ timeZoneName: 'never', smallestUnit: 'minute' });
  return build(zone, day, signals, rest).drafts.map((draft) => {
    const times = intervalsOf(draft).map(({ startsAt, endsAt }) => `${clock(startsAt)}/${clock(endsAt)}`);
    return `${draft.description} ${draft.raw_minutes}: ${times.join(' ')}`;
  });
}

describe('A signal over midnight', () => {
  test('is in both days, each with its part', () => {
    const event = meeting('2026-03-10T22:00+01:00', '2026-03-11T01:30+01:00');
    expect(drafted('Europe/Berlin', '2026-03-10', [event])).toEqual(['Planning 120: 2026-03-10T22:00+01:00/2026-03-11T00:00+01:00']);
    expect(drafted('Europe/Berlin', '2026-03-11', [event])).toEqual(['Planning 90: 2026-03-11T00:00+01:00/2026-03-11T01:30+01:00']);
  });

  test('is in both days as a burst, whose time is parted where midnight lies between its points', () => {
    const points = [commit('2026-03-10T23:50+01:00'), commit('2026-03-11T00:10+01:00', { title: 'Tidy' })];
    expect(drafted('Europe/Berlin', '2026-03-10', points)).toEqual(['Fix login; Tidy 25: 2026-03-10T23:35+01:00/2026-03-11T00:00+01:00']);
    expect(drafted('Europe/Berlin', '2026-03-11', points)).toEqual(['Tidy 10: 2026-03-11T00:00+01:00/2026-03-11T00:10+01:00']);
  });

  test('is only in the day that it ends with, or begins with, where that is midnight', () => {
    const until = meeting('2026-03-10T23:00+01:00', '2026-03-11T00:00+01:00');
    const from = meeting('2026-03-11T00:00+01:00', '2026-03-11T01:00+01:00');
    expect(drafted('Europe/Berlin', '2026-03-10', [until, from])).toEqual(['Planning 60: 2026-03-10T23:00+01:00/2026-03-11T00:00+01:00']);
    expect(drafted('Europe/Berlin', '2026-03-11', [until, from])).toEqual(['Planning 60: 2026-03-11T00:00+01:00/2026-03-11T01:00+01:00']);
  });
});

describe('Where clocks go forward', () => {
  test('in Berlin, 1:00 to 4:00 are two hours', () => {
    const event = meeting('2026-03-29T01:00+01:00', '2026-03-29T04:00+02:00');
    expect(drafted('Europe/Berlin', '2026-03-29', [event])).toEqual(['Planning 120: 2026-03-29T01:00+01:00/2026-03-29T04:00+02:00']);
  });

  test('in Berlin, commits at 1:50 and 3:10 are one burst', () => {
    const points = [commit('2026-03-29T01:50+01:00'), commit('2026-03-29T03:10+02:00')];
    expect(drafted('Europe/Berlin', '2026-03-29', points)).toEqual(['Fix login 35: 2026-03-29T01:35+01:00/2026-03-29T03:10+02:00']);
  });

  test('in Sydney, 1:00 to 4:00 are two hours', () => {
    const event = meeting('2026-10-04T01:00+10:00', '2026-10-04T04:00+11:00');
    expect(drafted('Australia/Sydney', '2026-10-04', [event])).toEqual(['Planning 120: 2026-10-04T01:00+10:00/2026-10-04T04:00+11:00']);
  });

  test('in São Paulo, the day begins at 1:00, and 23:30 to 1:30 are half an hour in each', () => {
    const event = meeting('2018-11-03T23:30-03:00', '2018-11-04T01:30-02:00');
    expect(drafted('America/Sao_Paulo', '2018-11-03', [event])).toEqual(['Planning 30: 2018-11-03T23:30-03:00/2018-11-04T01:00-02:00']);
    expect(drafted('America/Sao_Paulo', '2018-11-04', [event])).toEqual(['Planning 30: 2018-11-04T01:00-02:00/2018-11-04T01:30-02:00']);
  });

  test('in Casablanca, after Ramadan, 1:00 to 4:00 are two hours', () => {
    const event = meeting('2026-03-22T01:00+00:00', '2026-03-22T04:00+01:00');
    expect(drafted('Africa/Casablanca', '2026-03-22', [event])).toEqual(['Planning 120: 2026-03-22T01:00+00:00/2026-03-22T04:00+01:00']);
  });

  test('on Lord Howe Island by half an hour, 1:00 to 4:00 are two and a half', () => {
    const event = meeting('2026-10-04T01:00+10:30', '2026-10-04T04:00+11:00');
    expect(drafted('Australia/Lord_Howe', '2026-10-04', [event])).toEqual(['Planning 150: 2026-10-04T01:00+10:30/2026-10-04T04:00+11:00']);
  });
});

describe('Where clocks go back', () => {
  test('in Berlin, 1:00 to 4:00 are four hours', () => {
    const event = meeting('2026-10-25T01:00+02:00', '2026-10-25T04:00+01:00');
    expect(drafted('Europe/Berlin', '2026-10-25', [event])).toEqual(['Planning 240: 2026-10-25T01:00+02:00/2026-10-25T04:00+01:00']);
  });

  test('in Berlin, a commit at 2:50 and one at the second 2:10 are one burst, in that order', () => {
    const points = [commit('2026-10-25T02:10+01:00', { title: 'Second' }), commit('2026-10-25T02:50+02:00', { title: 'First' })];
    expect(drafted('Europe/Berlin', '2026-10-25', points)).toEqual(['First; Second 35: 2026-10-25T02:35+02:00/2026-10-25T02:10+01:00']);
  });

  test('in Sydney, 1:00 to 4:00 are four hours', () => {
    const event = meeting('2026-04-05T01:00+11:00', '2026-04-05T04:00+10:00');
    expect(drafted('Australia/Sydney', '2026-04-05', [event])).toEqual(['Planning 240: 2026-04-05T01:00+11:00/2026-04-05T04:00+10:00']);
  });

  test('in São Paulo, both 23:30s are of the day that ends', () => {
    const event = meeting('2018-02-17T23:30-02:00', '2018-02-18T00:30-03:00');
    expect(drafted('America/Sao_Paulo', '2018-02-17', [event])).toEqual(['Planning 90: 2018-02-17T23:30-02:00/2018-02-18T00:00-03:00']);
    expect(drafted('America/Sao_Paulo', '2018-02-18', [event])).toEqual(['Planning 30: 2018-02-18T00:00-03:00/2018-02-18T00:30-03:00']);
  });

  test('in Casablanca, as Ramadan begins, 1:00 to 4:00 are four hours', () => {
    const event = meeting('2026-02-15T01:00+01:00', '2026-02-15T04:00+00:00');
    expect(drafted('Africa/Casablanca', '2026-02-15', [event])).toEqual(['Planning 240: 2026-02-15T01:00+01:00/2026-02-15T04:00+00:00']);
  });

  test('on Lord Howe Island by half an hour, 1:00 to 4:00 are three and a half', () => {
    const event = meeting('2026-04-05T01:00+11:00', '2026-04-05T04:00+10:30');
    expect(drafted('Australia/Lord_Howe', '2026-04-05', [event])).toEqual(['Planning 210: 2026-04-05T01:00+11:00/2026-04-05T04:00+10:30']);
  });

  test('a day of 25 hours is two drafts, and each says what was lost in its own part', () => {
    const series = { series_id: 'x', original_start: 'y' };
    const all = meeting('2026-10-25T00:00+02:00', '2026-10-26T00:00+01:00', { id: 'all', metadata: series });
    const last = meeting('2026-10-25T23:30+01:00', '2026-10-26T00:00+01:00', { id: 'last', metadata: series });
    expect(drafted('Europe/Berlin', '2026-10-25', [all, last])).toEqual([
      'Planning 1440: 2026-10-25T00:00+02:00/2026-10-25T23:00+01:00',
      'Planning 60: 2026-10-25T23:00+01:00/2026-10-26T00:00+01:00',
    ]);
    const shares = [...build('Europe/Berlin', '2026-10-25', [all, last]).explanations.values()].flatMap(({ signals }) => signals);
    expect(shares.map(({ signal_id, claimed_ms, given_ms, lost }) => [signal_id, claimed_ms, given_ms, lost[0]?.reason])).toEqual([
      ['all', 86_400_000, 86_400_000, undefined],
      ['all', 3_600_000, 1_800_000, 'same_draft'],
      ['last', 1_800_000, 1_800_000, undefined],
    ]);
  });
});

describe('In Kathmandu, 5:45 ahead', () => {
  test('a meeting over midnight is parted at 18:15 UTC', () => {
    const event = meeting('2026-03-10T18:00Z', '2026-03-10T19:00Z');
    expect(drafted('Asia/Kathmandu', '2026-03-10', [event])).toEqual(['Planning 15: 2026-03-10T23:45+05:45/2026-03-11T00:00+05:45']);
    expect(drafted('Asia/Kathmandu', '2026-03-11', [event])).toEqual(['Planning 45: 2026-03-11T00:00+05:45/2026-03-11T00:45+05:45']);
  });
});

describe('A signal of odd times', () => {
  const lead = 'Planning 15: 2026-03-10T09:45+00:00/2026-03-10T10:00+00:00';
  const ofTimer = (ended_at: string | null, given: object = {}) =>
    signal({ source: 'wakatime', signal_type: 'coding', title: 'Planning', started_at: '2026-03-10T10:00Z', ended_at, ...given });

  test('of zero length is too short for a calendar', () => {
    const event = meeting('2026-03-10T10:00Z', '2026-03-10T10:00Z', { id: 'm' });
    const { drafts, leftOut } = build('UTC', '2026-03-10', [event], { preferences: { ...DEFAULT_PREFERENCES, enabled: 1 } });
    expect(drafts).toEqual([]);
    expect(leftOut).toEqual([{ signal_id: 'm', reason: 'too_short', lost_to: [] }]);
  });

  test('of zero length is a point elsewhere, whose lead is all that is known', () => {
    expect(drafted('UTC', '2026-03-10', [ofTimer('2026-03-10T10:00Z')])).toEqual([lead]);
    expect(drafted('UTC', '2026-03-10', [ofTimer(null, { duration_minutes: 0 })])).toEqual([lead]);
  });

  test('without an end is a point, in a calendar too', () => {
    expect(drafted('UTC', '2026-03-10', [ofTimer(null)])).toEqual([lead]);
    expect(drafted('UTC', '2026-03-10', [meeting('2026-03-10T10:00Z', null)])).toEqual([lead]);
  });

  test('with the end first is a point, if an older store holds one', () => {
    expect(drafted('UTC', '2026-03-10', [ofTimer('2026-03-10T09:00Z')])).toEqual([lead]);
  });

  test('without an end but with a duration is that long', () => {
    expect(drafted('UTC', '2026-03-10', [ofTimer(null, { duration_minutes: 20 })])).toEqual([
      'Planning 20: 2026-03-10T10:00+00:00/2026-03-10T10:20+00:00',
    ]);
  });

  test('of two days is in each of its three days', () => {
    const event = meeting('2026-03-10T12:00Z', '2026-03-12T12:00Z');
    const days = ['2026-03-09', '2026-03-10', '2026-03-11', '2026-03-12', '2026-03-13'];
    expect(days.map((day) => drafted('UTC', day, [event]))).toEqual([
      [],
      ['Planning 720: 2026-03-10T12:00+00:00/2026-03-11T00:00+00:00'],
      ['Planning 1440: 2026-03-11T00:00+00:00/2026-03-12T00:00+00:00'],
      ['Planning 720: 2026-03-12T00:00+00:00/2026-03-12T12:00+00:00'],
      [],
    ]);
  });

  test('of seven days is drafted, and a minute longer is left out of each of them', () => {
    const week = meeting('2026-03-10T12:00Z', '2026-03-17T12:00Z', { id: 'week' });
    const longer = meeting('2026-03-10T12:00Z', '2026-03-17T12:01Z', { id: 'longer' });
    expect(drafted('UTC', '2026-03-12', [week])).toEqual(['Planning 1440: 2026-03-12T00:00+00:00/2026-03-13T00:00+00:00']);
    expect(build('UTC', '2026-03-12', [longer])).toMatchObject({ drafts: [], leftOut: [{ signal_id: 'longer', reason: 'too_long' }] });
  });

  test('in the future is drafted once it is over', () => {
    const event = meeting('2027-03-10T10:00Z', '2027-03-10T11:00Z', { id: 'm' });
    const at = (now: string) => ({ now: Date.parse(now) });
    expect(build('UTC', '2027-03-10', [event], at('2026-03-10T12:00Z'))).toMatchObject({
      drafts: [],
      leftOut: [{ signal_id: 'm', reason: 'not_over', lost_to: [] }],
      nextEndsAt: Date.parse('2027-03-10T11:00Z'),
    });
    expect(drafted('UTC', '2027-03-10', [event], at('2027-03-10T11:00Z'))).toEqual([
      'Planning 60: 2027-03-10T10:00+00:00/2027-03-10T11:00+00:00',
    ]);
  });

  test('in 1970 is like any other, on both sides of its first midnight', () => {
    const event = meeting('1969-12-31T23:30Z', '1970-01-01T00:30Z');
    expect(drafted('UTC', '1969-12-31', [event])).toEqual(['Planning 30: 1969-12-31T23:30+00:00/1970-01-01T00:00+00:00']);
    expect(drafted('UTC', '1970-01-01', [event])).toEqual(['Planning 30: 1970-01-01T00:00+00:00/1970-01-01T00:30+00:00']);
    expect(drafted('UTC', '1969-12-31', [commit('1970-01-01T00:00Z')])).toEqual([
      'Fix login 15: 1969-12-31T23:45+00:00/1970-01-01T00:00+00:00',
    ]);
  });
});

describe('A signal that loses to nine others', () => {
  test('names the eight largest, however many of the others are equally long', () => {
    const hour = (hours: number, minutes: number) => `2026-03-10T${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}Z`;
    const calls = Array.from({ length: 9 }, (_, index) =>
      meeting(hour(8 + index, 0), hour(8 + index, index === 8 ? 40 : 10), { id: `m${index}` }),
    );
    const timer = signal({ id: 'timer', source: 'wakatime', started_at: hour(8, 0), ended_at: hour(18, 0) });
    const { drafts, explanations } = build('UTC', '2026-03-10', [...calls, timer]);
    const ofTimer = drafts.find((draft) => draft.signal_ids === '["timer"]');
    const lost = explanations.get(ofTimer?.id ?? '')?.signals[0]?.lost ?? [];
    expect(lost.map(({ to, ms }) => [to === null, ms / 60_000])).toEqual([...Array(7).fill([false, 10]), [false, 40], [true, 10]]);
  });
});
