import fc from 'fast-check';
import { expect, test } from 'vitest';
import { heldBack } from '#domain/drafting/held-back.ts';

const DAY = '2026-03-10';

const draft = fc.record({
  date: fc.constantFrom(DAY, '2026-03-11'),
  status: fc.constantFrom('pending' as const, 'accepted' as const, 'dismissed' as const),
  origin: fc.constantFrom('agent' as const, 'engine' as const),
  pinned: fc.constantFrom(0, 1),
  signal_ids: fc.subarray(['s1', 's2', 's3']).map((ids) => JSON.stringify(ids)),
  time_entry_id: fc.constantFrom(null, 'e1'),
  dismissed_by: fc.constantFrom(null, 'rule' as const, 'user' as const),
  intervals: fc.constantFrom(null, '[[0,60000]]', '[[0,60000],[90000,120000]]'),
});
const drafts = fc.array(draft, { maxLength: 6 }).map((rows) => rows.map((row, index) => ({ ...row, id: `d${index}` })));
const mixed = drafts.chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })));

test('What drafts hold back is the same in whatever order they are read', () => {
  fc.assert(
    fc.property(mixed, fc.subarray(['s1', 's2', 's3']), ([rows, others], moved) => {
      const hold = (some: typeof rows) => heldBack(some, DAY, (signalId) => !moved.includes(signalId));
      const [one, other] = [hold(rows), hold(others)];
      expect(other.takenSignalIds).toEqual(one.takenSignalIds);
      expect(other.occupiedDraftIds).toEqual(one.occupiedDraftIds);
      expect(other.draftIdBySignalId).toEqual(one.draftIdBySignalId);
      expect(other.heldTime.map((held) => JSON.stringify(held)).sort()).toEqual(one.heldTime.map((held) => JSON.stringify(held)).sort());
    }),
    { numRuns: 500 },
  );
});
