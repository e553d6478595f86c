import { describe, expect, test } from 'vitest';
import type { Draft } from '#domain/draft.ts';
import { joinDrafts } from '#domain/join-drafts.ts';
import { needsALook } from '#domain/needs-a-look.ts';

const NOW = 1_000;
const DRAFT = {
  ...{ user_id: 'u', id: 'x', date: '2026-03-10', hours: 1, description: null, budget_id: null, line_item_id: null, task_id: null },
  ...{ billable: 0, signal_ids: '[]', signal_count: 0, match_confidence: 0.5, categorization_source: 'none', status: 'pending' },
  ...{ time_entry_id: null, origin: 'engine', dismissed_by: null, version: 1, pinned: 0, raw_minutes: 60, intervals: null },
  ...{ match_runner_up: null, created_at: 1, updated_at: 2 },
} satisfies Draft as Draft;

function draft(id: string, given: Partial<Draft> = {}): Draft {
  return { ...DRAFT, id, ...given };
}

describe('joinDrafts', () => {
  test('the earliest by time keeps its id and gets all that the others had', () => {
    const late = draft('a', { intervals: '[[50,60]]', hours: 0.1, signal_ids: '["s","t"]', raw_minutes: 5, match_confidence: 0.9 });
    const early = draft('b', { intervals: '[[0,10],[60,70]]', hours: 0.2, signal_ids: '["r","s"]', match_confidence: 0.8, version: 4 });
    const sent = draft('0', { origin: 'agent', hours: 0.15, raw_minutes: null });
    const { joined, others } = joinDrafts([late, early, sent], undefined, NOW);
    expect(joined).toMatchObject({ id: 'b', pinned: 1, version: 5, updated_at: NOW, hours: 0.45, raw_minutes: 65, match_confidence: 0.5 });
    expect(joined).toMatchObject({ intervals: '[[0,10],[50,70]]', signal_ids: '["r","s","t"]', signal_count: 3 });
    expect(others.map(({ id }) => id)).toEqual(['a', '0']);
  });

  test('is booked on what the one with the most hours is booked on; of two alike on what the earlier is', () => {
    const target = { budget_id: 'b', line_item_id: 'l', task_id: 't', billable: 1, categorization_source: 'code', match_runner_up: '{}' };
    expect(joinDrafts([draft('a'), draft('b', { hours: 1.1, ...target })], undefined, NOW).joined).toMatchObject({ id: 'a', ...target });
    expect(joinDrafts([draft('b', target), draft('a')], undefined, NOW).joined).toMatchObject({ id: 'a', budget_id: null });
  });

  test('is no more than fairly sure where the drafts were not all booked on the same, which it says', () => {
    const [shop, site] = [{ budget_id: 'shop' }, { budget_id: 'site' }];
    const sure = (id: string, given: Partial<Draft>) => draft(id, { match_confidence: 0.9, ...given });
    const { joined, targets } = joinDrafts([sure('a', shop), sure('b', { ...site, hours: 2 }), sure('c', shop)], undefined, NOW);
    expect(joined).toMatchObject({ ...site, match_confidence: 0.5 });
    expect(targets.map(({ budget_id }) => budget_id)).toEqual(['site', 'shop']);
    const looked = { ...joined, description: 'Both', rounding_warning: 0 };
    expect(needsALook(looked)).toEqual(['fair_confidence']);
    for (const other of [
      { ...shop, line_item_id: 'l' },
      { ...shop, task_id: 't' },
    ])
      expect(joinDrafts([sure('a', shop), sure('b', other)], undefined, NOW).joined.match_confidence).toBe(0.5);
    expect(joinDrafts([sure('a', shop), sure('b', shop)], undefined, NOW).joined.match_confidence).toBe(0.9);
    expect(joinDrafts([sure('a', { ...shop, match_confidence: 0.3 }), sure('b', site)], undefined, NOW).joined.match_confidence).toBe(0.3);
  });

  test('says what the drafts said, each thing once, unless told what to say', () => {
    const drafts = ['Mail', null, 'Call', 'Mail'].map((description, index) => draft(String(index), { description }));
    expect(joinDrafts(drafts, undefined, NOW).joined.description).toBe('Mail; Call');
    expect(joinDrafts(drafts, 'Both', NOW).joined.description).toBe('Both');
    expect(joinDrafts(drafts, null, NOW).joined.description).toBeNull();
    expect(joinDrafts([draft('a'), draft('b')], undefined, NOW).joined.description).toBeNull();
  });

  test('leaves out what a description has no room for', () => {
    const long = 'x'.repeat(9_999);
    const drafts = [long, 'Call', '!'].map((description, index) => draft(String(index), { description }));
    expect(joinDrafts(drafts, undefined, NOW).joined.description).toBe(long);
  });

  test('adds hours up exactly, and takes no more than a day', () => {
    const thirds = ['a', 'b', 'c'].map((id) => draft(id, { hours: 8 }));
    expect(joinDrafts(thirds, undefined, NOW).joined.hours).toBe(24);
    expect(() => joinDrafts([...thirds, draft('d', { hours: 0.01 })], undefined, NOW)).toThrow('ids: must not have more than 24 hours');
    expect(joinDrafts([draft('a', { hours: 0.1 }), draft('b', { hours: 0.2 })], undefined, NOW).joined.hours).toBe(0.3);
  });

  test('refuses drafts of several days, and a single one', () => {
    expect(() => joinDrafts([draft('a'), draft('b', { date: '2026-03-11' })], undefined, NOW)).toThrow('ids: must be drafts of one day');
    expect(() => joinDrafts([draft('a')], undefined, NOW)).toThrow('ids: must be two drafts or more');
  });
});
