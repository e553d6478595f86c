import type { Command } from 'commander';
import type { ApiClient } from '#cli/client/api-client.ts';
import { connectAsUser } from '#cli/client/connection.ts';
import { note, printJson, printLine, type Terminal } from '#cli/terminal/terminal.ts';
import { usageError } from './cli-error.ts';
import { addExamples, appendArgument, instantArgument } from './command-options.ts';
import { tokensPath } from './token-rows.ts';
import { chooseUser } from './user-choice.ts';

type Options = { service?: boolean; user?: string[]; anyUser?: boolean; source?: string[]; expiresAt?: string; json?: boolean };

export function defineTokenAdd(command: Command, terminal: Terminal): void {
  command
    .argument('<name>', 'what it is for, so that you know it again')
    .option('--expires-at <instant>', 'when it ends by itself, ISO 8601 (API tokens only)', instantArgument)
    .option('--service', 'a service token, with which an agent sends signals and drafts')
    .option('--user <person>', 'service: may send for this person: e-mail, id or me (default: me); repeat it for several', appendArgument)
    .option('--any-user', 'service: may send for everyone')
    .option('--source <source>', 'service: may send this source only; repeat it for several', appendArgument)
    .action(async (name: string) => addToken(command, terminal, name));
  addExamples(
    command,
    'token add "nightly report"',
    'token add "my laptop" --service --source git --source ical',
    'token add "calendar agent" --service --any-user --source google_calendar --json',
  );
}

async function addToken(command: Command, terminal: Terminal, name: string): Promise<void> {
  const options = command.optsWithGlobals<Options>();
  refuseMixture(options);
  const client = await connectAsUser(command, terminal);
  const body = options.service ? await serviceBody(client, name, options) : { name, expires_at: options.expiresAt ?? null };
  const answer = await client.call<{ token: string }>('POST', tokensPath(options), { body });
  if (options.json) return printJson(terminal, answer);
  note(terminal, 'Keep it safe: it is shown only here.');
  printLine(terminal, answer.token);
}

function refuseMixture({ service, user, anyUser, source, expiresAt }: Options): void {
  if (!service && (user || anyUser || source)) throw usageError('--user, --any-user and --source go with --service.');
  if (service && expiresAt) throw usageError('Service tokens don’t expire: revoke them.');
  if (user && anyUser) throw usageError('Give --user or --any-user, not both.');
}

async function serviceBody(client: ApiClient, name: string, { user, anyUser, source }: Options) {
  const user_ids: string[] = [];
  for (const person of anyUser ? [] : (user ?? ['me'])) user_ids.push(await chooseUser(client, person));
  return { name, user_ids: anyUser ? null : user_ids, sources: source ?? null };
}
