import { describe, expect, test } from 'vitest';
import type { AccessLevel } from '#domain/access-level.ts';
import type { TimeEntry } from '#domain/time-entry.ts';
import { changeTimeEntry, newReferences, placement, requireMayChange } from '#domain/time-entry-change.ts';
import { TEST_NOW } from '#test/app.ts';
import { sampleTimeEntry } from '#test/time-entries.ts';

const LATER = TEST_NOW + 1;

function entry(given: Partial<TimeEntry> = {}): TimeEntry {
  return sampleTimeEntry({ user_id: 'ada', id: 'entry', ...given });
}

function by(user_id: string, access_level: AccessLevel = 'employee') {
  return { user_id, access_level };
}

describe('who may change an entry', () => {
  const approvedByAnother = entry({ status: 'approved', approved_by: 'bob', approved_at: TEST_NOW });
  const approvedByItself = entry({ status: 'approved', approved_by: 'ada', approved_at: TEST_NOW });

  test.each([
    ['its owner', entry(), by('ada')],
    ['its owner, once it has approved itself', approvedByItself, by('ada', 'manager')],
    ['an executive', entry(), by('eve', 'executive')],
    ['an executive, whoever approved it', approvedByAnother, by('eve', 'executive')],
    ['an executive of their own, whoever approved it', approvedByAnother, by('ada', 'executive')],
  ])('%s may', (_who, changed, actor) => {
    expect(() => requireMayChange(changed, actor)).not.toThrow();
  });

  test.each([
    ['a manager of a report’s entry', entry(), by('bob', 'manager'), 'forbidden'],
    ['a head of another’s entry', entry(), by('hal', 'head'), 'forbidden'],
    ['a manager who has approved it', approvedByAnother, by('bob', 'manager'), 'forbidden'],
    ['its owner, once another person has approved it', approvedByAnother, by('ada', 'head'), 'approved_by_another'],
  ])('%s may not', (_who, changed, actor, code) => {
    expect(() => requireMayChange(changed, actor)).toThrow(expect.objectContaining({ code }));
  });
});

describe('changing an entry', () => {
  test('sets what is given, keeps the rest, and grows the version', () => {
    const before = entry({ budget_id: 'b', line_item_id: 'l' });
    expect(changeTimeEntry(before, { hours: 3, description: null }, by('ada'), LATER)).toEqual({
      ...before,
      hours: 3,
      description: null,
      version: 2,
      updated_at: LATER,
    });
  });

  test('is no change where every value is the same', () => {
    const before = entry({ status: 'draft' });
    expect(changeTimeEntry(before, {}, by('ada'), LATER)).toBe(before);
    expect(changeTimeEntry(before, { hours: before.hours, description: before.description }, by('ada'), LATER)).toBe(before);
  });

  test('of a rejected entry to what it is lets it wait again', () => {
    const before = entry({ status: 'rejected', rejected_by: 'bob', rejected_at: 1, rejection_reason: 'Why?' });
    expect(changeTimeEntry(before, {}, by('ada'), LATER)).toMatchObject({
      status: 'draft',
      rejected_by: null,
      rejection_reason: null,
      version: 2,
    });
  });

  test('clears the line item with its budget, unless another is given', () => {
    const before = entry({ budget_id: 'b', line_item_id: 'l' });
    expect(changeTimeEntry(before, { budget_id: 'other' }, by('ada'), LATER)).toMatchObject({ budget_id: 'other', line_item_id: null });
    expect(changeTimeEntry(before, { budget_id: 'b', hours: 1 }, by('ada'), LATER)).toMatchObject({ line_item_id: 'l' });
    expect(changeTimeEntry(before, { budget_id: 'other', line_item_id: 'm' }, by('ada'), LATER)).toMatchObject({ line_item_id: 'm' });
  });

  test('drops billable hours that were about other hours or another flag', () => {
    const before = entry({ status: 'approved', approved_by: 'bob', billable_hours: 1 });
    expect(changeTimeEntry(before, { hours: 5 }, by('eve', 'executive'), LATER).billable_hours).toBeNull();
    expect(changeTimeEntry(before, { billable: 0 }, by('eve', 'executive'), LATER).billable_hours).toBeNull();
    expect(changeTimeEntry(before, { description: 'x' }, by('eve', 'executive'), LATER).billable_hours).toBe(1);
  });

  test('keeps an approval', () => {
    const itself = entry({ status: 'approved', approved_by: 'ada', approved_at: TEST_NOW });
    expect(changeTimeEntry(itself, { hours: 3 }, by('ada', 'manager'), LATER)).toMatchObject({ status: 'approved', approved_by: 'ada' });
    const another = entry({ status: 'approved', approved_by: 'bob', approved_at: TEST_NOW });
    expect(changeTimeEntry(another, { hours: 3 }, by('eve', 'executive'), LATER)).toMatchObject({ status: 'approved', approved_by: 'bob' });
  });

  test('makes an entry that approved itself wait, once its owner no longer approves their own time', () => {
    const itself = entry({ status: 'approved', approved_by: 'ada', approved_at: TEST_NOW });
    expect(changeTimeEntry(itself, { hours: 3 }, by('ada', 'lead'), LATER)).toMatchObject({
      status: 'draft',
      approved_by: null,
      approved_at: null,
    });
  });

  test('makes a rejected entry wait again, a manager’s as well', () => {
    const rejected = entry({ status: 'rejected', rejected_by: 'bob', rejected_at: TEST_NOW, rejection_reason: 'why' });
    const waiting = { status: 'draft', rejected_by: null, rejected_at: null, rejection_reason: null, approved_by: null };
    expect(changeTimeEntry(rejected, { hours: 3 }, by('ada'), LATER)).toMatchObject(waiting);
    expect(changeTimeEntry(rejected, { hours: 3 }, by('ada', 'manager'), LATER)).toMatchObject(waiting);
  });

  test('keeps the minutes a draft gave it until a start and an end are set', () => {
    const before = entry({ intervals: '[[1,2]]' });
    expect(changeTimeEntry(before, { hours: 3, date: '2026-03-11' }, by('ada'), LATER).intervals).toBe('[[1,2]]');
    const placed = changeTimeEntry(before, { started_at: 10, ended_at: 20 }, by('ada'), LATER);
    expect(placed.intervals).toBe('[[10,20]]');
    expect(changeTimeEntry(placed, { started_at: null, ended_at: null }, by('ada'), LATER).intervals).toBeNull();
  });
});

describe('a start and an end', () => {
  test('come together or not at all', () => {
    expect(placement({ started_at: null, ended_at: null })).toBeNull();
    expect(placement({ started_at: 1, ended_at: 2 })).toBe('[[1,2]]');
    expect(() => placement({ started_at: 1, ended_at: null })).toThrow(
      expect.objectContaining({ issues: [expect.objectContaining({ path: 'ended_at' })] }),
    );
    expect(() => placement({ started_at: null, ended_at: 1 })).toThrow(
      expect.objectContaining({ issues: [expect.objectContaining({ path: 'started_at' })] }),
    );
  });

  test('leave some time between them', () => {
    expect(() => placement({ started_at: 2, ended_at: 2 })).toThrow(expect.objectContaining({ code: 'invalid_input' }));
    expect(() => placement({ started_at: 2, ended_at: 1 })).toThrow(expect.objectContaining({ code: 'invalid_input' }));
  });
});

describe('what an entry newly refers to', () => {
  const before = { budget_id: 'b', line_item_id: 'l', task_id: 't' };

  test('is nothing where it kept or gave up what it had', () => {
    const nothing = { budget_id: null, line_item_id: null, task_id: null };
    expect(newReferences(before, before)).toEqual(nothing);
    expect(newReferences(before, { ...before, line_item_id: null, task_id: null })).toEqual(nothing);
    expect(newReferences(before, nothing)).toEqual(nothing);
  });

  test('is the budget with the line item where either is new, and the task by itself', () => {
    expect(newReferences(before, { ...before, task_id: 'u' })).toEqual({ budget_id: null, line_item_id: null, task_id: 'u' });
    expect(newReferences(before, { ...before, line_item_id: 'm' })).toEqual({ budget_id: 'b', line_item_id: 'm', task_id: null });
    expect(newReferences(before, { ...before, budget_id: 'c' })).toEqual({ budget_id: 'c', line_item_id: 'l', task_id: null });
  });
});
