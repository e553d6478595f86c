import type { Command } from 'commander';
import { connectAsUser } from '#cli/client/connection.ts';
import { note, printJson, printLine, type Terminal } from '#cli/terminal/terminal.ts';
import { addExamples } from './command-options.ts';
import { type Invitation, invitationUrl } from './invitation.ts';
import { chooseUser } from './user-choice.ts';

export function defineUserInvite(command: Command, terminal: Terminal): void {
  command.argument('<person>', 'their e-mail address or id').action(async (person: string) => inviteUser(command, terminal, person));
  addExamples(command, 'user invite grace@example.com');
  command.addHelpText('after', '\nFor someone whose link ran out, or who forgot their password. Earlier links no longer work.');
}

async function inviteUser(command: Command, terminal: Terminal, person: string): Promise<void> {
  const client = await connectAsUser(command, terminal);
  const user_id = await chooseUser(client, person);
  const { invitation } = await client.call<{ invitation: Invitation }>('POST', `/api/users/${encodeURIComponent(user_id)}/invite`);
  const invitation_url = invitationUrl(client.url, invitation);
  if (command.optsWithGlobals<{ json?: boolean }>().json)
    return printJson(terminal, { user_id, invitation_url, expires_at: invitation.expires_at });
  note(terminal, 'Hand them this link; it works once, for seven days:');
  printLine(terminal, invitation_url);
}
