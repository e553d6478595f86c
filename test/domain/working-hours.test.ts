import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '#domain/day.ts';
import { MS_PER_MINUTE, totalMs, union } from '#domain/interval.ts';
import { daySpan, userDaySpan } from '#domain/time-zone.ts';
import { WEEKDAYS, type WorkingHours, workingIntervals } from '#domain/working-hours.ts';

const ZONES = ['UTC', 'Europe/Berlin', 'Australia/Lord_Howe', 'America/Sao_Paulo', 'Asia/Kathmandu', 'Pacific/Apia', 'Africa/Casablanca'];

function every(from: string, to: string): WorkingHours {
  return { weekdays: [...WEEKDAYS], from, to };
}

/** Starts and ends as instants without seconds. */
function worked(zone: string, day: string, ...hours: WorkingHours[]): string[] {
  const text = (at: number) => new Date(at).toISOString().replace(':00.000Z', 'Z');
  return workingIntervals(hours, daySpan(zone, day), zone).map(({ startsAt, endsAt }) => `${text(startsAt)} ${text(endsAt)}`);
}

describe('workingIntervals', () => {
  test('are the hours of that weekday, in the zone of the day', () => {
    const hours: WorkingHours = { weekdays: ['tuesday', 'wednesday'], from: '09:00', to: '17:30' };
    expect(worked('Asia/Kathmandu', '2026-03-10', hours)).toEqual(['2026-03-10T03:15Z 2026-03-10T11:45Z']);
    expect(worked('Europe/Berlin', '2026-07-07', hours)).toEqual(['2026-07-07T07:00Z 2026-07-07T15:30Z']);
    expect(worked('Europe/Berlin', '2026-07-06', hours)).toEqual([]);
    expect(worked('Europe/Berlin', '2026-07-07')).toEqual([]);
  });

  test('join where they overlap or touch, in whatever order they are given', () => {
    const hours = [every('13:00', '17:00'), every('09:00', '12:00'), every('11:00', '12:30'), every('16:00', '18:00')];
    expect(worked('UTC', '2026-03-10', ...hours)).toEqual(['2026-03-10T09:00Z 2026-03-10T12:30Z', '2026-03-10T13:00Z 2026-03-10T18:00Z']);
  });

  test.each([
    // Forward at 2:00 to 3:00, at 1:00Z.
    ['Europe/Berlin', '2026-03-29', '01:30', '04:00', '2026-03-29T00:30Z 2026-03-29T02:00Z'],
    ['Europe/Berlin', '2026-03-29', '02:30', '04:00', '2026-03-29T01:00Z 2026-03-29T02:00Z'],
    ['Europe/Berlin', '2026-03-29', '01:30', '02:30', '2026-03-29T00:30Z 2026-03-29T01:00Z'],
    // Back at 3:00 to 2:00, at 1:00Z.
    ['Europe/Berlin', '2026-10-25', '02:30', '03:30', '2026-10-25T00:30Z 2026-10-25T02:30Z'],
    ['Europe/Berlin', '2026-10-25', '01:30', '02:30', '2026-10-24T23:30Z 2026-10-25T01:30Z'],
    ['Europe/Berlin', '2026-10-25', '02:00', '02:30', '2026-10-25T00:00Z 2026-10-25T01:30Z'],
    // Half an hour: forward at 2:00 to 2:30, back at 2:00 to 1:30.
    ['Australia/Lord_Howe', '2026-10-04', '02:15', '03:00', '2026-10-03T15:30Z 2026-10-03T16:00Z'],
    ['Australia/Lord_Howe', '2026-04-05', '01:45', '02:00', '2026-04-04T14:45Z 2026-04-04T15:30Z'],
    ['Australia/Lord_Howe', '2026-04-05', '01:00', '01:45', '2026-04-04T14:00Z 2026-04-04T15:15Z'],
    // Forward at midnight, which the day has not; back at midnight to 23:00.
    ['America/Sao_Paulo', '2018-11-04', '00:00', '02:00', '2018-11-04T03:00Z 2018-11-04T04:00Z'],
    ['America/Sao_Paulo', '2018-11-03', '22:00', '24:00', '2018-11-04T01:00Z 2018-11-04T03:00Z'],
    ['America/Sao_Paulo', '2018-02-17', '22:00', '24:00', '2018-02-18T00:00Z 2018-02-18T03:00Z'],
    ['America/Sao_Paulo', '2018-02-17', '22:00', '23:30', '2018-02-18T00:00Z 2018-02-18T02:30Z'],
  ])('in %s on %s from %s to %s are %s', (zone, day, from, to, expected) => {
    expect(worked(zone, day, every(from, to))).toEqual([expected]);
  });

  test('are none where the clocks leave them out, or the whole day', () => {
    expect(worked('Europe/Berlin', '2026-03-29', every('02:10', '02:50'))).toEqual([]);
    expect(worked('Pacific/Apia', '2011-12-30', every('09:00', '17:00'))).toEqual([]);
  });

  test('end with a day that a change of zone cut short', () => {
    const zones = [
      { effective_at: 0, time_zone: 'Europe/Berlin' },
      { effective_at: Date.parse('2026-03-10T12:00Z'), time_zone: 'Asia/Tokyo' },
    ];
    const span = userDaySpan(zones, '2026-03-10');
    expect(workingIntervals([every('09:00', '17:00')], span, 'Europe/Berlin')).toEqual([
      { startsAt: Date.parse('2026-03-10T08:00Z'), endsAt: Date.parse('2026-03-10T15:00Z') },
    ]);
  });

  test('from 00:00 to 24:00 are the whole day, in all zones and on all days', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ZONES), fc.integer({ min: 0, max: 30_000 }), (zone, days) => {
        const span = daySpan(zone, addDays('1965-01-01', days));
        expect(totalMs(workingIntervals([every('00:00', '24:00')], span, zone))).toBe(span.endsAt - span.startsAt);
      }),
    );
  });

  test('hold every minute at which the clock shows a working time, and lie within the day', () => {
    const clockTime = fc.integer({ min: 0, max: 96 }).map((quarters) => quarters * 15);
    const range = fc.tuple(clockTime, clockTime).filter(([one, other]) => one !== other);
    const day = fc.constantFrom(
      ...['2026-03-29', '2026-10-25', '2026-04-05', '2026-10-04', '2018-11-04', '2018-02-17', '2026-02-15', '2026-03-22', '2026-06-17'],
    );
    fc.assert(
      fc.property(fc.constantFrom(...ZONES), day, fc.array(range, { maxLength: 4 }), (zone, date, ranges) => {
        const ascending = ranges.map(([one, other]) => [Math.min(one, other), Math.max(one, other)] as const);
        const span = daySpan(zone, date);
        const intervals = workingIntervals(
          ascending.map(([from, to]) => every(clockText(from), clockText(to))),
          span,
          zone,
        );
        expect(intervals).toEqual(union(intervals));
        expect(intervals.every(({ startsAt, endsAt }) => startsAt >= span.startsAt && endsAt <= span.endsAt)).toBe(true);
        for (let at = span.startsAt; at < span.endsAt; at += 15 * MS_PER_MINUTE) {
          const { hour, minute } = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
          const shown = hour * 60 + minute;
          if (!ascending.some(([from, to]) => shown >= from && shown < to)) continue;
          expect(intervals.some(({ startsAt, endsAt }) => at >= startsAt && at < endsAt)).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });
});

function clockText(minuteOfDay: number): string {
  return `${String(Math.floor(minuteOfDay / 60)).padStart(2, '0')}:${String(minuteOfDay % 60).padStart(2, '0')}`;
}
