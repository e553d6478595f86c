import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readComponents } from '#collectors/ical/content-lines.ts';
import { definedZone } from '#collectors/ical/defined-zone.ts';
import { namedZone } from '#collectors/ical/wall-clock.ts';

function zoneOf(...lines: string[]) {
  const [component] = readComponents(['BEGIN:VTIMEZONE', 'TZID:Own', ...lines, 'END:VTIMEZONE'].join('\r\n')).components;
  if (!component) throw new Error('No VTIMEZONE');
  return definedZone(component);
}

const observance = (kind: string, start: string, from: string, to: string, ...more: string[]) => [
  `BEGIN:${kind}`,
  `DTSTART:${start}`,
  `TZOFFSETFROM:${from}`,
  `TZOFFSETTO:${to}`,
  ...more,
  `END:${kind}`,
];

const HELSINKI = zoneOf(
  ...observance('STANDARD', '16010101T040000', '+0300', '+0200', 'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10'),
  ...observance('DAYLIGHT', '16010101T030000', '+0200', '+0300', 'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3'),
);

const NEW_YORK = zoneOf(
  ...observance('DAYLIGHT', '19870405T020000', '-0500', '-0400', 'RRULE:FREQ=YEARLY;BYMONTH=4;BYDAY=1SU;UNTIL=20060402T070000Z'),
  ...observance('STANDARD', '19871025T020000', '-0400', '-0500', 'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU;UNTIL=20061029T060000Z'),
  ...observance('DAYLIGHT', '20070311T020000', '-0500', '-0400', 'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU'),
  ...observance('STANDARD', '20071104T020000', '-0400', '-0500', 'RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU'),
);

it.each([
  ['Europe/Helsinki', HELSINKI, 1997],
  ['America/New_York', NEW_YORK, 1990],
])('reckons as %s does when given its rules', (name, zone, since) => {
  fc.assert(
    fc.property(fc.integer({ min: Date.UTC(since, 0, 1), max: Date.UTC(2030, 0, 1) }), (at) => {
      expect(zone?.offsetAt(at)).toBe(namedZone(name).offsetAt(at));
    }),
    { numRuns: 500 },
  );
});

it('stays with the last change where the rules end, and with the offset before the first', () => {
  const zone = zoneOf(
    ...observance('STANDARD', '20110327T020000', '+0300', '+0400'),
    ...observance('STANDARD', '20141026T020000', '+0400', '+0300'),
  );
  const hours = ['2010-01-01', '2012-01-01', '2026-01-01'].map((day) => (zone?.offsetAt(Date.parse(day)) ?? 0) / 3_600_000);

  expect(hours).toEqual([3, 4, 3]);
});

it('takes single changes from RDATE', () => {
  const zone = zoneOf(
    ...observance('STANDARD', '20200101T000000', '+0000', '+0000'),
    ...observance('DAYLIGHT', '20250330T010000', '+0000', '+0100', 'RDATE:20250330T010000,20260329T010000'),
    ...observance('STANDARD', '20251026T020000', '+0100', '+0000', 'RDATE:20261025T020000'),
  );
  const hours = ['2025-07-01', '2025-12-01', '2026-07-01', '2026-12-01'].map((day) => (zone?.offsetAt(Date.parse(day)) ?? 0) / 3_600_000);

  expect(hours).toEqual([1, 0, 1, 0]);
});

it('gives up on rules it cannot read', () => {
  expect(zoneOf()).toBeNull();
  expect(zoneOf(...observance('STANDARD', 'then', '+0100', '+0100'))).toBeNull();
  expect(zoneOf(...observance('STANDARD', '20200101T000000', '+0100', 'east'))).toBeNull();
  expect(zoneOf(...observance('STANDARD', '20200101T000000', '+0100', '+0100', 'RRULE:FREQ=HOURLY'))).toBeNull();
});
