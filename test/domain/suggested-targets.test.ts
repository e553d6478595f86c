import { expect, test } from 'vitest';
import { rankTargets, type Use } from '#domain/suggested-targets.ts';

const TODAY = '2026-03-10';

function used(id: string, date: string, count = 1): Use {
  return { id, date, count };
}

function idsOf(uses: Use[]): string[] {
  return rankTargets(null, [], uses, TODAY).map(({ id }) => id);
}

test('The draft’s own target comes first, then what drafting found in its order, then recent ones, none twice', () => {
  const uses = [used('own', '2026-03-01'), used('second', '2026-03-09', 3), used('often', '2026-03-09', 9)];
  expect(rankTargets('own', ['own', 'first', 'second'], uses, TODAY)).toEqual([
    { id: 'own', why: 'draft', used_count: 1, last_used_on: '2026-03-01' },
    { id: 'first', why: 'matched', used_count: 0, last_used_on: null },
    { id: 'second', why: 'matched', used_count: 3, last_used_on: '2026-03-09' },
    { id: 'often', why: 'recent', used_count: 9, last_used_on: '2026-03-09' },
  ]);
});

test('Of equally recent targets the more frequent one is likelier, of equally frequent ones the more recent', () => {
  expect(idsOf([used('a', '2026-03-09', 1), used('b', '2026-03-09', 2)])).toEqual(['b', 'a']);
  expect(idsOf([used('a', '2026-03-01', 2), used('b', '2026-03-09', 2)])).toEqual(['b', 'a']);
});

test('What was daily work until last month loses to what was booked twice this week', () => {
  const daily = Array.from({ length: 10 }, (_, day) => used('old', `2026-01-${day + 20}`));
  expect(idsOf([...daily, used('new', '2026-03-08'), used('new', '2026-03-09')])).toEqual(['new', 'old']);
});

test('What is booked ahead counts like today’s, and ties are settled by id', () => {
  expect(idsOf([used('b', '2026-03-20'), used('a', TODAY)])).toEqual(['a', 'b']);
  expect(rankTargets(null, [], [used('a', '2026-03-20'), used('a', '2026-03-01')], TODAY)).toMatchObject([
    { used_count: 2, last_used_on: '2026-03-20' },
  ]);
});
