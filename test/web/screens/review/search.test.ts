import { describe, expect, it } from 'vitest';
import { readReviewSearch } from '#web/screens/review/search.ts';

describe('the address of the review', () => {
  it('says the day, whether dismissed drafts are shown, and what is searched for', () => {
    expect(readReviewSearch({ day: 'all', status: 'dismissed', q: 'login' })).toEqual({ day: 'all', status: 'dismissed', q: 'login' });
    expect(readReviewSearch({ day: '2026-03-01', q: 4711 })).toEqual({ day: '2026-03-01', q: '4711' });
  });

  it.each([['banana'], [''], ['2026-02-31'], [20260231], [null], [{}]])(
    'says of the day %j that it is undefined, so that it is not put back',
    (day) => {
      const nonsense = { day, status: 'lost', q: '' };
      expect({ ...nonsense, ...readReviewSearch(nonsense) }).toEqual({});
    },
  );
});
