import type { AccessLevel } from './access-level.ts';
import type { ToolPermission } from './permissions.ts';

/** A signed-in person, by session cookie or by personal API token. */
export type UserCaller = {
  kind: 'user';
  user_id: string;
  access_level: AccessLevel;
  permissions: ToolPermission[];
  /** The credential used: a session's or an API token's id, so that a change of password can spare it. */
  credential: { kind: 'session' | 'api_token'; id: string };
};

/** An agent. `user_ids` and `sources` are what its token is bound to; null is unbound. */
export type ServiceTokenCaller = { kind: 'service_token'; service_token_id: string; user_ids: string[] | null; sources: string[] | null };

/** `nobody` for public routes, `system` for jobs and set-up. */
export type Caller = UserCaller | ServiceTokenCaller | { kind: 'nobody' } | { kind: 'system' };
