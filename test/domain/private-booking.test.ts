import { expect, test } from 'vitest';
import { isPrivateBooking, redactBooking } from '#domain/private-booking.ts';
import { NOTHING_PRIVATE, readPrivatePatterns } from '#domain/private-patterns.ts';

const ZEBRA = readPrivatePatterns(['zebra']);

test('What was made of private work says nothing, whatever it said', () => {
  expect(redactBooking({ description: 'Planning' }, true, NOTHING_PRIVATE)).toEqual({ description: 'Private time' });
});

test('Each text that holds a private one is replaced alone', () => {
  const row = { description: 'Planning', categorization_source: 'zebra model', rejection_reason: 'Zebra? Not ours.', hours: 1 };
  expect(redactBooking(row, false, ZEBRA)).toEqual({
    description: 'Planning',
    categorization_source: 'none',
    rejection_reason: 'Private time',
    hours: 1,
  });
  expect(isPrivateBooking(row, ZEBRA)).toBe(false);
  expect(isPrivateBooking({ description: 'A zebra' }, ZEBRA)).toBe(true);
});

test('What says nothing private, nothing at all, or is redacted already stays the same object', () => {
  const all = readPrivatePatterns(['*']);
  for (const [row, hasPrivateText] of [
    [{ description: 'Planning' }, ZEBRA],
    [{ description: null, rejection_reason: null }, all],
    [{ description: 'Private time', categorization_source: 'none', rejection_reason: 'Private time' }, all],
  ] as const) {
    expect(redactBooking(row, hasPrivateText === all, hasPrivateText)).toBe(row);
  }
});
