import { describe, expect, test } from 'vitest';
import type { Draft } from '#domain/draft.ts';
import { heldBack, isEngineOutput } from '#domain/drafting/held-back.ts';

function draft(rest: Partial<Draft>) {
  return {
    id: 'eng_1',
    date: '2026-03-10',
    status: 'pending',
    origin: 'engine',
    dismissed_by: null,
    pinned: 0,
    signal_ids: '["s1"]',
    time_entry_id: null,
    intervals: null,
    ...rest,
  } as const satisfies Partial<Draft>;
}

const EVERYWHERE = () => true;
const takenBy = (rest: Partial<Draft>) => [...heldBack([draft(rest)], '2026-03-10', EVERYWHERE).takenSignalIds];

describe('isEngineOutput', () => {
  test('is what the engine made and nobody has decided on', () => {
    expect(isEngineOutput(draft({}))).toBe(true);
    expect(isEngineOutput(draft({ status: 'dismissed', dismissed_by: 'rule' }))).toBe(true);
    expect(isEngineOutput(draft({ status: 'dismissed', dismissed_by: 'user' }))).toBe(false);
    expect(isEngineOutput(draft({ status: 'accepted' }))).toBe(false);
    expect(isEngineOutput(draft({ origin: 'agent' }))).toBe(false);
  });
});

describe('heldBack', () => {
  test('takes the signals of an agent’s draft, whatever its status and day', () => {
    expect(takenBy({ origin: 'agent' })).toEqual(['s1']);
    expect(takenBy({ origin: 'agent', status: 'dismissed', dismissed_by: 'user', date: '2026-03-09' })).toEqual(['s1']);
  });

  test('takes the signals of a decided engine draft for its own day only', () => {
    expect(takenBy({ status: 'accepted' })).toEqual(['s1']);
    expect(takenBy({ status: 'dismissed', dismissed_by: 'user' })).toEqual(['s1']);
    expect(takenBy({ status: 'accepted', date: '2026-03-09' })).toEqual([]);
  });

  test('takes the signals of a decided engine draft everywhere once they have moved away from its day', () => {
    const moved = [draft({ status: 'accepted', date: '2026-03-09' })];
    expect([...heldBack(moved, '2026-03-10', (_, day) => day !== '2026-03-09').takenSignalIds]).toEqual(['s1']);
  });

  test('leaves the signals of undecided engine drafts free', () => {
    expect(takenBy({})).toEqual([]);
    expect(takenBy({ status: 'dismissed', dismissed_by: 'rule' })).toEqual([]);
  });

  test('keeps the ids of decided drafts occupied', () => {
    const drafts = [draft({ id: 'eng_1' }), draft({ id: 'eng_2', status: 'accepted' })];
    expect([...heldBack(drafts, '2026-03-10', EVERYWHERE).occupiedDraftIds]).toEqual(['eng_2']);
  });
});
