import { describe, expect, it } from 'vitest';
import type { TimeEntry } from '#web/api/time-entries.ts';
import { emptyValues, meantInstants, problemOf, toChanges, toNewEntry, valuesOf, withTimes } from '#web/screens/timesheet/entry-values.ts';

const ZONE = 'Europe/Berlin';
const entry = {
  date: '2026-03-10',
  hours: 1.5,
  description: 'Design',
  budget_id: 'b1',
  line_item_id: 'l1',
  task_id: null,
  billable: 1,
  started_at: '2026-03-10T08:00:00.000Z',
  ended_at: '2026-03-10T09:30:00.000Z',
} as TimeEntry;

describe('the form of an entry', () => {
  it('shows times of day in the zone of its user', () => {
    expect(valuesOf(entry, ZONE)).toMatchObject({ from: '09:00', to: '10:30', hours: 1.5, billable: true });
  });

  it('lets hours follow start and end once both are there', () => {
    const started = withTimes(emptyValues('2026-03-10'), { from: '22:00' }, ZONE);
    expect(started.hours).toBeNull();
    expect(withTimes(started, { to: '00:30' }, ZONE).hours).toBe(2.5);
  });

  it('says what is missing', () => {
    const values = { ...emptyValues('2026-03-10'), hours: 1 };
    expect(problemOf(values)).toBeNull();
    expect(problemOf({ ...values, hours: null })).toBe('hours');
    expect(problemOf({ ...values, from: '09:00' })).toBe('times');
    expect(problemOf({ ...values, date: '' })).toBe('date');
  });
});

describe('times of an entry that clocks show twice', () => {
  const twice = { ...entry, date: '2026-10-25', started_at: '2026-10-25T01:30:00.000Z', ended_at: '2026-10-25T01:45:00.000Z' };

  it('stay the second ones where only something else is changed', () => {
    const values = valuesOf(twice, ZONE);
    expect(values).toMatchObject({ from: '02:30', to: '02:45', isFromSecond: true, isToSecond: true });
    expect(toChanges(values, { ...values, to: '02:50' }, ZONE)).toEqual({
      started_at: '2026-10-25T01:30:00.000Z',
      ended_at: '2026-10-25T01:50:00.000Z',
    });
  });

  it('can mean either instant, where it is after the start', () => {
    const values = withTimes(emptyValues('2026-10-25'), { from: '02:30', to: '02:30' }, ZONE);
    expect(values.hours).toBe(1);
    expect(meantInstants(values, ZONE).starts).toHaveLength(2);
    expect(meantInstants(values, ZONE).ends).toEqual(['2026-10-25T01:30:00.000Z']);
    expect(meantInstants(withTimes(values, { from: '02:00' }, ZONE), ZONE).ends).toHaveLength(2);
    expect(meantInstants(emptyValues('2026-10-25'), ZONE)).toEqual({ starts: [], ends: [] });
  });

  it('are sent anew where the other one is chosen', () => {
    const values = valuesOf(twice, ZONE);
    expect(toChanges(values, { ...values, isFromSecond: false }, ZONE)).toMatchObject({ started_at: '2026-10-25T00:30:00.000Z' });
  });
});

describe('what is sent of an entry', () => {
  it('leaves billable to the budget unless it was chosen', () => {
    const values = { ...emptyValues('2026-03-10'), hours: 1 };
    expect(toNewEntry(values, ZONE)).toEqual({
      date: '2026-03-10',
      hours: 1,
      description: null,
      budget_id: null,
      line_item_id: null,
      task_id: null,
      started_at: null,
      ended_at: null,
    });
    expect(toNewEntry({ ...values, billable: false }, ZONE).billable).toBe(0);
  });

  it('is nothing where nothing was changed', () => {
    const values = valuesOf(entry, ZONE);
    expect(toChanges(values, { ...values }, ZONE)).toEqual({});
  });

  it('is only what was changed, with null for what was emptied', () => {
    const before = valuesOf(entry, ZONE);
    const target = { budget_id: 'b2', line_item_id: null, task_id: null };
    expect(toChanges(before, { ...before, description: '  ', target, billable: false }, ZONE)).toEqual({
      description: null,
      budget_id: 'b2',
      line_item_id: null,
      billable: 0,
    });
  });

  it('moves times of day along with the date', () => {
    const before = valuesOf(entry, ZONE);
    expect(toChanges(before, { ...before, date: '2026-03-11' }, ZONE)).toEqual({
      date: '2026-03-11',
      started_at: '2026-03-11T08:00:00.000Z',
      ended_at: '2026-03-11T09:30:00.000Z',
    });
  });

  it('takes the times away where both were emptied', () => {
    const before = valuesOf(entry, ZONE);
    expect(toChanges(before, { ...before, from: '', to: '' }, ZONE)).toEqual({ started_at: null, ended_at: null });
  });
});
