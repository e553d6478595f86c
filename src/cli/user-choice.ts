import type { ApiClient } from '#cli/client/api-client.ts';
import { readPages } from '#cli/client/read-pages.ts';
import { CliError } from './cli-error.ts';

/** A person as the API gives them. */
export type UserRow = {
  id: string;
  email: string;
  name: string;
  access_level: string;
  manager_id: string | null;
  time_zone: string;
  deactivated_at: string | null;
};

const MOST_MATCHES = 500;

export async function readMe(client: ApiClient): Promise<UserRow> {
  return (await client.call<{ user: UserRow }>('GET', '/api/me')).user;
}

/** The id of `me`, of an e-mail address, or of an id, which is taken as it is. Only those who may see people find others by e-mail. */
export async function chooseUser(client: ApiClient, text: string): Promise<string> {
  if (text !== 'me' && !text.includes('@')) return text;
  const me = await readMe(client);
  if (text === 'me' || isSame(me.email, text)) return me.id;
  const query = { search: text, include_deactivated: 1 };
  const { rows } = await readPages<UserRow>(client, '/api/users', 'users', query, MOST_MATCHES);
  const found = rows.find(({ email }) => isSame(email, text));
  if (!found) throw new CliError('not_found', `Nobody here has the e-mail address ${text}.`);
  return found.id;
}

function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
