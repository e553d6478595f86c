import type { ApiClient } from '#cli/client/api-client.ts';
import { CliError } from './cli-error.ts';

const PATH = '/api/auto-tracking/private-patterns';

/** The patterns with the version that counts up with each change of them. */
export type StoredPatterns = { patterns: string[]; version: number };

/** How many rows lost a text. */
export type Redacted = { signals: number; drafts: number; time_entries: number; history: number };

export async function readPatterns(client: ApiClient): Promise<StoredPatterns> {
  return client.call<StoredPatterns>('GET', PATH);
}

/** Saves them in place of what was read and of nothing newer: a pattern that was added meanwhile stays. */
export async function savePatterns(client: ApiClient, before: StoredPatterns, patterns: readonly string[]): Promise<Redacted> {
  const headers = { 'if-match': `"${before.version}"` };
  try {
    return (await client.call<{ redacted: Redacted }>('PUT', PATH, { body: { patterns }, headers })).redacted;
  } catch (error) {
    if (!(error instanceof CliError) || error.problem?.error !== 'version_changed') throw error;
    // No word of what was saved: the answer to an earlier try of this very call may have been lost.
    const message = 'Your private patterns have changed since they were read. See daybook private list, then try again.';
    throw new CliError('conflict', message, { problem: error.problem });
  }
}
