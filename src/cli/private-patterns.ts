import type { ApiClient } from '#cli/client/api-client.ts';

const PATH = '/api/auto-tracking/private-patterns';

/** How many rows lost a text. */
export type Redacted = { signals: number; drafts: number; time_entries: number; history: number };

export async function readPatterns(client: ApiClient): Promise<string[]> {
  return (await client.call<{ patterns: string[] }>('GET', PATH)).patterns;
}

export async function savePatterns(client: ApiClient, patterns: readonly string[]): Promise<Redacted> {
  return (await client.call<{ redacted: Redacted }>('PUT', PATH, { body: { patterns } })).redacted;
}
