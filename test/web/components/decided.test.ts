import { expect, test } from 'vitest';
import { undecidedOf, withDecided, withoutDecided } from '#web/components/decided.ts';

const [A, B] = [
  { id: 'a', version: 1 },
  { id: 'b', version: 1 },
];

test('what was decided on waits no longer, until an undo brings it back with another version', () => {
  const decided = withDecided(new Map(), [A]);
  expect(undecidedOf([A, B], decided)).toEqual([B]);
  expect(undecidedOf([{ ...A, version: 3 }, B], decided)).toEqual([{ ...A, version: 3 }, B]);
});

test('what was refused waits again, and nothing else does', () => {
  const decided = withDecided(withDecided(new Map(), [A]), [B]);
  expect(undecidedOf([A, B], withoutDecided(decided, [A]))).toEqual([A]);
});

test('the refusal of an old version brings back none that was decided on later', () => {
  const later = { ...A, version: 3 };
  const decided = withDecided(withDecided(new Map(), [A]), [later]);
  expect(undecidedOf([later], withoutDecided(decided, [A]))).toEqual([]);
});
