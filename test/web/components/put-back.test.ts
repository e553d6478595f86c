import { describe, expect, it } from 'vitest';
import { putBack } from '#web/components/put-back.ts';

const back = (now: string[], former: string[], ...own: string[]) =>
  putBack(
    now,
    former,
    (item) => item,
    (item) => own.includes(item),
  );

describe('putting items back', () => {
  it('puts each where it was, and leaves gone what is not named', () => {
    expect(back(['b', 'd'], ['a', 'b', 'c', 'd', 'e'], 'a', 'e')).toEqual(['a', 'b', 'd', 'e']);
    expect(back([], ['a', 'b', 'c'], 'c', 'a')).toEqual(['a', 'c']);
  });

  it('keeps what came meanwhile, and doubles nothing that is back already', () => {
    expect(back(['new', 'a', 'b'], ['a', 'b', 'c'], 'b', 'c')).toEqual(['new', 'a', 'b', 'c']);
  });
});
