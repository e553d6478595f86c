import type { Query, QueryClient } from '@tanstack/react-query';

/** What is read again when the server says that a noun changed. The first word of a query's key is what it reads. */
const READ_AGAIN: Record<string, readonly string[]> = {
  drafts: ['drafts', 'draft', 'days', 'suggested-targets', 'accept-preview', 'rebuild'],
  signals: ['days', 'signals', 'drafts', 'draft'],
  time_entries: ['time-entries', 'days', 'budgets', 'line-items', 'accept-preview', 'suggested-targets'],
  approvals: ['approvals', 'budgets', 'line-items'],
  users: ['users', 'me', 'sample-data'],
  tool_permissions: ['tool-permissions'],
  service_tokens: ['service-tokens'],
  api_tokens: ['api-tokens'],
  catalogue: [
    'budgets',
    'line-items',
    'tasks',
    'drafts',
    'draft',
    'days',
    'suggested-targets',
    'time-entries',
    'approvals',
    'accept-preview',
    'rebuild',
  ],
  // The time zone and the working hours are among them.
  preferences: ['preferences', 'drafting-settings', 'rules', 'private-patterns', 'me', 'days'],
};

/** What decisions and their undoing change. */
const DECIDED: readonly string[] = ['drafts', 'days', 'time-entries', 'approvals', 'pending-count'];

/** The live events tell of it themselves, or are followed only for whom it names. */
const TOLD: readonly string[] = ['pending-count', 'me'];

/** Reads again what the server says has changed. */
export function readChangedAgain(queries: QueryClient, nouns: readonly string[]): Promise<void> {
  const stale = new Set(nouns.flatMap((noun) => READ_AGAIN[noun] ?? []));
  return readAgain(queries, (word) => stale.has(word));
}

/** Reads again all that was read while nobody told what changed. */
export function readAllAgain(queries: QueryClient): Promise<void> {
  return readAgain(queries, (word) => !TOLD.includes(word));
}

/** Reads again what a decision changed, for where no event tells of it. */
export function readDecidedAgain(queries: QueryClient): void {
  void readAgain(queries, (word) => DECIDED.includes(word));
}

/** What is being read for the first time may have been read too early: that is stopped, and begun anew like the rest. */
async function readAgain(queries: QueryClient, isStale: (word: string) => boolean): Promise<void> {
  const predicate = ({ queryKey }: Query) => isStale(String(queryKey[0]));
  await queries.cancelQueries({ predicate: (query) => predicate(query) && query.state.data === undefined });
  await queries.invalidateQueries({ predicate });
}
