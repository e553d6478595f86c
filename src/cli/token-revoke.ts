import type { Command } from 'commander';
import { connectAsUser } from '#cli/client/connection.ts';
import { printJson, printLine, type Terminal } from '#cli/terminal/terminal.ts';
import { addExamples } from './command-options.ts';
import { decideEach, refusalJson, throwIfRefused } from './decide-each.ts';
import { findById } from './short-id.ts';
import { listTokens, type TokenKindOption, tokensPath } from './token-rows.ts';

export function defineTokenRevoke(command: Command, terminal: Terminal): void {
  command
    .argument('<ids...>', 'tokens’ ids or their beginnings, as token list shows them')
    .option('--service', 'service tokens instead of API tokens')
    .action(async (ids: string[]) => revokeTokens(command, terminal, ids));
  addExamples(command, 'token revoke 0195a3c2-4d1e', 'token revoke --service 0195a3c2-4d1e');
}

async function revokeTokens(command: Command, terminal: Terminal, given: string[]): Promise<void> {
  const options = command.optsWithGlobals<TokenKindOption & { json?: boolean }>();
  const client = await connectAsUser(command, terminal);
  const rows = await listTokens(client, options);
  const ids = [...new Set(given.map((text) => findById(text, rows, 'token')?.id ?? text))];
  const { done, refused } = await decideEach(ids, async (id) => {
    await client.call('DELETE', `${tokensPath(options)}/${encodeURIComponent(id)}`);
    if (!options.json) printLine(terminal, `${id} revoked`);
    return id;
  });
  if (options.json) printJson(terminal, { revoked: done.length, token_ids: done, refused: refused.map(refusalJson) });
  throwIfRefused(done.length, refused);
}
