import { expect, it } from 'vitest';
import { toProfile } from '#domain/profile.ts';
import type { User } from '#domain/user.ts';

const USER: User = {
  id: 'ada',
  email: 'ada@example.com',
  name: 'Ada',
  access_level: 'employee',
  manager_id: null,
  password_hash: null,
  deactivated_at: null,
  is_sample: 0,
  version: 1,
  created_at: 0,
  updated_at: 0,
};

it('says of a user without a password that they are still invited, and tells no hash', () => {
  expect(toProfile(USER, [], 0)).toMatchObject({ id: 'ada', is_invited: 1 });
  const withPassword = toProfile({ ...USER, password_hash: '$argon2id$secret' }, [], 0);
  expect(withPassword.is_invited).toBe(0);
  expect(JSON.stringify(withPassword)).not.toContain('secret');
});

it('gives a user the time zone that is in force', () => {
  const zones = [
    { effective_at: 0, time_zone: 'Europe/Berlin' },
    { effective_at: 100, time_zone: 'Asia/Tokyo' },
  ];
  expect(toProfile(USER, zones, 99).time_zone).toBe('Europe/Berlin');
  expect(toProfile(USER, zones, 100).time_zone).toBe('Asia/Tokyo');
});
