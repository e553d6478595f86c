import type { Command } from 'commander';
import { CliError, usageError } from '#cli/cli-error.ts';
import { note, type Terminal } from '#cli/terminal/terminal.ts';
import { isWellFormedToken } from '#domain/token.ts';
import { type ApiClient, createApiClient, isLoopback } from './api-client.ts';
import { DEFAULT_RETRY_POLICY, type RetryPolicy } from './retry.ts';
import { configFileOf, readSavedLogins, type SavedServer, writeSavedLogins } from './saved-logins.ts';
import { readSecretFile } from './secret-file.ts';
import { httpTransport, type Transport } from './transport.ts';

/** The options that every command takes. */
export type GlobalOptions = { url?: string; tokenFile?: string; config?: string; json?: boolean };

/** Which server is meant, and what is known to sign in there with. Nothing has been sent yet. */
export type Connection = {
  url: string;
  /** Whether it may be the Daybook of this machine’s own store: it is on this machine, and nobody asked for it by --url. */
  mayBeLocal: boolean;
  /** Given with --token-file, DAYBOOK_TOKEN or DAYBOOK_TOKEN_FILE; goes before what is saved. */
  givenToken: string | undefined;
  configFile: string;
  /** What was saved for this very server. */
  server: SavedServer;
  /** A client with this credential, or with none. */
  as(token: string | undefined, transport?: Transport): ApiClient;
};

/** Reads options, environment and saved sign-ins. */
export async function findConnection(command: Command, terminal: Terminal): Promise<Connection> {
  const options = command.optsWithGlobals<GlobalOptions>();
  const configFile = configFileOf(options.config, terminal);
  const saved = await readSavedLogins(configFile);
  const named = options.url || terminal.env['DAYBOOK_URL'] || saved.url;
  const url = normalizeUrl(named ?? ownAddress(terminal));
  const givenToken = await readGivenToken(options, terminal);
  const retry = retryPolicy(terminal);
  return {
    url,
    mayBeLocal: !options.url && isLoopback(url),
    givenToken,
    configFile,
    server: saved.servers[url] ?? { service_tokens: {} },
    as: (token, transport = httpTransport(url)) => createApiClient(transport, { url, token, retry }),
  };
}

/** The API token to act as a person with; undefined where there is none. */
export function apiTokenOf({ givenToken, server }: Connection): string | undefined {
  return givenToken !== undefined && !isServiceToken(givenToken) ? givenToken : server.login?.api_token.token;
}

/** A client that acts as a person. Throws where nobody is signed in. */
export async function connectAsUser(command: Command, terminal: Terminal): Promise<ApiClient> {
  const connection = await findConnection(command, terminal);
  return connection.as(requireApiToken(connection));
}

/** Throws where nobody is signed in, or an agent is. */
export function requireApiToken(connection: Connection): string {
  if (connection.givenToken !== undefined && isServiceToken(connection.givenToken))
    throw new CliError('not_allowed', 'This is a service token, good for collecting only: an API token is needed here.');
  const token = apiTokenOf(connection);
  if (token === undefined)
    throw new CliError('not_allowed', `Not signed in to ${connection.url}. Run daybook login, or set DAYBOOK_TOKEN.`);
  return token;
}

/** Replaces what is known of one server, or forgets it. A server signed in to becomes the one that is meant from now on. */
export async function saveServer({ configFile, url }: Connection, server: SavedServer | undefined): Promise<void> {
  const saved = await readSavedLogins(configFile);
  const { [url]: _replaced, ...others } = saved.servers;
  const servers = server ? { ...others, [url]: server } : others;
  const meant = server?.login ? url : saved.url !== undefined && servers[saved.url] ? saved.url : Object.keys(others)[0];
  await writeSavedLogins(configFile, { ...(meant === undefined ? {} : { url: meant }), servers });
}

export function isServiceToken(token: string): boolean {
  return isWellFormedToken('service_token', token);
}

/** Where a server started with the same settings listens. */
function ownAddress({ env }: Terminal): string {
  return `http://127.0.0.1:${env['PORT'] && env['PORT'] !== '0' ? env['PORT'] : '4280'}`;
}

function normalizeUrl(text: string): string {
  const url = URL.parse(text);
  if (!url || !['http:', 'https:'].includes(url.protocol))
    throw usageError(`${text} is no address of a server, such as https://daybook.example.com.`);
  if (url.username || url.password) throw usageError('The server’s address must hold no name and password: use daybook login.');
  return `${url.origin}${url.pathname.replace(/\/+$/, '')}`;
}

/** Never from an argument: every user of a machine can read those. */
async function readGivenToken({ tokenFile }: GlobalOptions, { env }: Terminal): Promise<string | undefined> {
  if (tokenFile) return readSecretFile(tokenFile);
  if (env['DAYBOOK_TOKEN']) return env['DAYBOOK_TOKEN'];
  return env['DAYBOOK_TOKEN_FILE'] ? readSecretFile(env['DAYBOOK_TOKEN_FILE']) : undefined;
}

function retryPolicy(terminal: Terminal): RetryPolicy {
  return {
    ...DEFAULT_RETRY_POLICY,
    onWait: (reason, ms) => note(terminal, `daybook: no answer yet (${reason}), trying again in ${(ms / 1_000).toFixed(1)} s`),
  };
}
