import { expect, it } from 'vitest';
import { joinObstacle } from '#web/screens/review/join-obstacle.ts';

const onDay = (date: string, count: number) => Array.from({ length: count }, () => ({ date }));

it('lets two to a hundred drafts of one day be joined', () => {
  expect([2, 100].map((count) => joinObstacle(onDay('2026-03-10', count)))).toEqual([null, null]);
});

it('says what stands in the way else', () => {
  expect(joinObstacle(onDay('2026-03-10', 1))).toBe('joinSameDay');
  expect(joinObstacle([...onDay('2026-03-10', 1), ...onDay('2026-03-11', 1)])).toBe('joinSameDay');
  expect(joinObstacle(onDay('2026-03-10', 101))).toBe('joinFewer');
});
