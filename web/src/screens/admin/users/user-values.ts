import { ACCESS_LEVELS, type AccessLevel, isAtLeast } from '#domain/access-level.ts';
import type { User } from '#web/api/session.ts';
import type { NewUser, UserChanges } from '#web/api/users.ts';

/** What the form of a person holds. `time_zone` empty: this Daybook's default, which only new ones can have. */
export type UserValues = { name: string; email: string; access_level: AccessLevel; manager_id: string | null; time_zone: string };

export type UserState = 'active' | 'invited' | 'deactivated';

export const NEW_USER: UserValues = { name: '', email: '', access_level: 'employee', manager_id: null, time_zone: '' };

export function valuesOf({ name, email, access_level, manager_id, time_zone }: User): UserValues {
  return { name, email, access_level, manager_id, time_zone };
}

export function stateOf({ deactivated_at, is_invited }: User): UserState {
  if (deactivated_at !== null) return 'deactivated';
  return is_invited === 1 ? 'invited' : 'active';
}

/** The levels that one may hand out: none above one's own (docs/contract.md, "Users"). */
export function levelsUpTo(level: AccessLevel): AccessLevel[] {
  return ACCESS_LEVELS.filter((one) => isAtLeast(level, one));
}

/** What has to be filled in yet. */
export function missingIn({ name, email }: UserValues): 'name' | 'email' | null {
  if (name.trim() === '') return 'name';
  return email.trim() === '' ? 'email' : null;
}

export function toNewUser({ name, email, access_level, manager_id, time_zone }: UserValues): NewUser {
  return { name: name.trim(), email: email.trim(), access_level, manager_id, ...(time_zone !== '' && { time_zone }) };
}

/** What differs from `before`, so that nothing else is touched. */
export function toChanges(before: UserValues, after: UserValues): UserChanges {
  const trimmed = { ...after, name: after.name.trim(), email: after.email.trim() };
  const fields = Object.entries(trimmed) as [keyof UserValues, string | null][];
  return Object.fromEntries(fields.filter(([field, value]) => value !== before[field])) as UserChanges;
}
