import type { AccessLevel } from './access-level.ts';
import type { Instant } from './instant.ts';

export type User = {
  id: string;
  email: string;
  name: string;
  access_level: AccessLevel;
  manager_id: string | null;
  /** argon2id in PHC form; null until the invitation is accepted. Never leaves the store's side. */
  password_hash: string | null;
  deactivated_at: Instant | null;
  /** 1 for people made by `--demo`. */
  is_sample: number;
  version: number;
  created_at: Instant;
  updated_at: Instant;
};
