import type { ApiClient } from '#cli/client/api-client.ts';
import { apiTokenOf, type Connection, isServiceToken, saveServer } from '#cli/client/connection.ts';
import { countText } from '#cli/terminal/figures.ts';
import { note, type Terminal } from '#cli/terminal/terminal.ts';
import { hintTracking, offerTracking } from './auto-tracking.ts';
import { CliError, usageError } from './cli-error.ts';
import { DRAFTS_PATH } from './draft-rows.ts';
import { issueOwnServiceToken } from './own-service-token.ts';
import { chooseUser, readMe, type UserRow } from './user-choice.ts';

type CurrentServiceToken = {
  service_token: { user_ids: string[] | null; created_by: string };
  /** Of those it is bound to, the active ones. */
  users: { user_id: string; enabled: number }[];
};

/** Who collects, for whom. `person` is that same user, where an API token of theirs is at hand. */
export type CollectAgent = { client: ApiClient; userId: string; person: Person | null };
type Person = { client: ApiClient; me: UserRow };

/**
 * Finds a service token to send with (given, saved, or issued now for the person signed in), and the user to send for: `--user`, else the one
 * the token is bound to, else who issued it. Offers to switch auto-tracking on where that can be done.
 */
export async function findAgent(
  connection: Connection,
  terminal: Terminal,
  options: { user?: string; enable?: boolean },
): Promise<CollectAgent> {
  const person = await findPerson(connection, terminal);
  const { client, current } = await openAgent(connection, person);
  const userId = await chooseTarget(current, options.user, person?.client);
  const isMe = person?.me.id === userId;
  if (options.enable && !isMe) throw new CliError('not_allowed', '--enable needs that person’s own API token: sign in with daybook login.');
  if (person && isMe) await offerTracking(person.client, terminal, { enable: options.enable ?? false });
  else if (current.users.some(({ user_id, enabled }) => user_id === userId && enabled === 0)) hintTracking(terminal);
  return { client, userId, person: isMe ? person : null };
}

/** Where to look next, for someone who can. */
export async function notePending({ person }: CollectAgent, terminal: Terminal): Promise<void> {
  if (!person) return;
  const { pending_count } = await person.client.call<{ pending_count: number }>('GET', `${DRAFTS_PATH}/pending-count`);
  if (pending_count > 0) note(terminal, `${countText(pending_count, 'draft waits', 'drafts wait')} for you: daybook draft list`);
}

/** A saved sign-in that is no longer good must not keep a good service token from working. */
async function findPerson(connection: Connection, terminal: Terminal): Promise<Person | null> {
  const token = apiTokenOf(connection);
  if (token === undefined) return null;
  const client = connection.as(token);
  try {
    return { client, me: await readMe(client) };
  } catch (error) {
    const isStale = error instanceof CliError && error.exit === 'not_allowed' && token !== connection.givenToken;
    if (!isStale) throw error;
    note(terminal, 'The saved sign-in is no longer good: run daybook login again.');
    return null;
  }
}

type OpenedAgent = { client: ApiClient; current: CurrentServiceToken };

async function openAgent(connection: Connection, person: Person | null): Promise<OpenedAgent> {
  const { givenToken, server } = connection;
  if (givenToken !== undefined && isServiceToken(givenToken)) return readCurrent(connection, givenToken);
  const userId = person?.me.id ?? server.login?.user_id ?? Object.keys(server.service_tokens)[0] ?? '';
  const saved = server.service_tokens[userId]?.token;
  const agent = saved === undefined ? null : await readCurrent(connection, saved).catch((error: unknown) => nullIfRevoked(error, person));
  if (agent) return agent;
  if (!person) throw new CliError('not_allowed', `Not signed in to ${connection.url}. Run daybook login, or set DAYBOOK_TOKEN.`);
  const issued = await issueOwnServiceToken(person.client, person.me.id);
  await saveServer(connection, { ...server, service_tokens: { ...server.service_tokens, [person.me.id]: issued } });
  return readCurrent(connection, issued.token);
}

/** Someone signed in can have a new one; anyone else must hear that theirs is no good. */
function nullIfRevoked(error: unknown, person: Person | null): null {
  if (!person || !(error instanceof CliError) || error.exit !== 'not_allowed') throw error;
  return null;
}

async function readCurrent(connection: Connection, token: string): Promise<OpenedAgent> {
  const client = connection.as(token);
  return { client, current: await client.call<CurrentServiceToken>('GET', '/api/service-tokens/current') };
}

async function chooseTarget(
  { service_token }: CurrentServiceToken,
  user: string | undefined,
  client: ApiClient | undefined,
): Promise<string> {
  if (user !== undefined && !user.includes('@') && user !== 'me') return user;
  if (user !== undefined && !client) throw usageError('To name a person by e-mail, sign in with daybook login; or give their id.');
  if (user !== undefined && client) return chooseUser(client, user);
  const [only, another] = service_token.user_ids ?? [service_token.created_by];
  if (only === undefined || another !== undefined)
    throw usageError('This service token may speak for several people: name one with --user.');
  return only;
}
