import { describe, expect, it } from 'vitest';
import { moved, placedAt } from '#web/components/order.ts';

describe('moved', () => {
  it('moves an item up and down, and no further than to an end', () => {
    expect(moved(['a', 'b', 'c'], 1, -1)).toEqual(['b', 'a', 'c']);
    expect(moved(['a', 'b', 'c'], 1, 1)).toEqual(['a', 'c', 'b']);
    expect(moved(['a', 'b', 'c'], 0, -1)).toEqual(['a', 'b', 'c']);
    expect(moved(['a', 'b', 'c'], 2, 5)).toEqual(['a', 'b', 'c']);
  });

  it('leaves the list as it is for an item that is not there', () => {
    expect(moved(['a', 'b'], 7, 1)).toEqual(['a', 'b']);
  });
});

describe('placedAt', () => {
  it('puts what was dragged before or after its target', () => {
    expect(placedAt(['a', 'b', 'c'], ['c'], 'a', true)).toEqual(['c', 'a', 'b']);
    expect(placedAt(['a', 'b', 'c'], ['a'], 'b', false)).toEqual(['b', 'a', 'c']);
    expect(placedAt(['a', 'b', 'c', 'd'], ['d', 'a'], 'b', false)).toEqual(['b', 'a', 'd', 'c']);
  });

  it('moves nothing onto itself', () => {
    expect(placedAt(['a', 'b'], ['a'], 'a', false)).toEqual(['a', 'b']);
  });
});
