import { expect, it } from 'vitest';
import type { User } from '#web/api/session.ts';
import { levelsUpTo, missingIn, NEW_USER, stateOf, toChanges, toNewUser, valuesOf } from '#web/screens/admin/users/user-values.ts';

const ADA: User = {
  id: 'ada',
  email: 'ada@example.com',
  name: 'Ada',
  access_level: 'lead',
  manager_id: 'grace',
  time_zone: 'Europe/Berlin',
  is_sample: 0,
  is_invited: 0,
  deactivated_at: null,
  version: 3,
  created_at: '2026-01-01T00:00:00Z',
  updated_at: '2026-01-01T00:00:00Z',
};

it('tells whether somebody is active, invited or deactivated', () => {
  expect(stateOf(ADA)).toBe('active');
  expect(stateOf({ ...ADA, is_invited: 1 })).toBe('invited');
  expect(stateOf({ ...ADA, is_invited: 1, deactivated_at: '2026-01-01T00:00:00Z' })).toBe('deactivated');
});

it('offers no access level above one’s own', () => {
  expect(levelsUpTo('manager')).toEqual(['employee', 'lead', 'manager']);
});

it('asks for a name and an e-mail address', () => {
  expect(missingIn(NEW_USER)).toBe('name');
  expect(missingIn({ ...NEW_USER, name: 'Ada', email: ' ' })).toBe('email');
  expect(missingIn({ ...NEW_USER, name: 'Ada', email: 'ada@example.com' })).toBeNull();
});

it('sends what was changed and nothing else', () => {
  const before = valuesOf(ADA);
  expect(toChanges(before, before)).toEqual({});
  expect(toChanges(before, { ...before, name: ' Ada L. ', manager_id: null })).toEqual({ name: 'Ada L.', manager_id: null });
});

it('leaves the time zone of somebody new to the server where none is chosen', () => {
  const values = { ...NEW_USER, name: 'Ada', email: 'ada@example.com' };
  expect(toNewUser(values)).toEqual({ name: 'Ada', email: 'ada@example.com', access_level: 'employee', manager_id: null });
  expect(toNewUser({ ...values, time_zone: 'UTC' })).toMatchObject({ time_zone: 'UTC' });
});
