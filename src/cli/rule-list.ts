import type { Command } from 'commander';
import type { ApiClient } from '#cli/client/api-client.ts';
import { connectAsUser } from '#cli/client/connection.ts';
import { harmlessLine } from '#cli/terminal/harmless-text.ts';
import { type Column, printTable } from '#cli/terminal/table.ts';
import { note, printJson, type Terminal } from '#cli/terminal/terminal.ts';
import type { Preferences } from '#domain/preferences.ts';
import { describeRule } from '#domain/rules/describe-rule.ts';
import { readRules } from '#domain/rules/read-rules.ts';
import { readCatalogueNames } from './catalogue-names.ts';
import { addExamples } from './command-options.ts';
import { problemLines, readRuleStates } from './rule-states.ts';

type Row = { index: number; name: string | null; does: string | null; status: string };

const COLUMNS: readonly Column<Row>[] = [
  { title: '#', of: ({ index }) => String(index + 1), align: 'right' },
  { title: 'name', of: ({ name }) => name, cut: true },
  { title: 'what it does', of: ({ does }) => does, cut: true },
  { title: 'status', of: ({ status }) => status },
];

export function defineRuleList(command: Command, terminal: Terminal): void {
  command.action(async () => listRules(command, terminal));
  addExamples(command, 'rule list', 'rule list --json');
}

async function listRules(command: Command, terminal: Terminal): Promise<void> {
  const client = await connectAsUser(command, terminal);
  const answer = await readRuleStates(client);
  if (command.optsWithGlobals<{ json?: boolean }>().json) return printJson(terminal, answer);
  if (answer.rules.length === 0) return note(terminal, 'No rules. daybook rule set FILE saves some: docs/rules.md shows how they look.');
  const sentences = await describeRules(client);
  const rows = answer.rules.map(({ index, name, status }) => ({
    index,
    name,
    does: sentences.get(index) ?? null,
    status: status.replace('_', ' '),
  }));
  printTable(terminal, COLUMNS, rows);
  for (const line of problemLines(answer.rules)) note(terminal, harmlessLine(line));
}

/** What each rule that is understood does, by its place. */
async function describeRules(client: ApiClient): Promise<Map<number, string>> {
  const { preferences } = await client.call<{ preferences: Preferences }>('GET', '/api/auto-tracking/preferences');
  const { understood } = readRules(preferences.custom_rules);
  const targets = understood.map(({ effect }) => effect.target).filter((target) => target !== null);
  const nameOf = await readCatalogueNames(client, targets);
  return new Map(understood.map((rule) => [rule.index, describeRule(rule, nameOf)]));
}
