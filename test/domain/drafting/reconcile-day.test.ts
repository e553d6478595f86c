import { describe, expect, test } from 'vitest';
import type { Draft } from '#domain/draft.ts';
import { reconcileDay } from '#domain/drafting/reconcile-day.ts';
import type { EngineDraft } from '#domain/drafting/to-draft.ts';
import { build, commit, meeting } from './sample.ts';

const built = build('UTC', '2026-03-10', [commit('2026-03-10T09:00Z'), meeting('2026-03-10T10:00Z', '2026-03-10T11:00Z')]).drafts;
const stored = (draft: EngineDraft, rest: Partial<Draft> = {}): Draft => ({
  ...draft,
  version: 3,
  created_at: 10,
  updated_at: 20,
  ...rest,
});
const [one, two] = built as [EngineDraft, EngineDraft];

describe('reconcileDay', () => {
  test('inserts what is new, as version 1', () => {
    const { insert, update, remove } = reconcileDay(built, [], 99);
    expect(insert).toEqual(built.map((draft) => ({ ...draft, version: 1, created_at: 99, updated_at: 99 })));
    expect([update, remove]).toEqual([[], []]);
  });

  test('changes nothing where the same is built again', () => {
    expect(reconcileDay(built, reconcileDay(built, [], 99).insert, 100)).toEqual({ insert: [], update: [], remove: [] });
  });

  test('updates what differs: its version grows by one, its creation stays', () => {
    const { insert, update, remove } = reconcileDay(built, [stored(one, { hours: 9 }), stored(two)], 99);
    expect(update).toEqual([{ ...one, version: 4, created_at: 10, updated_at: 99 }]);
    expect([insert, remove]).toEqual([[], []]);
  });

  test.each(['description', 'budget_id', 'billable', 'signal_ids', 'raw_minutes', 'intervals', 'match_confidence'] as const)(
    'sees a change of %s',
    (column) => expect(reconcileDay([one], [stored(one, { [column]: 'other' })], 99).update).toMatchObject([{ version: 4 }]),
  );

  test('writes another runner-up and leaves the version as it is: what was seen is still what is booked', () => {
    const update = [{ ...one, version: 3, created_at: 10, updated_at: 20 }];
    expect(reconcileDay([one], [stored(one, { match_runner_up: '{}' })], 99).update).toEqual(update);
  });

  test('removes what is no longer backed, pending or dismissed by rule', () => {
    expect(reconcileDay([], [stored(one), stored(two, { status: 'dismissed', dismissed_by: 'rule' })], 99).remove).toEqual([
      { id: one.id, version: 3 },
      { id: two.id, version: 3 },
    ]);
  });

  test('makes a draft that was dismissed by rule pending when it has grown', () => {
    const [update] = reconcileDay([one], [stored(one, { status: 'dismissed', dismissed_by: 'rule', raw_minutes: 2 })], 99).update;
    expect(update).toMatchObject({ status: 'pending', dismissed_by: null, version: 4 });
  });

  test.each([{ status: 'accepted' }, { status: 'dismissed', dismissed_by: 'user' }, { origin: 'agent' }] satisfies Partial<Draft>[])(
    'never touches a draft with %j, built again or not',
    (rest) => {
      const decided = stored(one, { ...rest, hours: 9 });
      expect(reconcileDay([one], [decided], 99)).toEqual({ insert: [], update: [], remove: [] });
      expect(reconcileDay([], [decided], 99)).toEqual({ insert: [], update: [], remove: [] });
    },
  );
});
