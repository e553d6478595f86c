import { resolve } from 'node:path';
import type { Command } from 'commander';
import { findConnection } from '#cli/client/connection.ts';
import type { Terminal } from '#cli/terminal/terminal.ts';
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
    'collect git ~/work/site ~/work/api --author ada@example.com --author ada@home.example',
  );
}

async function collect(command: Command, terminal: Terminal, paths: string[]): Promise<void> {
  const options = command.optsWithGlobals<Options>();
  const agent = await findAgent(await findConnection(command, terminal), terminal, options);
  const now = Date.now();
  const collection = await collectGit({
    paths: paths.map((path) => resolve(path)),
    authorEmails: options.author ?? (agent.person ? [agent.person.me.email] : []),
    ...collectWindow(options, collectZone(options, agent.person?.me.time_zone), now),
    now,
  });
  const report = await sendSignals(agent.client, terminal, collection.signals, { userId: agent.userId, batchSize: options.batch });
  if (!options.json) await notePending(agent, terminal);
  reportCollection(terminal, collection, report, { json: options.json, sources: paths.length, withdrawn: 0 });
}
