import type { Command } from 'commander';
import { findConnection, saveServer } from '#cli/client/connection.ts';
import { note, printJson, type Terminal } from '#cli/terminal/terminal.ts';
import { CliError } from './cli-error.ts';
import { addExamples } from './command-options.ts';
import { revokeSaved } from './revoke-saved.ts';

export function defineLogout(command: Command, terminal: Terminal): void {
  command.action(async () => logout(command, terminal));
  addExamples(command, 'logout', 'logout --url https://daybook.example.com');
}

async function logout(command: Command, terminal: Terminal): Promise<void> {
  const connection = await findConnection(command, terminal);
  const { server, url } = connection;
  if (!server.login && Object.keys(server.service_tokens).length === 0) return note(terminal, `Nothing was saved for ${url}.`);
  const failure = await revokeSaved(connection.as(server.login?.api_token.token), server);
  await saveServer(connection, undefined);
  if (failure)
    throw new CliError('partly_refused', `The sign-in is forgotten here, but its tokens are not revoked: ${failure.message}`, {
      details: ['Revoke them with daybook token list and daybook token revoke, or ask an executive.'],
    });
  if (command.optsWithGlobals<{ json?: boolean }>().json) return printJson(terminal, { url, ok: true });
  note(terminal, `Signed out of ${url}; its tokens no longer work.`);
}
