import { type AccessLevel, entryScope } from './access-level.ts';
import type { Change } from './change.ts';
import { allows, type ToolPermission } from './permissions.ts';

/** What a screen may have to read again (docs/contract.md, "Live changes"). */
export const LIVE_NOUNS = [
  'drafts',
  'signals',
  'time_entries',
  'approvals',
  'preferences',
  'catalogue',
  'users',
  'tool_permissions',
  'service_tokens',
  'api_tokens',
] as const;
export type LiveNoun = (typeof LIVE_NOUNS)[number];

/** After so long without news a stream says that it is still there: who hears nothing for longer has lost it. */
export const QUIET_AFTER_MS = 20_000;

/** Why the server ends a stream that nobody has left. */
export type EndReason = 'access_changed' | 'replaced' | 'shutting_down';

/** What a stream of live changes says: which nouns to read again and how many drafts wait, that it is still there, or that it ends. */
export type LiveEvent =
  | { kind: 'changed'; nouns: LiveNoun[]; pending_count: number }
  | { kind: 'quiet' }
  | { kind: 'end'; reason: EndReason };

/** Who listens to live changes. */
export type LiveReader = { user_id: string; access_level: AccessLevel; permissions: readonly ToolPermission[] };

/** What a reader is to read again after a change; none where it is none of theirs. Other people’s time entries may be out of a manager’s sight: who reports to them decides. */
export function nounsTold({ noun, user_id }: Change, reader: LiveReader): LiveNoun[] {
  if (noun === 'access') return [];
  if (noun === 'everything') return LIVE_NOUNS.filter((live) => mayRead(live, reader));
  if (user_id !== null && user_id !== reader.user_id) return nounsOfOthers(noun, reader);
  const told = noun === 'source_changes' ? 'time_entries' : noun;
  return mayRead(told, reader) ? [told] : [];
}

/** Of what is other people’s, their time entries, who they are and their service tokens are for others to see, if they may. */
function nounsOfOthers(noun: Change['noun'], reader: LiveReader): LiveNoun[] {
  if (noun === 'service_tokens') return allows(reader.permissions, 'tokens/view') ? ['service_tokens'] : [];
  if (noun !== 'users' && noun !== 'time_entries') return [];
  // Whose entries wait for whom, and what they are called, goes by the users.
  const approvals: LiveNoun[] = mayRead('approvals', reader) ? ['approvals'] : [];
  return noun === 'users' && allows(reader.permissions, 'users/view') ? [...approvals, 'users'] : approvals;
}

function mayRead(noun: LiveNoun, { access_level, permissions }: LiveReader): boolean {
  if (ONES_OWN.includes(noun)) return true;
  if (noun === 'catalogue') return allows(permissions, 'budgets/view');
  if (noun === 'tool_permissions') return allows(permissions, 'users/view');
  if (noun === 'approvals') return allows(permissions, 'time/manage') && entryScope(access_level) !== 'own';
  return allows(permissions, 'time/view');
}

/** Everybody sees their own. */
const ONES_OWN: readonly LiveNoun[] = ['users', 'service_tokens', 'api_tokens'];
