import type { Command } from 'commander';
import { CliError, usageError } from '#cli/cli-error.ts';
import { note, type Terminal } from '#cli/terminal/terminal.ts';
import { isWellFormedToken } from '#domain/token.ts';
import { type ApiClient, createApiClient } from './api-client.ts';
import { DEFAULT_RETRY_POLICY, type RetryPolicy } from './retry.ts';
import { configFileOf, readSavedLogins, type SavedLogin, type SavedLogins, writeSavedLogins } from './saved-logins.ts';
import { readSecretFile } from './secret-file.ts';
import { httpTransport } from './transport.ts';

const DEFAULT_URL = 'http://127.0.0.1:4280';

/** The options that every command takes. */
export type GlobalOptions = { url?: string; token?: string; config?: string; json?: boolean };

/** Which server is meant, and what is known to sign in there with. Nothing has been sent yet. */
export type Connection = {
  url: string;
  /** Given with --token or DAYBOOK_TOKEN; goes before what is saved. */
  givenToken: string | undefined;
  /** What was saved for this very server. */
  login: SavedLogin | undefined;
  configFile: string;
  saved: SavedLogins;
  /** A client with this credential. */
  as(token: string | undefined): ApiClient;
};

/** Reads options, environment and saved sign-ins. */
export async function findConnection(command: Command, terminal: Terminal): Promise<Connection> {
  const options = command.optsWithGlobals<GlobalOptions>();
  const configFile = configFileOf(options.config, terminal);
  const saved = await readSavedLogins(configFile);
  const url = normalizeUrl(options.url || terminal.env['DAYBOOK_URL'] || saved.url || DEFAULT_URL);
  const givenToken = options.token || terminal.env['DAYBOOK_TOKEN'] || (await tokenFromFile(terminal));
  const retry = retryPolicy(terminal);
  const as = (token: string | undefined) => createApiClient(httpTransport(url), { url, token, retry });
  return { url, givenToken, login: saved.logins[url], configFile, saved, as };
}

/** The API token to act as a person with; undefined where there is none. */
export function apiTokenOf(connection: Connection): string | undefined {
  const { givenToken, login } = connection;
  return givenToken !== undefined && !isWellFormedToken('service_token', givenToken) ? givenToken : login?.api_token;
}

/** A client that acts as a person. Throws where nobody is signed in. */
export async function connectAsUser(command: Command, terminal: Terminal): Promise<ApiClient> {
  const connection = await findConnection(command, terminal);
  if (connection.givenToken !== undefined && isWellFormedToken('service_token', connection.givenToken))
    throw new CliError('not_allowed', 'This is a service token, good for collecting only: an API token is needed here.');
  return connection.as(apiTokenOf(connection) ?? notSignedIn(connection.url));
}

/** Saves or forgets what is known of one server. The server named last is the one meant from now on. */
export async function saveLogin(connection: Connection, login: SavedLogin | undefined): Promise<void> {
  const { [connection.url]: _replaced, ...others } = connection.saved.logins;
  const logins = login ? { ...others, [connection.url]: login } : others;
  const url = login ? connection.url : Object.keys(others)[0];
  await writeSavedLogins(connection.configFile, { ...(url === undefined ? {} : { url }), logins });
}

export function notSignedIn(url: string): never {
  throw new CliError('not_allowed', `Not signed in to ${url}. Run daybook login, or set DAYBOOK_TOKEN.`);
}

function normalizeUrl(text: string): string {
  const url = URL.parse(text);
  if (!url || !['http:', 'https:'].includes(url.protocol)) throw usageError(`${text} is no address of a server, such as ${DEFAULT_URL}.`);
  if (url.username || url.password) throw usageError('The server’s address must hold no name and password: use daybook login.');
  return `${url.origin}${url.pathname.replace(/\/+$/, '')}`;
}

async function tokenFromFile(terminal: Terminal): Promise<string | undefined> {
  const file = terminal.env['DAYBOOK_TOKEN_FILE'];
  return file ? readSecretFile(file) : undefined;
}

function retryPolicy(terminal: Terminal): RetryPolicy {
  return {
    ...DEFAULT_RETRY_POLICY,
    onWait: (reason, ms) => note(terminal, `daybook: no answer yet (${reason}), trying again in ${(ms / 1_000).toFixed(1)} s`),
  };
}
