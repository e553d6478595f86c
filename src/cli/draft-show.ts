import type { Command } from 'commander';
import { connectAsUser } from '#cli/client/connection.ts';
import { confidenceText, flagText } from '#cli/terminal/figures.ts';
import { printFields, printTable } from '#cli/terminal/table.ts';
import { printJson, printLine, type Terminal } from '#cli/terminal/terminal.ts';
import { hoursText } from '#domain/hours.ts';
import { readCatalogueNames } from './catalogue-names.ts';
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
  const { line_item_id: lineItemId } = answer.draft;
  const nameOf = await readCatalogueNames(client, [{ budget_id: null, line_item_id: lineItemId, task_id: null }]);
  printFields(terminal, fieldsOf(answer.draft, lineItemId && nameOf('line_item_id', lineItemId)));
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
