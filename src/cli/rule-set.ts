import type { Command } from 'commander';
import { connectAsUser } from '#cli/client/connection.ts';
import { countText } from '#cli/terminal/figures.ts';
import { note, printJson, type Terminal } from '#cli/terminal/terminal.ts';
import { CliError } from './cli-error.ts';
import { addExamples } from './command-options.ts';
import { readRuleFile } from './rule-file.ts';
import { problemLines, readRuleStates } from './rule-states.ts';

export function defineRuleSet(command: Command, terminal: Terminal): void {
  command
    .argument('<file>', 'a JSON list of rules, as docs/rules.md shows them; - reads it from standard input')
    .action(async (file: string) => setRules(command, terminal, file));
  addExamples(command, 'rule set rules.json', 'rule set - < rules.json');
}

/** Replaces all rules. Those that are not applied are saved as well, so that nothing a user wrote is lost, and named. */
async function setRules(command: Command, terminal: Terminal, file: string): Promise<void> {
  const rules = await readRuleFile(terminal, file);
  const client = await connectAsUser(command, terminal);
  await client.call('PUT', '/api/auto-tracking/preferences', { body: { custom_rules: rules } });
  const answer = await readRuleStates(client);
  if (command.optsWithGlobals<{ json?: boolean }>().json) printJson(terminal, answer);
  else note(terminal, `${countText(answer.rules.length, 'rule')} saved.`);
  const unapplied = answer.rules.filter(({ status }) => status === 'not_applied');
  if (unapplied.length === 0) return;
  const message = `${unapplied.length} of them ${unapplied.length === 1 ? 'is' : 'are'} not applied:`;
  throw new CliError('partly_refused', message, { details: problemLines(unapplied) });
}
