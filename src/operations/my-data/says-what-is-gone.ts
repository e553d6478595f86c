import { type Draft, parseSignalIds } from '#domain/draft.ts';

/**
 * Whether what a draft said, as a line of the history tells of it, goes with its deleted signals. `now`: the draft as it is today, undefined
 * where it is gone. What its user has shaped keeps its words as long as one of its signals is there.
 */
export function saysWhatIsGone(told: Draft, now: Draft | undefined, storedSignalIds: ReadonlySet<string>): boolean {
  if (told.origin === 'agent' || (now && isDecided(now))) return false;
  const named = parseSignalIds(told.signal_ids);
  const deleted = named.filter((id) => !storedSignalIds.has(id));
  return told.pinned === 1 ? deleted.length > 0 && deleted.length === named.length : deleted.length > 0;
}

function isDecided({ status, dismissed_by }: Draft): boolean {
  return status === 'accepted' || (status === 'dismissed' && dismissed_by !== 'rule');
}
