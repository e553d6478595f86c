import { describe, expect, test } from 'vitest';
import { engineDraftId, isReservedDraftId } from '#domain/drafting/draft-id.ts';

describe('engineDraftId', () => {
  test('is the same for the same work for ever', () => {
    expect(engineDraftId('u1', '2026-03-10', '["key","ACME-12"]', 1)).toBe('eng_3ce2b8f14450ffff5a35e814b0dac7e3');
  });

  test('differs by user, day, work item and ordinal', () => {
    const ids = [
      engineDraftId('u1', '2026-03-10', 'w', 1),
      engineDraftId('u2', '2026-03-10', 'w', 1),
      engineDraftId('u1', '2026-03-11', 'w', 1),
      engineDraftId('u1', '2026-03-10', 'x', 1),
      engineDraftId('u1', '2026-03-10', 'w', 2),
    ];
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('is reserved: agents cannot send such an id', () => {
    expect(isReservedDraftId(engineDraftId('u1', '2026-03-10', 'w', 1))).toBe(true);
    expect(['d1', 'ENG_1', ' eng_1', 'engine', ''].map(isReservedDraftId)).toEqual([false, false, false, false, false]);
  });
});
