import type { Command } from 'commander';
import type { ApiClient } from '#cli/client/api-client.ts';
import { connectAsUser } from '#cli/client/connection.ts';
import { confidenceText, flagText, hoursText } from '#cli/terminal/figures.ts';
import { printFields, printTable } from '#cli/terminal/table.ts';
import { printJson, printLine, type Terminal } from '#cli/terminal/terminal.ts';
import { CliError } from './cli-error.ts';
import { addExamples } from './command-options.ts';
import { type ExplanationRow, explanationLines } from './draft-explanation.ts';
import { type DraftRow, draftPath, resolveDrafts } from './draft-rows.ts';
import { printShownZone, readShownZone } from './shown-zone.ts';
import { type SignalRow, signalColumns } from './signal-rows.ts';

type Shown = { draft: DraftRow; signals: SignalRow[]; explanation: ExplanationRow | null };

export function defineDraftShow(command: Command, terminal: Terminal): void {
  command.argument('<id>', 'a draft’s id or its beginning').action(async (id: string) => showDraft(command, terminal, id));
  addExamples(command, 'draft show eng_3f9a', 'draft show eng_3f9a --json');
}

async function showDraft(command: Command, terminal: Terminal, given: string): Promise<void> {
  const client = await connectAsUser(command, terminal);
  const [{ id } = { id: given }] = await resolveDrafts(client, [given], 'all');
  const answer = await client.call<Shown>('GET', draftPath(id));
  if (command.optsWithGlobals<{ json?: boolean }>().json) return printJson(terminal, answer);
  const lineItem = await lineItemName(client, answer.draft);
  printFields(terminal, fieldsOf(answer.draft, lineItem));
  if (answer.explanation) printExplanation(terminal, answer.explanation);
  else if (answer.signals.length > 0) printSignals(terminal, answer.signals, await readShownZone(client));
}

function printExplanation(terminal: Terminal, explanation: ExplanationRow): void {
  printLine(terminal, '');
  for (const line of explanationLines(explanation)) printLine(terminal, line);
  printShownZone(terminal, explanation.time_zone);
}

/** What an agent sent has no explanation, so the signals it named speak for it. */
function printSignals(terminal: Terminal, signals: readonly SignalRow[], timeZone: string): void {
  printLine(terminal, '');
  printTable(terminal, signalColumns(timeZone), signals);
  printShownZone(terminal, timeZone);
}

/** Its id where there is no such line item, or the caller may not see any. */
async function lineItemName(client: ApiClient, { line_item_id: id }: DraftRow): Promise<string | null> {
  if (id === null) return null;
  try {
    return (await client.call<{ line_item: { name: string } }>('GET', `/api/line-items/${encodeURIComponent(id)}`)).line_item.name;
  } catch (error) {
    if (error instanceof CliError && (error.exit === 'not_found' || error.exit === 'not_allowed')) return id;
    throw error;
  }
}

function fieldsOf(draft: DraftRow, lineItem: string | null): [string, string | null][] {
  const decided = draft.dismissed_by ? `${draft.status} by ${draft.dismissed_by === 'rule' ? 'a rule' : 'you'}` : draft.status;
  return [
    ['id', draft.id],
    ['date', draft.date],
    ['hours', hoursText(draft.hours)],
    ['status', decided],
    ['description', draft.description],
    ['budget', draft.budget_name ?? draft.budget_id],
    ['line item', lineItem],
    ['task', draft.task_title ?? draft.task_id],
    ['billable', flagText(draft.billable)],
    ['confidence', `${confidenceText(draft.match_confidence)} (${draft.categorization_source})`],
    ['time entry', draft.time_entry_id],
    ['version', String(draft.version)],
  ];
}
