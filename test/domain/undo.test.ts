import { describe, expect, test } from 'vitest';
import { asItWas, isStill, isUndoable, MADE_PRIVATE, UNDONE } from '#domain/undo.ts';

const ROW = { hours: 1, description: null as string | null, version: 2, updated_at: 10 };

describe('A row', () => {
  test('is still what was left where only its version and its last change have grown', () => {
    expect(isStill({ ...ROW, version: 9, updated_at: 99 }, ROW)).toBe(true);
    expect(isStill({ ...ROW, description: '' }, ROW)).toBe(false);
    expect(isStill({ ...ROW, hours: 2 }, ROW)).toBe(false);
  });

  test('that is not there is what was left only where none was', () => {
    expect(isStill(null, null)).toBe(true);
    expect(isStill(null, ROW)).toBe(false);
    expect(isStill(ROW, null)).toBe(false);
  });

  test('comes back in a version above any that was seen', () => {
    expect(asItWas(ROW, { ...ROW, hours: 5, version: 7 }, 50)).toEqual({ ...ROW, version: 8, updated_at: 50 });
    expect(asItWas(ROW, null, 50)).toEqual({ ...ROW, version: 3, updated_at: 50 });
  });
});

test('What a person decided can be undone; an undo and a text that went cannot', () => {
  expect(['accepted', 'split', 'deleted', 'approved'].every(isUndoable)).toBe(true);
  expect([UNDONE, MADE_PRIVATE].some(isUndoable)).toBe(false);
});
