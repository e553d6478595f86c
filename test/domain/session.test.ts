import { expect, test } from 'vitest';
import { sessionExpiresAt } from '#domain/session.ts';

const DAY_MS = 86_400_000;

test('A session ends 30 days after its last use, and 90 days after sign-in at the latest', () => {
  const createdAt = 1_000;
  const endsOnDay = (lastUsedOnDay: number) => (sessionExpiresAt(createdAt, createdAt + lastUsedOnDay * DAY_MS) - createdAt) / DAY_MS;
  expect([0, 10, 59, 60, 61, 89].map(endsOnDay)).toEqual([30, 40, 89, 90, 90, 90]);
});
