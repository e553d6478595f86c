import { entryScope } from '#domain/access-level.ts';
import type { Change } from '#domain/change.ts';
import { type LiveNoun, type LiveReader, nounsTold } from '#domain/live-event.ts';

/** What one reader has not been told yet: a set of nouns, so that it stays small however much happens and however slowly it is read. */
export type Inbox = {
  put(changes: readonly Change[]): void;
  /** Resolves when there is something to tell or to check, at the latest after `ms`, or once `signal` is aborted. */
  news(ms: number, signal: AbortSignal): Promise<void>;
  /** Empties it. `entryOwners`: whose entries have changed, where only some of them may be in the reader’s sight. */
  take(): { nouns: Set<LiveNoun>; entryOwners: Set<string>; checkAccess: boolean };
};

export function openInbox(reader: LiveReader): Inbox {
  const onlyReports = entryScope(reader.access_level) === 'reports';
  let kept = empty();
  let wake = () => {};

  function keep(change: Change): void {
    if (change.noun === 'access') {
      kept.checkAccess ||= change.user_id === null || change.user_id === reader.user_id;
      return;
    }
    for (const noun of nounsTold(change, reader)) {
      if (noun === 'approvals' && change.noun === 'time_entries' && onlyReports && change.user_id !== null)
        kept.entryOwners.add(change.user_id);
      else kept.nouns.add(noun);
    }
  }

  function holdsNothing(): boolean {
    return kept.nouns.size === 0 && kept.entryOwners.size === 0 && !kept.checkAccess;
  }

  return {
    put(changes) {
      for (const change of changes) keep(change);
      if (!holdsNothing()) wake();
    },
    async news(ms, signal) {
      if (!holdsNothing() || signal.aborted) return;
      const { promise, resolve } = Promise.withResolvers<void>();
      const timer = setTimeout(resolve, ms);
      wake = resolve;
      signal.addEventListener('abort', wake);
      await promise;
      signal.removeEventListener('abort', wake);
      clearTimeout(timer);
    },
    take() {
      const taken = kept;
      kept = empty();
      return taken;
    },
  };
}

function empty(): ReturnType<Inbox['take']> {
  return { nouns: new Set(), entryOwners: new Set(), checkAccess: false };
}
