import type { Command } from 'commander';
import type { ApiClient } from '#cli/client/api-client.ts';
import { connectAsUser } from '#cli/client/connection.ts';
import { countText } from '#cli/terminal/figures.ts';
import { harmlessLine } from '#cli/terminal/harmless-text.ts';
import { printTable } from '#cli/terminal/table.ts';
import { note, printJson, printLine, type Terminal } from '#cli/terminal/terminal.ts';
import type { OutrankedRule } from '#domain/drafting/outranked-rule.ts';
import type { RuleProblem } from '#domain/rules/rule.ts';
import { addExamples, type DateRange } from './command-options.ts';
import { changeColumns, changesOf, type PlannedDay } from './draft-changes.ts';
import { addRebuildRange, type DayRange, readRange, splitRange } from './rebuild-range.ts';
import { readRuleFile } from './rule-file.ts';
import { problemLines } from './rule-states.ts';

type Place = { budget_name: string | null; line_item_name: string | null; task_title: string | null } & {
  [Key in 'budget_id' | 'line_item_id' | 'task_id']: string | null;
};

type ContradictedEntry = {
  time_entry_id: string;
  date: string;
  rule: { index: number; name: string | null };
  booked: Place & { billable: number };
  rule_says: Place & { billable: number | null; exclude: number };
};

type Preview = {
  rule_set_version: string;
  not_applied: { index: number; name: string | null; problems: RuleProblem[] }[];
  days: PlannedDay[];
  outranked: OutrankedRule[];
  time_entries: ContradictedEntry[];
};

const COMES_FIRST = 'what was sent, and a task key or budget code in title or branch, come before rules';

export function defineRulePreview(command: Command, terminal: Terminal): void {
  command.argument('<file>', 'a JSON list of rules, as rule set takes it; - reads it from standard input');
  addRebuildRange(command).action(async (file: string) => previewRules(command, terminal, file));
  addExamples(command, 'rule preview rules.json', 'rule preview - --date-from 2026-03-01 < rules.json');
}

async function previewRules(command: Command, terminal: Terminal, file: string): Promise<void> {
  const options = command.optsWithGlobals<DateRange & { json?: boolean }>();
  const rules = await readRuleFile(terminal, file);
  const client = await connectAsUser(command, terminal);
  const preview = await readPreview(client, rules, await readRange(client, options));
  if (options.json) return printJson(terminal, preview);
  printPreview(terminal, preview);
}

/** Piece by piece; what is said of the rules is the same in each. */
async function readPreview(client: ApiClient, rules: unknown[], range: DayRange): Promise<Preview> {
  const [first = range, ...others] = splitRange(range);
  const ask = (piece: DayRange) =>
    client.call<Preview>('POST', '/api/auto-tracking/rules/preview', { body: { rules, ...piece }, repeatable: true });
  const preview = await ask(first);
  for (const piece of others) {
    const { days, outranked, time_entries } = await ask(piece);
    preview.days.push(...days);
    preview.outranked.push(...outranked);
    preview.time_entries.push(...time_entries);
  }
  return preview;
}

function printPreview(terminal: Terminal, { not_applied, days, outranked, time_entries }: Preview): void {
  for (const line of problemLines(not_applied)) printLine(terminal, harmlessLine(`Not applied: ${line}`));
  const changes = changesOf(days);
  if (changes.length > 0) printTable(terminal, changeColumns(changes), changes);
  if (outranked.length > 0) printLine(terminal, `${countText(outranked.length, 'draft')} kept as booked: ${COMES_FIRST}.`);
  for (const entry of time_entries) printLine(terminal, harmlessLine(contradictionText(entry)));
  const contradicted = countText(new Set(time_entries.map((entry) => entry.time_entry_id)).size, 'time entry', 'time entries');
  note(terminal, `${countText(changes.length, 'draft')} would change, ${contradicted} contradicted. Nothing was written.`);
}

function contradictionText({ time_entry_id, date, rule, booked, rule_says }: ContradictedEntry): string {
  const name = `rule #${rule.index + 1}${rule.name === null ? '' : ` ${rule.name}`}`;
  const said = rule_says.exclude === 1 ? 'would make no draft of it' : `says ${saysText(rule_says)}`;
  return `${date} time entry ${time_entry_id}: booked on ${placeText(booked) || 'no budget'}, ${billableText(booked.billable)}; ${name} ${said}.`;
}

function saysText(says: ContradictedEntry['rule_says']): string {
  return [placeText(says), says.billable === null ? '' : billableText(says.billable)].filter((part) => part !== '').join(', ');
}

function placeText({ budget_id, budget_name, line_item_id, line_item_name, task_id, task_title }: Place): string {
  return [budget_name ?? budget_id, line_item_name ?? line_item_id, task_title ?? task_id].filter((part) => part !== null).join(' / ');
}

function billableText(flag: number): string {
  return flag === 1 ? 'billable' : 'not billable';
}
