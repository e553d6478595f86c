import type { Command } from 'commander';
import { connectAsUser } from '#cli/client/connection.ts';
import { printJson, printLine, type Terminal } from '#cli/terminal/terminal.ts';
import { addBookingOptions, type BookingOptions, bookingBody } from './booking-options.ts';
import { bookingStatusText } from './booking-status.ts';
import { addExamples } from './command-options.ts';
import { decideSeen } from './decide-seen.ts';
import { resolveDrafts, seenDraft } from './draft-rows.ts';

export function defineDraftEdit(command: Command, terminal: Terminal): void {
  addBookingOptions(command.argument('<id>', 'a draft’s id or its beginning')).action(async (id: string) =>
    editDraft(command, terminal, id),
  );
  addExamples(
    command,
    'draft edit eng_3f9a --hours 1:30 --budget WEB --description "Login page"',
    'draft edit eng_3f9a --no-budget --no-billable',
  );
}

async function editDraft(command: Command, terminal: Terminal, given: string): Promise<void> {
  const options = command.optsWithGlobals<BookingOptions & { json?: boolean }>();
  const client = await connectAsUser(command, terminal);
  const [draft = { id: given, version: undefined }] = await resolveDrafts(client, [given], 'pending');
  const body = await bookingBody(client, options);
  const decision = await decideSeen<{ time_entry_id: string; status: string }>(client, seenDraft(draft), 'edit', body);
  if (options.json) return printJson(terminal, decision);
  printLine(terminal, `${draft.id} accepted as edited: time entry ${decision.time_entry_id} (${bookingStatusText(decision.status)})`);
}
