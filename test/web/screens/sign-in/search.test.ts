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

it.each(['ended', 'everywhere'])('knows what was left behind: %s', (left) => {
  expect(readSignInSearch({ left })).toEqual({ left });
});

it.each(['toString', true, ''])('knows nothing else by that name, such as %j', (left) => {
  expect(readSignInSearch({ left })).toEqual({});
});
