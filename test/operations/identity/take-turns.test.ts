import { expect, test } from 'vitest';
import { takeTurns } from '#operations/identity/take-turns.ts';

test('Work runs at most so many at a time, in the order it came, and all of it, also after some failed', async () => {
  const inTurn = takeTurns(2);
  const started: number[] = [];
  let running = 0;
  let mostAtOnce = 0;
  const works = Array.from({ length: 10 }, (_, index) =>
    inTurn(async () => {
      started.push(index);
      running += 1;
      mostAtOnce = Math.max(mostAtOnce, running);
      await new Promise((resolve) => setTimeout(resolve, 2));
      running -= 1;
      if (index % 3 === 0) throw new Error(`work ${index}`);
      return index;
    }),
  );
  const outcomes = await Promise.allSettled(works);
  expect(outcomes.map(({ status }) => status)).toEqual(
    Array.from({ length: 10 }, (_, index) => (index % 3 === 0 ? 'rejected' : 'fulfilled')),
  );
  expect(started).toEqual(Array.from({ length: 10 }, (_, index) => index));
  expect(mostAtOnce).toBe(2);
  expect(await inTurn(async () => 'still working')).toBe('still working');
});
