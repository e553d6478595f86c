import { expect, it } from 'vitest';
import { inParts, partsOf } from '#web/api/in-parts.ts';

const rows = Array.from({ length: 2_001 }, (_, index) => index);

it('sends no more than 1,000 in one call, and adds up what was done with every operation for one undo', async () => {
  const sizes: number[] = [];
  const answer = await inParts(rows, async (part) => {
    sizes.push(part.length);
    return { done: part.length, operationId: `operation ${sizes.length}` };
  });
  expect(sizes).toEqual([1_000, 1_000, 1]);
  expect(answer).toEqual({ done: 2_001, operationId: ['operation 1', 'operation 2', 'operation 3'] });
});

it('leaves a part that is refused, and counts it as not done', async () => {
  const answer = await inParts(rows, async ([first]) => {
    if (first === 1_000) throw new Error('refused');
    return { done: 1, operationId: `operation ${first}` };
  });
  expect(answer).toEqual({ done: 2, operationId: ['operation 0', 'operation 2000'] });
});

it('throws the first refusal where every part is refused', async () => {
  const refused = inParts(rows, ([first]) => Promise.reject(new Error(`refused ${first}`)));
  await expect(refused).rejects.toThrow('refused 0');
});

it('has nothing to undo where nothing was done', async () => {
  expect(await inParts(rows, async () => ({ done: 0, operationId: 'nothing' }))).toEqual({ done: 0, operationId: [] });
  expect(await inParts([], () => Promise.reject(new Error('asked')))).toEqual({ done: 0, operationId: [] });
});

it('keeps every row, in its order', () => {
  expect(partsOf(rows).flat()).toEqual(rows);
  expect(partsOf([])).toEqual([]);
});
