import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instantOfWall, namedZone, readDuration, readUtcOffset, readWallTime, wallOfInstant } from '#collectors/ical/wall-clock.ts';

const ZONES = [
  'Europe/Berlin',
  'America/Sao_Paulo',
  'Australia/Sydney',
  'Australia/Lord_Howe',
  'Africa/Casablanca',
  'Asia/Kathmandu',
  'America/New_York',
  'UTC',
];

describe('instantOfWall', () => {
  it('agrees with Temporal in every zone, skipped and doubled times included', () => {
    const [from, to] = [Date.UTC(2015, 0, 1) / 60_000, Date.UTC(2030, 0, 1) / 60_000];
    fc.assert(
      fc.property(fc.constantFrom(...ZONES), fc.integer({ min: from, max: to }), (name, minute) => {
        const wall = minute * 60_000;
        const local = Temporal.Instant.fromEpochMilliseconds(wall).toZonedDateTimeISO('UTC').toPlainDateTime();
        expect(instantOfWall(namedZone(name), wall)).toBe(local.toZonedDateTime(name).epochMilliseconds);
      }),
      { numRuns: 500 },
    );
  });

  it('agrees with Temporal on every half hour around each change of clocks', () => {
    for (const name of ZONES) {
      let change = Temporal.Instant.from('2014-06-01T00:00Z').toZonedDateTimeISO(name).getTimeZoneTransition('next');
      while (change && change.year < 2028) {
        for (let step = -8; step <= 8; step += 1) {
          const local = change.toPlainDateTime().add({ minutes: 30 * step });
          const wall = local.toZonedDateTime('UTC').epochMilliseconds;
          expect(instantOfWall(namedZone(name), wall), `${local} ${name}`).toBe(local.toZonedDateTime(name).epochMilliseconds);
        }
        change = change.getTimeZoneTransition('next');
      }
    }
  });

  it('undoes wallOfInstant except in a doubled hour', () => {
    const zone = namedZone('Europe/Berlin');
    fc.assert(
      fc.property(fc.integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2030, 0, 1) }), (at) => {
        const again = instantOfWall(zone, wallOfInstant(zone, at));
        expect([0, 3_600_000]).toContain(at - again);
      }),
    );
  });
});

describe('values', () => {
  it('reads dates and times, and no such as do not exist', () => {
    expect(readWallTime('20260310')).toEqual({ wall: Date.UTC(2026, 2, 10), dateOnly: true, utc: false });
    expect(readWallTime('20260310T090530Z')).toEqual({ wall: Date.UTC(2026, 2, 10, 9, 5, 30), dateOnly: false, utc: true });
    expect(readWallTime('20161231T235960Z')?.wall).toBe(Date.UTC(2016, 11, 31, 23, 59, 59));
    expect(
      ['20260230', '20261301', '20260310T250000', '20260310T096000', '2026-03-10', '20260310T09', 'P1D', ''].map(readWallTime),
    ).toEqual(Array(8).fill(null));
  });

  it.each([
    ['PT1H30M', 0, 5_400_000],
    ['P1D', 1, 0],
    ['P1DT12H', 1, 43_200_000],
    ['P2W', 14, 0],
    ['+PT15M', 0, 900_000],
    ['PT0S', 0, 0],
  ])('reads the duration %s', (text, days, ms) => {
    expect(readDuration(text)).toEqual({ days, ms });
  });

  it.each(['P', 'PT', 'P1DT', '-PT15M', '1H', ''])('refuses the duration %j', (text) => {
    expect(readDuration(text)).toBeNull();
  });

  it('reads offsets down to the second', () => {
    expect(['+0130', '-0800', '+05:45', '-001521'].map(readUtcOffset)).toEqual([5_400_000, -28_800_000, 20_700_000, -921_000]);
    expect(['0130', '+1', 'Z'].map(readUtcOffset)).toEqual([null, null, null]);
  });
});
