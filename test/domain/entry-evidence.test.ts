import { describe, expect, test } from 'vitest';
import type { Draft } from '#domain/draft.ts';
import { evidenceAfter, noteEvidence, redactEvidence, showEvidence } from '#domain/entry-evidence.ts';
import { readPrivatePatterns } from '#domain/private-patterns.ts';
import type { TimeEntry } from '#domain/time-entry.ts';
import { sampleTimeEntry } from '#test/time-entries.ts';

const KINDS = [
  { source: 'git', signal_type: 'commit' },
  { source: 'ical', signal_type: 'event' },
  { source: 'git', signal_type: 'commit' },
];
const DRAFTED = { hours: 2, description: 'Sprint planning', budget_id: 'b1', line_item_id: null, task_id: null, billable: 1 };

function entryOf(booked: Partial<typeof DRAFTED>): TimeEntry {
  const values = { ...DRAFTED, ...booked };
  const draft = { ...DRAFTED, origin: 'engine', signal_count: 3 } as Draft;
  return sampleTimeEntry({ user_id: 'u', ...values, evidence: noteEvidence(draft, { ...draft, ...values }, KINDS) });
}

describe('The evidence of a time entry', () => {
  test('counts the signals of each kind, the most frequent first', () => {
    expect(showEvidence(entryOf({}))).toEqual({
      origin: 'engine',
      signal_count: 3,
      signals_by_kind: [
        { source: 'git', signal_type: 'commit', count: 2 },
        { source: 'ical', signal_type: 'event', count: 1 },
      ],
      drafted_hours: 2,
      edited_fields: [],
      hours_changed: 0,
    });
  });

  test.each([
    [{ hours: 2.1 }, ['hours'], 0.1],
    [{ hours: 0.7 }, ['hours'], -1.3],
    [{ description: null }, ['description'], 0],
    [{ budget_id: null, line_item_id: 'l', task_id: 't', billable: 0 }, ['budget', 'line_item', 'task', 'billable'], 0],
  ] as const)('of a draft booked with %j names what was edited, and the hours exactly', (booked, edited_fields, hours_changed) => {
    expect(showEvidence(entryOf(booked as object))).toMatchObject({ edited_fields, hours_changed });
  });

  test('is none for time that was entered by hand', () => {
    expect(showEvidence(sampleTimeEntry({ user_id: 'u' }))).toBeNull();
  });

  test('follows later changes, and forgets those that were taken back, but for the description', () => {
    const booked = entryOf({});
    const changed = { ...booked, hours: 3, description: 'Other work' };
    const evidence = evidenceAfter(booked, changed);
    expect(showEvidence({ ...changed, evidence })).toMatchObject({ edited_fields: ['hours', 'description'], hours_changed: 1 });
    const back = evidenceAfter({ ...changed, evidence }, booked);
    expect(showEvidence({ ...booked, evidence: back })).toMatchObject({ edited_fields: ['description'], hours_changed: 0 });
  });

  test('holds no text of the draft', () => {
    expect(entryOf({ description: 'Secret' }).evidence).not.toMatch(/Sprint|Secret/);
  });

  test('loses the words of a type that has become private, and counts those that are alike then together', () => {
    const entry = entryOf({});
    const silent = redactEvidence(entry.evidence ?? '', readPrivatePatterns(['*commit*', 'event']));
    expect(showEvidence({ ...entry, evidence: silent })?.signals_by_kind).toEqual([
      { source: 'git', signal_type: 'private', count: 2 },
      { source: 'ical', signal_type: 'private', count: 1 },
    ]);
    expect(redactEvidence(silent, readPrivatePatterns(['*commit*']))).toBe(silent);
  });
});
