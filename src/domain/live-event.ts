import { type AccessLevel, entryScope } from './access-level.ts';
import type { Change } from './change.ts';
import { allows, type ToolPermission } from './permissions.ts';

/** What a screen may have to read again (docs/contract.md, "Live changes"). */
export const LIVE_NOUNS = ['drafts', 'signals', 'time_entries', 'approvals', 'preferences', 'catalogue'] as const;
export type LiveNoun = (typeof LIVE_NOUNS)[number];

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
  const told = user_id === null || user_id === reader.user_id ? (noun === 'source_changes' ? 'time_entries' : noun) : nounOfOthers(noun);
  return told !== null && mayRead(told, reader) ? [told] : [];
}

/** Of what is other people’s, only their time entries are anybody’s to see. */
function nounOfOthers(noun: Change['noun']): LiveNoun | null {
  return noun === 'time_entries' ? 'approvals' : null;
}

function mayRead(noun: LiveNoun, { access_level, permissions }: LiveReader): boolean {
  if (noun === 'catalogue') return allows(permissions, 'budgets/view');
  if (noun === 'approvals') return allows(permissions, 'time/manage') && entryScope(access_level) !== 'own';
  return allows(permissions, 'time/view');
}
