import { hostname } from 'node:os';
import type { Command } from 'commander';
import { type ApiClient, isLoopback } from '#cli/client/api-client.ts';
import { type Connection, findConnection, saveServer } from '#cli/client/connection.ts';
import type { SavedServer, SavedToken } from '#cli/client/saved-logins.ts';
import { readSecretFile } from '#cli/client/secret-file.ts';
import { type Session, withSession } from '#cli/client/sign-in.ts';
import { askSecret, askText } from '#cli/terminal/ask.ts';
import { harmlessLine } from '#cli/terminal/harmless-text.ts';
import { note, printJson, type Terminal } from '#cli/terminal/terminal.ts';
import { offerTracking } from './auto-tracking.ts';
import { CliError } from './cli-error.ts';
import { addExamples } from './command-options.ts';
import { issueOwnServiceToken } from './own-service-token.ts';
import { revokeSaved } from './revoke-saved.ts';

type Options = { email?: string; passwordFile?: string; enable?: boolean; json?: boolean };

export function defineLogin(command: Command, terminal: Terminal): void {
  command
    .option('--email <email>', 'your e-mail address (default: asks)')
    .option('--password-file <file>', 'a file with your password (default: asks)')
    .option('--enable', 'switch auto-tracking on without asking')
    .action(async () => login(command, terminal));
  addExamples(command, 'login --url https://daybook.example.com', 'login --email ada@example.com --password-file secret.txt --enable');
  command.addHelpText(
    'after',
    '\nMakes an API token and a service token that speaks for you alone, and keeps both where only you can read them.\nThe password is not kept.',
  );
}

async function login(command: Command, terminal: Terminal): Promise<void> {
  const options = command.optsWithGlobals<Options>();
  const connection = await findConnection(command, terminal);
  if (connection.url.startsWith('http:') && !isLoopback(connection.url)) note(terminal, `Warning: ${connection.url} is not encrypted.`);
  const email = options.email ?? (await askText(terminal, `E-mail address at ${connection.url}`, '--email'));
  const password = options.passwordFile
    ? await readSecretFile(options.passwordFile)
    : await askSecret(terminal, 'Password', '--password-file');
  const { user, server } = await withSession(connection.as(undefined), { email, password }, (session) => issueTokens(session, terminal));
  await saveServer(connection, server);
  const client = connection.as(server.login?.api_token.token);
  await revokePrevious(connection, user.id, client);
  await offerTracking(client, terminal, { enable: options.enable ?? false });
  if (options.json) return printJson(terminal, { url: connection.url, user_id: user.id, email: user.email });
  note(terminal, harmlessLine(`Signed in to ${connection.url} as ${user.name} <${user.email}>.`));
}

/** Tokens must not pile up with every sign-in. Only their own user can revoke them. */
async function revokePrevious({ server, as }: Connection, userId: string, client: ApiClient): Promise<void> {
  const { login } = server;
  await revokeSaved(login && login.user_id !== userId ? as(login.api_token.token) : client, server);
}

async function issueTokens({ user, call }: Session, terminal: Terminal) {
  const body = { name: `daybook on ${hostname()}` };
  const { api_token, token } = await call<{ api_token: { id: string }; token: string }>('POST', '/api/me/api-tokens', { body });
  const serviceToken = await issueOwnServiceToken({ call }, user.id).catch((error: unknown) => explainMissing(error, terminal));
  const server: SavedServer = {
    login: { user_id: user.id, email: user.email, api_token: { id: api_token.id, token } },
    service_tokens: serviceToken ? { [user.id]: serviceToken } : {},
  };
  return { user, server };
}

/** Reading is possible without collecting. */
function explainMissing(error: unknown, terminal: Terminal): SavedToken | null {
  if (!(error instanceof CliError) || error.exit !== 'not_allowed') throw error;
  note(terminal, 'You may not send signals here, so daybook collect will not work.');
  return null;
}
