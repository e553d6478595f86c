import { type Command, Option } from 'commander';
import { readConfig } from '#config.ts';
import { hasUsers } from '#db/users.ts';
import { ACCESS_LEVELS, type AccessLevel } from '#domain/access-level.ts';
import { AppError, type ErrorCode } from '#domain/app-error.ts';
import { passwordProblem } from '#domain/password-policy.ts';
import type { ServerContext } from '#http/middleware/context.ts';
import { openDaybook } from '#main.ts';
import type { Context } from '#operations/context.ts';
import { authenticateUser } from '#operations/identity/authenticate.ts';
import { setUpStore } from '#operations/identity/set-up-store.ts';
import type { CreateUser } from '#operations/users/create-user.ts';
import { setUpUser } from '#operations/users/set-up-user.ts';
import { CliError } from './cli-error.ts';
import { findConnection } from './client/connection.ts';
import { readSecretFile } from './client/secret-file.ts';
import { addExamples } from './command-options.ts';
import type { ExitWord } from './exit-code.ts';
import { askSecret } from './terminal/ask.ts';
import { printFields } from './terminal/table.ts';
import { note, printJson, type Terminal } from './terminal/terminal.ts';

type Options = { email: string; name: string; level: AccessLevel; timezone?: string; passwordFile?: string; json?: boolean };
type MadeUser = { user_id: string; api_token: string; service_token: string };

const EXIT_OF: Partial<Record<ErrorCode, ExitWord>> = { already_set_up: 'conflict', already_exists: 'conflict', forbidden: 'conflict' };

export function defineSetup(command: Command, terminal: Terminal): void {
  command
    .requiredOption('--email <email>', 'the e-mail address to sign in with')
    .requiredOption('--name <name>', 'as others see it')
    .addOption(
      new Option('--level <level>', 'the access level; the first user is an executive').choices(ACCESS_LEVELS).default('executive'),
    )
    .option('--timezone <zone>', 'an IANA time zone (default: DAYBOOK_TIME_ZONE)')
    .option('--password-file <file>', 'a file with the password (default: ask)')
    .action(async () => setUp(command, terminal));
  addExamples(
    command,
    'setup --email ada@example.com --name "Ada Example"',
    'setup --email ada@example.com --name Ada --timezone Europe/Berlin --password-file secret.txt --json',
  );
  command.addHelpText(
    'after',
    '\nWorks on the store itself, whether or not a server runs. On a store with users it takes a token that may add users.',
  );
}

async function setUp(command: Command, terminal: Terminal): Promise<void> {
  const options = command.optsWithGlobals<Options>();
  const { givenToken } = await findConnection(command, terminal);
  const config = readConfig(terminal.env);
  const password = options.passwordFile === undefined ? await ask(terminal, options.email) : await readSecretFile(options.passwordFile);
  const daybook = await openDaybook(config, { as: 'visitor', logTo: terminal.stderr });
  try {
    const made = await makeUser(daybook.server, options, password, givenToken);
    if (options.json) return printJson(terminal, made);
    note(terminal, `${options.email} can sign in. Their tokens, shown only here:`);
    printFields(terminal, [
      ['API token', made.api_token],
      ['service token', made.service_token],
    ]);
  } finally {
    await daybook.close();
  }
}

async function makeUser(server: ServerContext, options: Options, password: string, token: string | undefined): Promise<MadeUser> {
  const ctx: Context = { ...server, caller: { kind: 'system' }, operationId: server.newId() };
  const given = { email: options.email, name: options.name, access_level: options.level, time_zone: options.timezone, password };
  try {
    return (await hasUsers(server)) ? await addFurtherUser(ctx, given, token) : await setUpStore(ctx, given);
  } catch (error) {
    throw error instanceof AppError ? new CliError(EXIT_OF[error.code] ?? 'usage', error.detail) : error;
  }
}

/** On a store with users: what the token's owner may do. */
async function addFurtherUser(server: Context, given: CreateUser & { password: string }, token: string | undefined): Promise<MadeUser> {
  const advice = 'Set DAYBOOK_TOKEN to the API token of somebody who may add users.';
  if (token === undefined) throw new CliError('conflict', `This Daybook is set up already. ${advice}`);
  const caller = await authenticateUser(server, { kind: 'api_token', token }, server.clock());
  if (!caller) throw new CliError('conflict', `This Daybook is set up already, and the token given is not valid here. ${advice}`);
  return setUpUser({ ...server, caller }, given);
}

function ask(terminal: Terminal, email: string): Promise<string> {
  const problemOf = (password: string) => passwordProblem(password, email)?.replace(/^/, 'It ') ?? null;
  return askSecret(terminal, `A password for ${email}`, '--password-file', problemOf);
}
