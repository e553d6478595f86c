import type { Command } from 'commander';
import { type Config, readConfig } from '#config.ts';
import { AppError } from '#domain/app-error.ts';
import type { ServerContext } from '#http/middleware/context.ts';
import { openDaybook } from '#main.ts';
import { issueSetUpLink } from '#operations/identity/issue-set-up-link.ts';
import { CliError } from './cli-error.ts';
import { addExamples } from './command-options.ts';
import { fillDemo, requireEmpty } from './serve/demo/fill-demo.ts';
import { untilStopped } from './serve/until-stopped.ts';
import { printTable } from './terminal/table.ts';
import { note, printLine, type Terminal } from './terminal/terminal.ts';

export function defineServe(command: Command, terminal: Terminal): void {
  command
    .option('--demo', 'fill an empty store with a week of six sample people')
    .action(({ demo }: { demo?: true }) => serve(readConfig(terminal.env), terminal, demo === true));
  addExamples(command, 'serve', 'serve --demo');
  command.addHelpText('after', '\nSettings come from the environment and from .env; .env.example explains them all.');
}

/** Serves until SIGINT or SIGTERM. Whatever keeps it from starting is thrown, in one clear line. */
async function serve(config: Config, terminal: Terminal, isDemo: boolean): Promise<void> {
  const daybook = await openDaybook(config, { as: 'server', logTo: terminal.stderr });
  try {
    const { migrations, copiedTo } = daybook.store;
    if (copiedTo) note(terminal, `The store is now at ${migrations.at(-1)}. As it was before, it is kept in ${copiedTo}.`);
    if (isDemo) await refuseWhenFilled(daybook.server);
    const listening = await daybook.listen();
    const address = config.publicUrl ?? listening;
    const stopped = untilStopped();
    printLine(terminal, `Daybook is running at ${address}`);
    if (isDemo) await offerSample(daybook.server, config, terminal);
    else await offerSetUp(daybook.server, address, terminal);
    printLine(terminal, 'Ctrl-C stops it.');
    await stopped;
  } finally {
    await daybook.close();
  }
}

async function refuseWhenFilled(server: ServerContext): Promise<void> {
  await requireEmpty(server).catch((error: unknown) => {
    if (!(error instanceof AppError)) throw error;
    throw new CliError('failure', `${error.detail} Start without --demo, or set DAYBOOK_DATA_DIR to another folder.`);
  });
}

async function offerSample(server: ServerContext, config: Config, terminal: Terminal): Promise<void> {
  note(terminal, 'Making the sample week …');
  const people = await fillDemo(server).catch((error: unknown) => explainUnfinished(error, server, config));
  printLine(terminal, 'It holds a sample week of six people. Their passwords, shown only here:');
  printTable(
    terminal,
    [
      { title: 'E-MAIL', of: ({ email }) => email },
      { title: 'PASSWORD', of: ({ password }) => password },
      { title: 'ACCESS LEVEL', of: ({ access_level }) => access_level },
      { title: 'TIME ZONE', of: ({ time_zone }) => time_zone },
    ],
    people,
  );
}

/** Where nothing was made yet, the error itself says enough. */
async function explainUnfinished(error: unknown, server: ServerContext, { store }: Config): Promise<never> {
  const isEmpty = await requireEmpty(server).then(
    () => true,
    () => false,
  );
  if (isEmpty) throw error;
  const place = 'sqliteFile' in store ? `Remove ${store.sqliteFile}` : 'Empty the database';
  throw new CliError(
    'failure',
    `The sample week could not be finished, and nobody has the passwords of its people. ${place} and start again with --demo.`,
    { details: [error instanceof Error ? error.message : String(error)] },
  );
}

/** As long as nobody can sign in, whoever started the server is given the link that makes the first executive. */
async function offerSetUp(server: ServerContext, address: string, terminal: Terminal): Promise<void> {
  const link = await issueSetUpLink({ ...server, caller: { kind: 'system' }, operationId: server.newId() });
  if (!link) return;
  printLine(terminal, 'Nobody has an account yet. Open this link to make yours; it works once, for 24 hours:');
  printLine(terminal, `  ${address}${link.path}`);
}
