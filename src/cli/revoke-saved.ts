import type { ApiClient } from '#cli/client/api-client.ts';
import type { SavedServer } from '#cli/client/saved-logins.ts';
import { CliError } from './cli-error.ts';

/** Revokes the tokens that were kept of a server. Returns the first failure that left one alive, else null; tokens that are gone already count as done. */
export async function revokeSaved(client: ApiClient, { login, service_tokens }: SavedServer): Promise<CliError | null> {
  const paths = Object.values(service_tokens).map(({ id }) => `/api/service-tokens/${encodeURIComponent(id)}`);
  if (login) paths.push(`/api/me/api-tokens/${encodeURIComponent(login.api_token.id)}`);
  let failure: CliError | null = null;
  for (const path of paths) {
    try {
      await client.call('DELETE', path);
    } catch (error) {
      if (!(error instanceof CliError)) throw error;
      if (error.exit !== 'not_found') failure ??= error;
    }
  }
  return failure;
}
