import type { Command } from 'commander';
import { readConfig } from '#config.ts';
import type { ServerContext } from '#http/middleware/context.ts';
import { openDaybook } from '#main.ts';
import { issueSetUpLink } from '#operations/identity/issue-set-up-link.ts';
import { addExamples } from './command-options.ts';
import { untilStopped } from './serve/until-stopped.ts';
import { note, printLine, type Terminal } from './terminal/terminal.ts';

export function defineServe(command: Command, terminal: Terminal): void {
  command.option('--demo', 'fill an empty store with a week of six sample people').action((options) => serve(terminal, options));
  addExamples(command, 'serve', 'serve --demo');
  command.addHelpText('after', '\nSettings come from the environment and from .env; .env.example explains them all.');
}

/** Serves until SIGINT or SIGTERM. Whatever keeps it from starting is thrown, in one clear line. */
async function serve(terminal: Terminal, _options: { demo?: true }): Promise<void> {
  const config = readConfig(terminal.env);
  const stopped = untilStopped();
  const daybook = await openDaybook(config, { as: 'server', logTo: terminal.stderr });
  try {
    const { migrations, copiedTo } = daybook.store;
    if (copiedTo) note(terminal, `The store is now at ${migrations.at(-1)}. As it was before, it is kept in ${copiedTo}.`);
    const address = await daybook.listen();
    printLine(terminal, `Daybook is running at ${config.publicUrl ?? address}`);
    await offerSetUp(daybook.server, config.publicUrl ?? address, terminal);
    printLine(terminal, 'Ctrl-C stops it.');
    await stopped;
  } finally {
    await daybook.close();
  }
}

/** As long as nobody can sign in, whoever started the server is given the link that makes the first executive. */
async function offerSetUp(server: ServerContext, address: string, terminal: Terminal): Promise<void> {
  const link = await issueSetUpLink({ ...server, caller: { kind: 'system' }, operationId: server.newId() });
  if (!link) return;
  printLine(terminal, 'Nobody has an account yet. Open this link to make yours; it works once, for 24 hours:');
  printLine(terminal, `  ${address}${link.path}`);
}
