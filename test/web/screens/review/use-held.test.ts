import { expect, test } from 'vitest';
import { isListedAt } from '#web/screens/review/use-held.ts';

test('a draft that waits is on the list of its day and on that of all days, and on none of dismissed ones', () => {
  expect(isListedAt('2026-03-10', { day: '2026-03-10' })).toBe(true);
  expect(isListedAt('2026-03-10', { day: 'all' })).toBe(true);
  expect(isListedAt('2026-03-10', { day: '2026-03-11' })).toBe(false);
  expect(isListedAt('2026-03-10', { day: undefined })).toBe(false);
  expect(isListedAt('2026-03-10', { day: '2026-03-10', status: 'dismissed' })).toBe(false);
  expect(isListedAt('2026-03-10', { day: 'all', status: 'dismissed' })).toBe(false);
});
