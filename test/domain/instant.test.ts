import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatInstant, isWritableInstant, parseInstant } from '#domain/instant.ts';

describe('parseInstant', () => {
  test.each([
    ['2026-03-10T09:00:00.000Z', '2026-03-10T09:00:00.000Z'],
    ['2026-03-10T09:00:00+01:00', '2026-03-10T08:00:00.000Z'],
    ['2026-03-10T09:00:00-0330', '2026-03-10T12:30:00.000Z'],
    ['2026-03-10T09:00:00+05:45', '2026-03-10T03:15:00.000Z'],
    ['2026-03-10T09:00:00-00:30', '2026-03-10T09:30:00.000Z'],
    ['2026-03-10T09:00+01', '2026-03-10T08:00:00.000Z'],
    ['2026-03-10T09:00:00', '2026-03-10T09:00:00.000Z'],
    ['2026-03-10 09:00', '2026-03-10T09:00:00.000Z'],
    ['2026-03-10t09:00:00z', '2026-03-10T09:00:00.000Z'],
    ['2026-03-10', '2026-03-10T00:00:00.000Z'],
    ['2026-03-10T09:00:00.1Z', '2026-03-10T09:00:00.100Z'],
    ['2026-03-10T09:00:00,123999999Z', '2026-03-10T09:00:00.123Z'],
    ['2026-01-01T00:30:00+01:00', '2025-12-31T23:30:00.000Z'],
    ['1969-12-31T23:59:59.999Z', '1969-12-31T23:59:59.999Z'],
    ['0001-01-01T00:00:00Z', '0001-01-01T00:00:00.000Z'],
    ['9999-12-31T23:59:59.999Z', '9999-12-31T23:59:59.999Z'],
  ])('reads %s', (text, written) => {
    const at = parseInstant(text);
    expect(at === null ? null : formatInstant(at)).toBe(written);
  });

  test.each([
    '',
    'now',
    '2026-02-30T09:00:00Z',
    '2026-13-01',
    '2026-03-10T24:00:00Z',
    '2026-03-10T09:60:00Z',
    '2026-03-10T09:00:60Z',
    '2026-03-10T09:00:00+24:00',
    '2026-03-10T09:00:00+01:60',
    '2026-03-10T09',
    '2026-03-10Z',
    '1773133200000',
    'Tue, 10 Mar 2026 09:00:00 GMT',
    '+002026-03-10T09:00:00Z',
    '0001-01-01T00:00:00+01:00',
    '9999-12-31T23:59:59-01:00',
    '2026-03-10T09:00:00Z ',
    '2026-03-10T09:00:00Z\n',
  ])('refuses %j', (text) => expect(parseInstant(text)).toBeNull());

  test('reads back every instant that can be written', () => {
    fc.assert(
      fc.property(fc.integer({ min: -62_135_596_800_000, max: 253_402_300_799_999 }), (at) => {
        expect(parseInstant(formatInstant(at))).toBe(at);
      }),
    );
  });

  test('never throws and never gives what cannot be written', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}[+-]\d{2}:\d{2}$/)), (text) => {
        const at = parseInstant(text);
        expect(at === null || isWritableInstant(at)).toBe(true);
      }),
    );
  });
});
