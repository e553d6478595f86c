import { type Command, Option } from 'commander';
import type { ApiClient } from '#cli/client/api-client.ts';
import { type Connection, findConnection, requireApiToken } from '#cli/client/connection.ts';
import { serverOrLocalStore } from '#cli/client/local-transport.ts';
import { readSecretFile } from '#cli/client/secret-file.ts';
import { withSession } from '#cli/client/sign-in.ts';
import { httpTransport, type Transport } from '#cli/client/transport.ts';
import { note, printJson, printLine, type Terminal } from '#cli/terminal/terminal.ts';
import { ACCESS_LEVELS } from '#domain/access-level.ts';
import { addExamples } from './command-options.ts';
import { type Invitation, invitationUrl } from './invitation.ts';
import type { UserRow } from './user-choice.ts';

type Options = { email: string; name: string; level: string; timezone?: string; manager?: string; passwordFile?: string; json?: boolean };

export function defineUserAdd(command: Command, terminal: Terminal): void {
  command
    .requiredOption('--email <email>', 'the e-mail address to sign in with')
    .requiredOption('--name <name>', 'as others see it')
    .addOption(new Option('--level <level>', 'the access level').choices(ACCESS_LEVELS).makeOptionMandatory())
    .option('--timezone <zone>', 'an IANA time zone (default: this Daybook’s)')
    .option('--manager <email>', 'who approves their time')
    .option('--password-file <file>', 'a file with their password: makes an API token for them instead of an invitation')
    .action(async () => addUser(command, terminal));
  addExamples(
    command,
    'user add --email grace@example.com --name "Grace Example" --level employee --manager ada@example.com',
    'user add --email bot@example.com --name Bot --level employee --password-file secret.txt --json',
  );
  command.addHelpText(
    'after',
    '\nWorks on this machine’s store as well while no server runs. An executive’s API token is needed either way.',
  );
}

async function addUser(command: Command, terminal: Terminal): Promise<void> {
  const options = command.optsWithGlobals<Options>();
  const password = options.passwordFile === undefined ? undefined : await readSecretFile(options.passwordFile);
  const connection = await findConnection(command, terminal);
  const token = requireApiToken(connection);
  const transport = chooseTransport(connection, terminal);
  try {
    const { user, invitation } = await createUser(connection.as(token, transport), options, password);
    if (invitation) {
      printInvited(terminal, options, user, invitationUrl(connection.url, invitation));
      return;
    }
    const api_token = await createApiToken(connection.as(undefined, transport), { email: options.email, password: password ?? '' });
    if (options.json) return printJson(terminal, { user_id: user.id, api_token });
    note(terminal, `${user.email} can sign in. Their API token, shown only here:`);
    printLine(terminal, api_token);
  } finally {
    await transport.close();
  }
}

function chooseTransport({ url, mayBeLocal }: Connection, terminal: Terminal): Transport {
  const server = httpTransport(url);
  return mayBeLocal ? serverOrLocalStore(server, terminal) : server;
}

function createUser(client: ApiClient, options: Options, password: string | undefined) {
  const body = {
    email: options.email,
    name: options.name,
    access_level: options.level,
    time_zone: options.timezone,
    manager_email: options.manager,
    password,
  };
  return client.call<{ user: UserRow; invitation: Invitation | null }>('POST', '/api/users', { body });
}

function createApiToken(client: ApiClient, by: { email: string; password: string }): Promise<string> {
  return withSession(client, by, async ({ call }) => {
    const { token } = await call<{ token: string }>('POST', '/api/me/api-tokens', { body: { name: 'daybook user add' } });
    return token;
  });
}

function printInvited(terminal: Terminal, options: Options, user: UserRow, url: string): void {
  if (options.json) {
    printJson(terminal, { user_id: user.id, invitation_url: url });
    return;
  }
  note(terminal, `${user.email} is invited. Hand them this link; it works once, for seven days:`);
  printLine(terminal, url);
}
