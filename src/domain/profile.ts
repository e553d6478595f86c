import type { Instant } from './instant.ts';
import { type ZoneChange, zoneAt } from './time-zone.ts';
import type { User } from './user.ts';

/**
 * A user as other people and the user themself may see them: never the password's hash, but whether one is still to be chosen
 * (`is_invited`), and with the zone in force.
 */
export type Profile = Omit<User, 'password_hash'> & { is_invited: number; time_zone: string };

/** `zones` are the user's, ascending. */
export function toProfile(user: User, zones: readonly ZoneChange[], now: Instant): Profile {
  const { password_hash, ...rest } = user;
  return { ...rest, is_invited: password_hash === null ? 1 : 0, time_zone: zoneAt(zones, now) };
}
