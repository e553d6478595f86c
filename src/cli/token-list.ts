import type { Command } from 'commander';
import { connectAsUser } from '#cli/client/connection.ts';
import { printTable } from '#cli/terminal/table.ts';
import { note, printJson, type Terminal } from '#cli/terminal/terminal.ts';
import { addExamples } from './command-options.ts';
import { printShownZone, readShownZone } from './shown-zone.ts';
import { listTokens, type TokenKindOption, tokenColumns, tokensKey } from './token-rows.ts';

export function defineTokenList(command: Command, terminal: Terminal): void {
  command
    .option('--service', 'agents’ service tokens instead of your API tokens')
    .option('--revoked', 'revoked ones too')
    .action(async () => showTokens(command, terminal));
  addExamples(command, 'token list', 'token list --service --json');
}

async function showTokens(command: Command, terminal: Terminal): Promise<void> {
  const options = command.optsWithGlobals<TokenKindOption & { revoked?: boolean; json?: boolean }>();
  const client = await connectAsUser(command, terminal);
  const rows = await listTokens(client, options);
  if (options.json) return printJson(terminal, { [tokensKey(options)]: rows });
  const shown = rows.filter(({ revoked_at }) => options.revoked || revoked_at === null);
  if (shown.length === 0) return note(terminal, 'No tokens.');
  const timeZone = await readShownZone(client);
  const columns = tokenColumns(options, timeZone);
  printTable(terminal, options.revoked ? columns : columns.slice(0, -1), shown);
  printShownZone(terminal, timeZone);
}
