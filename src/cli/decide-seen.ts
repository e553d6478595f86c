import type { ApiClient } from '#cli/client/api-client.ts';
import { CliError } from './cli-error.ts';

/** What is decided on: where it is, the version that was read just before (undefined where there was none to read), and the command that shows it. */
export type Seen = { path: string; version: number | undefined; shownBy: string };

/** Decides on what was read and nothing newer: whatever somebody else changed meanwhile is left alone. */
export async function decideSeen<Answer>(client: ApiClient, seen: Seen, verb: string, body?: unknown): Promise<Answer> {
  const headers = seen.version === undefined ? {} : { 'if-match': `"${seen.version}"` };
  try {
    return await client.call<Answer>('POST', `${seen.path}/${verb}`, { body, headers });
  } catch (error) {
    if (!(error instanceof CliError) || error.problem?.error !== 'version_changed') throw error;
    const advice = `Nothing was done: see daybook ${seen.shownBy}, then decide again.`;
    throw new CliError('conflict', `${error.message} ${advice}`, { problem: error.problem });
  }
}
