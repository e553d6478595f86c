import { hostname } from 'node:os';
import type { ApiClient } from '#cli/client/api-client.ts';
import type { SavedToken } from '#cli/client/saved-logins.ts';

/** Issues a service token that speaks for its user alone, which is what a laptop collects with. */
export async function issueOwnServiceToken(caller: Pick<ApiClient, 'call'>, userId: string): Promise<SavedToken> {
  const body = { name: `daybook collect on ${hostname()}`, user_ids: [userId] };
  const { service_token, token } = await caller.call<{ service_token: { id: string }; token: string }>('POST', '/api/service-tokens', {
    body,
  });
  return { id: service_token.id, token };
}
