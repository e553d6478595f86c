import { expect, it } from 'vitest';
import { readSignInSearch } from '#web/screens/sign-in/search.ts';

it('leads back to an address within Daybook', () => {
  expect(readSignInSearch({ next: '/review?day=all' })).toEqual({ next: '/review?day=all' });
});

it.each([['//example.com'], ['/\\example.com'], ['/\t/example.com'], ['https://example.com'], ['review'], [''], [7]])(
  'leads to no other host, as %j would, and does not leave it to be put back',
  (next) => {
    expect({ next, ...readSignInSearch({ next }) }).toEqual({});
  },
);

it('knows that a session has ended, and nothing else by that name', () => {
  expect(readSignInSearch({ ended: true })).toEqual({ ended: true });
  expect(readSignInSearch({ ended: 'yes' })).toEqual({});
});
