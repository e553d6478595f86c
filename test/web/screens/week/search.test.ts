import { expect, it } from 'vitest';
import { readWeekSearch } from '#web/screens/week/search.ts';

it('reads the week by any day of it', () => {
  expect(readWeekSearch({ week_of: '2026-03-04' })).toEqual({ week_of: '2026-03-04' });
});

it.each([['banana'], [''], ['2026-02-31'], [7]])('says of the week %j that it is undefined, so that it is not put back', (week_of) => {
  expect({ week_of, ...readWeekSearch({ week_of }) }).toEqual({});
});
