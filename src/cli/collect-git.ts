import { resolve } from 'node:path';
import type { Command } from 'commander';
import { findConnection } from '#cli/client/connection.ts';
import { harmlessLine } from '#cli/terminal/harmless-text.ts';
import { note, type Terminal } from '#cli/terminal/terminal.ts';
import { collectGit } from '#collectors/git/collector.ts';
import { findAgent, notePending } from './collect-agent.ts';
import { addCollectOptions, type CollectOptions, collectWindow, collectZone } from './collect-options.ts';
import { reportCollection } from './collect-report.ts';
import { addExamples, appendArgument } from './command-options.ts';
import { sendSignals } from './send-signals.ts';

type Options = CollectOptions & { author?: string[] };

export function defineCollectGit(command: Command, terminal: Terminal): void {
  command
    .argument('<paths...>', 'folders of local clones')
    .option(
      '--author <email>',
      'whose commits, as they name their author; repeat it for several (default: your e-mail address in Daybook)',
      appendArgument,
    );
  addCollectOptions(command).action(async (paths: string[]) => collect(command, terminal, paths));
  addExamples(
    command,
    'collect git . --author ada@example.com --since 2026-03-01',
    'collect git ~/code/site ~/code/api --author ada@example.com --author ada@home.example',
  );
}

async function collect(command: Command, terminal: Terminal, paths: string[]): Promise<void> {
  const options = command.optsWithGlobals<Options>();
  const agent = await findAgent(await findConnection(command, terminal), terminal, options);
  const now = Date.now();
  const authorEmails = options.author ?? (agent.person ? [agent.person.me.email] : []);
  const collection = await collectGit({
    paths: paths.map((path) => resolve(path)),
    authorEmails,
    ...collectWindow(options, collectZone(options, agent.person?.me.time_zone), now),
    now,
  });
  const report = await sendSignals(agent.client, terminal, collection.signals, { userId: agent.userId, batchSize: options.batch });
  if (!options.json) await notePending(agent, terminal);
  if (!options.json && collection.signals.length === 0 && collection.problems.length === 0) hintAuthors(terminal, authorEmails);
  reportCollection(terminal, collection, report, { json: options.json, sources: paths.length, withdrawn: 0 });
}

/** The usual reason for a first run that reads nothing: commits carry another address than Daybook knows. */
function hintAuthors(terminal: Terminal, authorEmails: readonly string[]): void {
  const named = harmlessLine(authorEmails.join(' or '));
  note(terminal, `No commit by ${named} in these days. See whose there are with git shortlog --all -se, and name yours with --author.`);
}
