import { expect, test } from 'vitest';
import { countItems, healthOf } from '#domain/service-token-health.ts';

const NONE = { signal: 0, draft: 0 };

test('A call counts what came, what of it was stored, and each reason once with how many items it refused', () => {
  const rejected = [
    { kind: 'signal', error: 'unknown_user' },
    { kind: 'draft', error: 'invalid_item' },
    { kind: 'signal', error: 'unknown_user' },
  ] as const;
  expect(countItems({ signal: 5, draft: 1 }, { signal: 2, draft: 0 }, rejected, 7)).toEqual([
    { kind: 'signal', outcome: 'received', count: 5, last_at: 7 },
    { kind: 'draft', outcome: 'received', count: 1, last_at: 7 },
    { kind: 'signal', outcome: 'stored', count: 2, last_at: 7 },
    { kind: 'signal', outcome: 'unknown_user', count: 2, last_at: 7 },
    { kind: 'draft', outcome: 'invalid_item', count: 1, last_at: 7 },
  ]);
});

test('A call without items counts nothing', () => {
  expect(countItems(NONE, NONE, [], 7)).toEqual([]);
});

test('The health adds up both kinds, and names the most frequent refusal first and the latest one’s time', () => {
  const health = healthOf([
    { kind: 'draft', outcome: 'received', count: 1, last_at: 9 },
    { kind: 'signal', outcome: 'received', count: 5, last_at: 9 },
    { kind: 'signal', outcome: 'stored', count: 2, last_at: 9 },
    { kind: 'draft', outcome: 'invalid_item', count: 1, last_at: 8 },
    { kind: 'signal', outcome: 'unknown_user', count: 2, last_at: 7 },
  ]);
  expect(health).toEqual({
    items_received: 6,
    items_stored: 2,
    items_refused: 3,
    last_refused_at: 8,
    refusals: [
      { kind: 'signal', error: 'unknown_user', count: 2, last_at: 7 },
      { kind: 'draft', error: 'invalid_item', count: 1, last_at: 8 },
    ],
  });
});
