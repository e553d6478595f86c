import { expect, it } from 'vitest';
import { countStreams } from '#http/open-streams.ts';

it.each([1, 2])('lets a user have %i at most: one more ends the oldest, again and again', (max) => {
  const streams = countStreams(max);
  const opened = Array.from({ length: max + 2 }, () => streams.open('eli'));
  expect(opened.map(({ signal }) => signal.reason)).toEqual(['replaced', 'replaced', ...Array(max).fill(undefined)]);
});

it('counts each user alone, and no stream that has gone', () => {
  const streams = countStreams(1);
  const gone = streams.open('eli');
  const others = streams.open('mia');
  gone.abort();
  const next = streams.open('eli');
  expect([others, next].map(({ signal }) => signal.aborted)).toEqual([false, false]);
});

it('ends all that are open, and says why', () => {
  const streams = countStreams(1);
  const opened = [streams.open('eli'), streams.open('eli'), streams.open('mia')];
  streams.closeAll('shutting_down');
  expect(opened.map(({ signal }) => signal.reason)).toEqual(['replaced', 'shutting_down', 'shutting_down']);
});
