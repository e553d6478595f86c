import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '#domain/day.ts';
import { daySpan, daySpanAt, isTimeZone, localDay, userDayAt, userDaySpan, type ZoneChange, zoneAt } from '#domain/time-zone.ts';

const HOUR = 3_600_000;
const at = (text: string) => Date.parse(text);
const ZONES = [
  'UTC',
  'Europe/Berlin',
  'Australia/Sydney',
  'America/Sao_Paulo',
  'Africa/Casablanca',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Pacific/Kiritimati',
  'Pacific/Honolulu',
];
const instant = fc.integer({ min: at('1969-06-01T00:00:00Z'), max: at('2040-01-01T00:00:00Z') });

describe('isTimeZone', () => {
  test.each(['UTC', 'Europe/Berlin', 'Asia/Calcutta', 'Etc/GMT+5', 'EST5EDT'])('takes %s', (name) => expect(isTimeZone(name)).toBe(true));
  test.each(['', '+02:00', '-0330', 'Europe/Atlantis', 'UTC+5', 'Berlin', 'Europe/Berlin ', 'US/Pacific-New'])('refuses %j', (name) =>
    expect(isTimeZone(name)).toBe(false),
  );
});

describe('daySpan', () => {
  test.each([
    ['Europe/Berlin', '2026-03-29', '2026-03-28T23:00:00Z', 23],
    ['Europe/Berlin', '2026-10-25', '2026-10-24T22:00:00Z', 25],
    ['Australia/Sydney', '2026-04-05', '2026-04-04T13:00:00Z', 25],
    ['Australia/Sydney', '2026-10-04', '2026-10-03T14:00:00Z', 23],
    // Clocks went forward at midnight: the day began at 01:00.
    ['America/Sao_Paulo', '2018-11-04', '2018-11-04T03:00:00Z', 23],
    ['America/Sao_Paulo', '2018-02-17', '2018-02-17T02:00:00Z', 25],
    ['America/Sao_Paulo', '2026-03-10', '2026-03-10T03:00:00Z', 24],
    // Ramadan: back in February, forward in March.
    ['Africa/Casablanca', '2026-02-15', '2026-02-14T23:00:00Z', 25],
    ['Africa/Casablanca', '2026-03-22', '2026-03-22T00:00:00Z', 23],
    ['Asia/Kathmandu', '2026-03-10', '2026-03-09T18:15:00Z', 24],
    ['Australia/Lord_Howe', '2026-04-05', '2026-04-04T13:00:00Z', 24.5],
    ['Australia/Lord_Howe', '2026-10-04', '2026-10-03T13:30:00Z', 23.5],
    // Samoa skipped this day.
    ['Pacific/Apia', '2011-12-30', '2011-12-30T10:00:00Z', 0],
    ['UTC', '1970-01-01', '1970-01-01T00:00:00Z', 24],
  ])('of %s on %s starts %s and has %d hours', (zone, day, startsAt, hours) => {
    const span = daySpan(zone, day);
    expect(span.startsAt).toBe(at(startsAt));
    expect((span.endsAt - span.startsAt) / HOUR).toBe(hours);
  });
});

describe('daySpanAt', () => {
  test('is the day that holds the instant, and the one that daySpan names', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ZONES), instant, (zone, moment) => {
        const span = daySpanAt(zone, moment);
        expect(moment >= span.startsAt && moment < span.endsAt).toBe(true);
        expect(span).toEqual(daySpan(zone, span.day));
      }),
    );
  });

  test('agrees with the calendar of the runtime', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ZONES), instant, (zone, moment) => {
        expect(localDay(zone, moment)).toBe(new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' }).format(moment));
      }),
    );
  });

  test('holds the last millisecond of a day and not the first of the next', () => {
    expect(localDay('Europe/Berlin', at('2026-03-10T22:59:59.999Z'))).toBe('2026-03-10');
    expect(localDay('Europe/Berlin', at('2026-03-10T23:00:00.000Z'))).toBe('2026-03-11');
  });

  test('writes days at the ends of the calendar with four digits of year', () => {
    expect(localDay('Australia/Sydney', at('9999-12-31T23:59:59Z'))).toBe('9999-12-31');
    expect(localDay('America/New_York', at('0001-01-01T00:00:00Z'))).toBe('0001-01-01');
  });
});

describe('zoneAt', () => {
  const changes = [
    { effective_at: 100, time_zone: 'Europe/Berlin' },
    { effective_at: 200, time_zone: 'Australia/Sydney' },
  ];

  test('is the last change that has come, and the first one before that', () => {
    expect(zoneAt(changes, 0)).toBe('Europe/Berlin');
    expect(zoneAt(changes, 199)).toBe('Europe/Berlin');
    expect(zoneAt(changes, 200)).toBe('Australia/Sydney');
    expect(zoneAt([], 0)).toBe('UTC');
  });
});

describe('userDaySpan', () => {
  test('is the day of the zone while the zone stays', () => {
    expect(userDaySpan([{ effective_at: 0, time_zone: 'Asia/Kathmandu' }], '2026-03-10')).toEqual(daySpan('Asia/Kathmandu', '2026-03-10'));
    expect(userDaySpan([], '2026-03-10')).toEqual(daySpan('UTC', '2026-03-10'));
  });

  test('lasts, on a flight west, until the next day starts there', () => {
    const changes = [
      { effective_at: 0, time_zone: 'Europe/Berlin' },
      { effective_at: at('2026-03-10T12:00:00Z'), time_zone: 'America/New_York' },
    ];
    const span = userDaySpan(changes, '2026-03-10');
    expect(span).toEqual({ day: '2026-03-10', startsAt: at('2026-03-09T23:00:00Z'), endsAt: at('2026-03-11T04:00:00Z') });
    expect(userDaySpan(changes, '2026-03-11').startsAt).toBe(span.endsAt);
  });

  test('leaves no instant out and gives none to two days, whatever the flights', () => {
    const changes = fc
      .array(fc.tuple(fc.integer({ min: 0, max: 20 * 24 }), fc.constantFrom(...ZONES)), { minLength: 1, maxLength: 4 })
      .map((flights) =>
        flights
          .map(([hours, time_zone]): ZoneChange => ({ effective_at: at('2026-03-25T00:00:00Z') + hours * HOUR, time_zone }))
          .sort((a, b) => a.effective_at - b.effective_at),
      );
    fc.assert(
      fc.property(changes, (zones) => {
        let span = userDaySpan(zones, '2026-03-20');
        for (let day = '2026-03-21'; day < '2026-04-20'; day = addDays(day, 1)) {
          const next = userDaySpan(zones, day);
          expect(next.startsAt).toBe(span.endsAt);
          span = next;
        }
      }),
    );
  });
});

describe('userDayAt', () => {
  const moves: [string, string][] = [
    ['Pacific/Pago_Pago', 'Pacific/Kiritimati'],
    ['Pacific/Kiritimati', 'Pacific/Pago_Pago'],
    ['America/New_York', 'Europe/Berlin'],
    ['Australia/Sydney', 'America/Sao_Paulo'],
  ];
  test.each(moves)('from %s to %s every instant is of exactly one day, the one it is said to be of', (before, after) => {
    const changes: ZoneChange[] = [
      { effective_at: 0, time_zone: before },
      { effective_at: at('2026-03-10T07:30:00Z'), time_zone: after },
    ];
    const days = ['07', '08', '09', '10', '11', '12', '13'].map((day) => userDaySpan(changes, `2026-03-${day}`));
    for (let instantAt = at('2026-03-08T12:00:00Z'); instantAt < at('2026-03-12T12:00:00Z'); instantAt += 15 * 60_000) {
      const holding = days.filter((span) => instantAt >= span.startsAt && instantAt < span.endsAt).map((span) => span.day);
      expect(holding).toEqual([userDayAt(changes, instantAt)]);
    }
  });
});
